using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>The head of a table that sets budget years side by side: 令和６年度当初予算額, 令和７年度予算案, 差引額, 対前年度伸率.</summary>
/// <param name="Columns">The columns of amounts, difference and growth, in order.</param>
/// <param name="Lines">The lines of the head.</param>
/// <param name="Unit">The unit beside it, or null.</param>
internal sealed record YearHead(IReadOnlyList<TableColumn> Columns, IReadOnlySet<int> Lines, (string Unit, long Yen)? Unit)
{
    /// <summary>The newest year among the columns.</summary>
    public FiscalYear Newest => Columns.Where(column => column.Year is not null).Max(column => column.Year!.Value);

    /// <summary>The stage of the newest year's amount.</summary>
    public Stage NewestStage => Columns.First(column => column.Role == ColumnRole.Amount && column.Year == Newest).Stage;

    /// <summary>The year of a column's figures: a difference belongs to the newer year.</summary>
    public FiscalYear YearOf(TableColumn column) => column.Year ?? Newest;

    /// <summary>The head of a page; null where it has no two columns of different years or stages.</summary>
    public static YearHead? Find(TablePage page, TableWords words)
    {
        var columns = new List<TableColumn>();
        var lines = new HashSet<int>();
        (string Unit, long Yen)? unit = null;
        foreach (IReadOnlyList<PageLine> block in page.Blocks)
        {
            (string Unit, long Yen)? here = block.Select(line => words.UnitOf(line.Text)).FirstOrDefault(found => found is not null);
            unit ??= here;
            PageLine[] labels = [.. block.Where(line => words.UnitOf(line.Text) is null)];
            List<TableColumn> found = labels.Length == 0 ? [] : ColumnsOf(labels, words);
            bool bracketOnly = labels.Length == 1 && TextShape.Tight(labels[0].Text) is "（％）" or "(%)";
            if (found.Count > 0 || bracketOnly || (here is not null && labels.Length == 0))
            {
                columns.AddRange(found);
                lines.UnionWith(block.Select(line => line.Number));
            }
            else if (columns.Count > 0)
            {
                break;
            }
        }

        int years = columns.Where(column => column is { Role: ColumnRole.Amount, Year: not null }).Select(column => (column.Year, column.Stage)).Distinct().Count();
        return years >= 2 ? new YearHead(columns, lines, unit) : null;
    }

    /// <summary>The columns of a block: one label over its lines, or a label a line.</summary>
    private static List<TableColumn> ColumnsOf(PageLine[] labels, TableWords words)
    {
        if (words.Column(string.Concat(labels.Select(line => line.Text))) is { } whole)
        {
            return IsFigure(whole) ? [whole] : [];
        }

        List<TableColumn> across = TableHead.Columns(Stacked(labels) ?? labels[0].Text, words);
        if (across.Count(column => column is { Role: ColumnRole.Amount, Year: not null }) > 1)
        {
            return across.FindAll(IsFigure);
        }

        var columns = new List<TableColumn>();
        foreach (PageLine line in labels)
        {
            List<TableColumn> found = TableHead.Columns(line.Text, words);
            if (found.Count == 0 || !found.TrueForAll(IsFigure))
            {
                return [];
            }

            columns.AddRange(found);
        }

        return columns;
    }

    /// <summary>A line of years above a line of stages, as one line: 平成30年度 令和元年度 差引額 over 当初予算額 予算案; null where these are no such two.</summary>
    private static string? Stacked(PageLine[] labels)
    {
        if (labels.Length != 2)
        {
            return null;
        }

        string[] top = labels[0].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] below = labels[1].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int[] years = [.. Enumerable.Range(0, top.Length).Where(at => YearWords.FiscalYear(TextShape.Tight(top[at])) is { Start: 0 } year && year.Length == TextShape.Tight(top[at]).Length)];
        if (years.Length < 2 || years.Length != below.Length)
        {
            return null;
        }

        for (int i = 0; i < years.Length; i++)
        {
            top[years[i]] += below[i];
        }

        return string.Join(' ', top);
    }

    private static bool IsFigure(TableColumn column) =>
        column is { Role: ColumnRole.Amount, Year: not null } or { Role: ColumnRole.Difference or ColumnRole.Growth };
}
