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
    private const string Twin = "同じ年度と段階の列がいくつもあり、何の金額かを証明できない";

    /// <summary>The columns of numbers that are left out, each with the reason.</summary>
    public IReadOnlyList<SheetColumn> Unread { get; private init; } = [];

    /// <summary>Finds the head: the rows whose labels name the most columns of amounts that hold numbers below. Null where no column of amounts is named.</summary>
    public static SheetHead? Find(SheetGrid grid, SheetWords words)
    {
        SheetHead? best = null;
        int most = 0;
        for (int from = 0; from < Math.Min(grid.Rows - 1, DeepestHead); from++)
        {
            for (int rows = 1; rows <= MostHeadRows && from + rows < grid.Rows; rows++)
            {
                if (!IsEmpty(grid, from) && Read(grid, words, from, rows) is { } head && Score(head) is var score && (score > most || (score == most && head.Data == best?.Data && head.Columns.Count > best.Columns.Count)))
                {
                    // Of two that end on one row the lower one where it names more columns: a caption is no part of a label.
                    (best, most) = (head, score);
                }
            }
        }

        return best;
    }

    /// <summary>What a head of given rows says.</summary>
    public static SheetHead? Read(SheetGrid grid, SheetWords words, int from, int rows)
    {
        string[] above = [.. Cells(grid, from)];
        FiscalYear? year = above.Append(grid.Name).Select(text => words.YearIn(text)).FirstOrDefault(found => found is not null);
        int data = from + rows;
        Stage? stage = above.Append(grid.Name).Select(words.StageIn).FirstOrDefault(found => found is not null);
        IEnumerable<SheetColumn> all = Enumerable.Range(0, grid.Columns).Select(column => words.Column(column, Labels(grid, column, from, rows), year)).Select(column => WithNumbers(grid, words, column, data));
        SheetColumn[] columns = WithoutTwins([.. all], year, stage);
        if (!columns.Any(column => column.Role == SheetRole.Amount))
        {
            return null;
        }

        List<SheetColumn> read = WithNames(grid, [.. columns.Select(column => WithStages(grid, words, column, data))], data);
        return new SheetHead(from, data, read, year, stage, Cells(grid, data).Select(words.UnitIn).FirstOrDefault(unit => unit is not null))
        {
            Unread = [.. columns.Where(column => column.Fault is not null && read.TrueForAll(one => one.At != column.At) && HasNumbers(grid, column.At, data))],
        };
    }

    private static IEnumerable<string> Cells(SheetGrid grid, int rows) =>
        Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, grid.Columns).Select(column => grid.Own(row, column))).Where(cell => cell.Length > 0);

    // The cells above each other, a merged or repeated one once.
    private static string[] Labels(SheetGrid grid, int column, int from, int rows) =>
        [.. Enumerable.Range(from, rows).Select(row => grid.Shown(row, column)).Where(cell => cell.Length > 0).Distinct()];

    // A label over several columns, or the same label again: which of them holds the amount is not printed.
    private static SheetColumn[] WithoutTwins(SheetColumn[] columns, FiscalYear? year, Stage? stage)
    {
        var twins = columns.Where(column => column.Role == SheetRole.Amount).GroupBy(column => (column.Year ?? year, column.Stage ?? stage)).Where(same => same.Count() > 1).SelectMany(same => same).ToHashSet();
        return Array.ConvertAll(columns, column => twins.Contains(column) ? column with { Role = SheetRole.Skip, Fault = Twin } : column);
    }

    // A column of amounts has a number right below its head somewhere, and no number in the head's place.
    private static SheetColumn WithNumbers(SheetGrid grid, SheetWords words, SheetColumn column, int data)
    {
        if (column.Role is not (SheetRole.Amount or SheetRole.Difference))
        {
            return column;
        }

        string[] below = [.. Below(grid, column.At, data)];
        bool amounts = below.Length > 0 && below.Count(cell => AmountReader.Value(cell) is not null || SheetCells.IsMark(cell)) * 2 >= below.Length && words.YearIn(below[0]) is null;
        return amounts || (below.Length == 0 && column.Year is not null) ? column : column with { Role = SheetRole.Skip };
    }

    // 区分 says the stage of each row where all that stands below it are stages.
    private static SheetColumn WithStages(SheetGrid grid, SheetWords words, SheetColumn column, int data) =>
        column.Role is SheetRole.Name or SheetRole.Skip && Below(grid, column.At, data).ToArray() is { Length: > 0 } cells
            && Array.TrueForAll(cells, cell => cell.Length <= LongestStage && AmountReader.Value(cell) is null && words.StageIn(cell) is not null)
            ? column with { Role = SheetRole.Stage }
            : column;

    // What has a head and texts left of the first amount is a name, whatever it is called.
    private static List<SheetColumn> WithNames(SheetGrid grid, SheetColumn[] columns, int data)
    {
        int first = columns.First(column => column.Role == SheetRole.Amount).At;
        return
        [
            .. columns.Select(column => column.Role == SheetRole.Skip && column.At < first && column.Label.Length > 0 && column.Fault != Twin && HasTexts(grid, column.At, data) ? column with { Role = SheetRole.Name } : column)
                .Where(column => column.Role != SheetRole.Skip),
        ];
    }

    private static bool HasTexts(SheetGrid grid, int column, int data) => Below(grid, column, data).Any(cell => AmountReader.Value(cell) is null);

    private static bool HasNumbers(SheetGrid grid, int column, int data) =>
        Below(grid, column, data).Select(cell => AmountReader.Value(cell) is not null).ToArray() is { Length: > 0 } cells && cells.Count(number => number) * 2 >= cells.Length;

    private static IEnumerable<string> Below(SheetGrid grid, int column, int data) =>
        Enumerable.Range(data, Math.Min(Probed, grid.Rows - data)).Select(row => grid.Own(row, column)).Where(cell => cell.Length > 0);

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
