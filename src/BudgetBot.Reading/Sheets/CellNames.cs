using System.Globalization;

namespace BudgetBot.Reading.Sheets;

/// <summary>Names cells as spreadsheet programs do: A1, AB12.</summary>
public static class CellNames
{
    private const int Letters = 26;

    /// <summary>The name of a cell.</summary>
    /// <param name="column">The column from 0.</param>
    /// <param name="row">The row from 1.</param>
    public static string Of(int column, int row) => ColumnOf(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column.</summary>
    /// <param name="column">The column from 0.</param>
    public static string ColumnOf(int column)
    {
        string letters = string.Empty;
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
        {
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        }

        return letters;
    }
}
