using BudgetBot.Facts;
using BudgetBot.Reading.Tables;

namespace BudgetBot.Reading.Sheets;

/// <summary>The head of a sheet's table: where it stands, what its columns are, and what the caption above it says of all of them.</summary>
/// <param name="From">The first row of the head, from 0.</param>
/// <param name="Data">The first row below it.</param>
/// <param name="Columns">The columns that are read.</param>
/// <param name="Year">The year that the caption names.</param>
/// <param name="Stage">The stage that the caption names.</param>
/// <param name="Unit">The unit that the caption or the head names.</param>
internal sealed record SheetHead(int From, int Data, IReadOnlyList<SheetColumn> Columns, FiscalYear? Year, Stage? Stage, (string Unit, long Yen)? Unit)
{
    private const int DeepestHead = 40;
    private const int MostHeadRows = 4;
    private const int Probed = 12;
    private const int LongestStage = 12;

    /// <summary>Finds the head: the rows whose labels name the most columns of amounts that hold numbers below. Null where no column of amounts is named.</summary>
    public static SheetHead? Find(SheetGrid grid, SheetWords words)
    {
        SheetHead? best = null;
        int most = 0;
        for (int from = 0; from < Math.Min(grid.Rows - 1, DeepestHead); from++)
        {
            for (int rows = 1; rows <= MostHeadRows && from + rows < grid.Rows; rows++)
            {
                if (!IsEmpty(grid, from) && Read(grid, words, from, rows) is { } head && Score(head) > most)
                {
                    (best, most) = (head, Score(head));
                }
            }
        }

        return best;
    }

    /// <summary>What a head of given rows says.</summary>
    public static SheetHead? Read(SheetGrid grid, SheetWords words, int from, int rows)
    {
        string[] caption = [.. Enumerable.Range(0, from + rows).SelectMany(row => Enumerable.Range(0, grid.Columns).Select(column => grid.Own(row, column))).Where(cell => cell.Length > 0)];
        string[] above = [.. Enumerable.Range(0, from).SelectMany(row => Enumerable.Range(0, grid.Columns).Select(column => grid.Own(row, column))).Where(cell => cell.Length > 0)];
        FiscalYear? year = above.Append(grid.Name).Select(text => SheetWords.YearIn(text)).FirstOrDefault(found => found is not null);
        int data = from + rows;
        SheetColumn[] columns = [.. Enumerable.Range(0, grid.Columns).Select(column => words.Column(column, Label(grid, column, from, rows), year)).Select(column => WithNumbers(grid, column, data))];
        return columns.Any(column => column.Role == SheetRole.Amount)
            ? new SheetHead(from, data, WithNames(grid, [.. columns.Select(column => WithStages(grid, words, column, data))], data), year, above.Append(grid.Name).Select(words.StageIn).FirstOrDefault(stage => stage is not null), caption.Select(words.UnitIn).FirstOrDefault(unit => unit is not null))
            : null;
    }

    // The cells above each other, a merged or repeated one once.
    private static string Label(SheetGrid grid, int column, int from, int rows) =>
        string.Concat(Enumerable.Range(from, rows).Select(row => grid.Shown(row, column)).Where(cell => cell.Length > 0).Distinct());

    // A column of amounts has a number right below its head somewhere, and no number in the head's place.
    private static SheetColumn WithNumbers(SheetGrid grid, SheetColumn column, int data)
    {
        if (column.Role is not (SheetRole.Amount or SheetRole.Difference))
        {
            return column;
        }

        string[] below = [.. Enumerable.Range(data, Math.Min(Probed, grid.Rows - data)).Select(row => grid.Own(row, column.At)).Where(cell => cell.Length > 0)];
        bool amounts = below.Length > 0 && below.Count(cell => AmountReader.Value(cell) is not null || SheetCells.IsMark(cell)) * 2 >= below.Length && SheetWords.YearIn(below[0]) is null;
        return amounts || (below.Length == 0 && column.Year is not null) ? column : column with { Role = SheetRole.Skip };
    }

    // 区分 says the stage of each row where all that stands below it are stages.
    private static SheetColumn WithStages(SheetGrid grid, SheetWords words, SheetColumn column, int data) =>
        column.Role is SheetRole.Name or SheetRole.Skip && Enumerable.Range(data, Math.Min(Probed, grid.Rows - data)).Select(row => grid.Own(row, column.At)).Where(cell => cell.Length > 0).ToArray() is { Length: > 0 } cells
            && Array.TrueForAll(cells, cell => cell.Length <= LongestStage && AmountReader.Value(cell) is null && words.StageIn(cell) is not null)
            ? column with { Role = SheetRole.Stage }
            : column;

    // What has a head and texts left of the first amount is a name, whatever it is called.
    private static List<SheetColumn> WithNames(SheetGrid grid, SheetColumn[] columns, int data)
    {
        int first = columns.First(column => column.Role == SheetRole.Amount).At;
        return
        [
            .. columns.Select(column => column.Role == SheetRole.Skip && column.At < first && column.Label.Length > 0 && HasTexts(grid, column.At, data) ? column with { Role = SheetRole.Name } : column)
                .Where(column => column.Role != SheetRole.Skip),
        ];
    }

    private static bool HasTexts(SheetGrid grid, int column, int data) =>
        Enumerable.Range(data, Math.Min(Probed, grid.Rows - data)).Any(row => grid.Own(row, column) is { Length: > 0 } cell && AmountReader.Value(cell) is null);

    private static bool IsEmpty(SheetGrid grid, int row) => Enumerable.Range(0, grid.Columns).All(column => grid.Own(row, column).Length == 0);

    // Of heads with the same columns of amounts the one that also says their years, and names.
    private static int Score(SheetHead head)
    {
        bool rowYears = head.Columns.Any(column => column.Role == SheetRole.Year);
        int amounts = head.Columns.Count(column => column.Role is SheetRole.Amount);
        int dated = head.Columns.Count(column => column.Role is SheetRole.Amount && (column.Year ?? (rowYears ? new FiscalYear(1) : head.Year)) is not null);
        int staged = head.Columns.Count(column => column.Role is SheetRole.Amount && column.Stage is not null);
        int names = head.Columns.Count(column => column.Role == SheetRole.Name);
        return names == 0 ? 0 : (amounts * 8) + (dated * 8) + (staged * 4) + Math.Min(names, 4) + (3 * head.Columns.Count(column => column.Role is SheetRole.Difference or SheetRole.Year or SheetRole.Stage));
    }
}
