using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.Projects;

/// <summary>The pages of one project table: its head, its title and the lines of its body.</summary>
/// <param name="Lines">The body: no heads, titles, units, page numbers.</param>
/// <param name="From">The first line.</param>
/// <param name="To">The last line.</param>
/// <param name="Unit">The unit of the amounts.</param>
/// <param name="Amount">The column of the amounts.</param>
/// <param name="Title">The title.</param>
/// <param name="TitleLine">Where the title stands first.</param>
internal sealed record ProjectRegion(
    IReadOnlyList<PageLine> Lines, int From, int To, (string Unit, long Yen) Unit, TableColumn Amount, string Title, int TitleLine)
{
    private const int FewestColumns = 4;

    /// <summary>The project tables of a document.</summary>
    public static IEnumerable<ProjectRegion> Find(TablePart part, IReadOnlyList<TablePage> pages)
    {
        int at = 0;
        while (at < pages.Count)
        {
            int from = at;
            while (at < pages.Count && pages[at].Lines.Any(line => IsHead(line.Text, part.Words)))
            {
                at++;
            }

            if (at > from && Read(part, [.. pages.Take(at).Skip(from)]) is { } region)
            {
                yield return region;
            }

            at = Math.Max(at, from + 1);
        }
    }

    private static bool IsHead(string line, TableWords words)
    {
        List<TableColumn> columns = TableHead.Columns(line, words);
        return columns.Count >= FewestColumns
            && columns.Exists(column => column.Role == ColumnRole.Name) && columns.Exists(column => column.Role == ColumnRole.Amount);
    }

    private static ProjectRegion? Read(TablePart part, IReadOnlyList<TablePage> pages)
    {
        TableWords words = part.Words;
        PageLine[] all = [.. pages.SelectMany(page => page.Lines)];
        PageLine head = Array.Find(all, line => IsHead(line.Text, words));
        (string Unit, long Yen)? unit = all.Select(line => words.UnitOf(line.Text)).FirstOrDefault(found => found is not null);
        PageLine title = TitleOf(all, words);
        if (unit is null || title.Text is null)
        {
            part.Omit(new LineSpan(head.Number, head.Number), "表の単位か年度が示されていないため、金額を確定できない");
            return null;
        }

        HashSet<int> pageNumbers = [.. pages.Select(page => page.Lines[^1]).Where(line => IsPageNumber(line.Text)).Select(line => line.Number)];
        var body = new List<PageLine>();
        int block = 0;
        foreach (TablePage page in pages)
        {
            foreach (PageLine line in page.Lines)
            {
                if (!pageNumbers.Contains(line.Number) && !IsHead(line.Text, words) && line.Text != title.Text && words.UnitOf(line.Text) is null)
                {
                    body.Add(line with { Block = block + line.Block });
                }
            }

            block = body.Count == 0 ? block : Math.Max(block, body[^1].Block) + 1;
        }

        TableColumn amount = TableHead.Columns(head.Text, words).Find(column => column.Role == ColumnRole.Amount)!;
        return new ProjectRegion(body, pages[0].From, pages[^1].To, unit.Value, amount, words.UnitOf(title.Text) is null ? title.Text : title.Text[..title.Text.LastIndexOfAny(['（', '('])].Trim(), title.Number);
    }

    private static bool IsPageNumber(string line) => line.Length <= 4 && AmountReader.Value(TextShape.Fold(line).Trim('-', ' ')) is not null;

    /// <summary>The line with a fiscal year that the pages repeat the most.</summary>
    private static PageLine TitleOf(PageLine[] lines, TableWords words) => lines
        .Where(line => YearWords.FiscalYear(line.Text) is not null && !IsHead(line.Text, words) && !line.Text.EndsWith('。'))
        .GroupBy(line => line.Text)
        .OrderByDescending(group => group.Count())
        .Select(group => group.First())
        .FirstOrDefault();
}
