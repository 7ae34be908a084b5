using BudgetBot.Facts;
using BudgetBot.Reading.Sheets;

namespace BudgetBot.Web.Sources;

/// <summary>The columns of a sheet by their letters.</summary>
internal static class SheetColumns
{
    private const int Letters = 26;

    /// <summary>The letters of the column at an index of the sheet's lines.</summary>
    public static string LettersOf(SourceSheet sheet, int index) =>
        index < sheet.Columns.Count ? sheet.Columns[index] : sheet.Columns.Count > 0 ? string.Empty : CellNames.ColumnOf(index);

    /// <summary>Where a column stands in the sheet's lines; 0 for one that was not read.</summary>
    public static int IndexOf(SourceSheet sheet, string letters) => sheet.Columns.Count > 0
        ? Math.Max(0, sheet.Columns.ToList().IndexOf(letters))
        : letters.Aggregate(0, (number, letter) => (number * Letters) + letter - 'A' + 1) - 1;
}
