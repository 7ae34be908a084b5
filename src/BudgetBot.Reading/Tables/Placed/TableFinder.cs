using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables.Placed.Facing;
using BudgetBot.Reading.Tables.Placed.Measures;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>
/// Finds the tables of a document with their parts on each page. A table that reaches the end of its page goes on where the next page
/// repeats its head, or begins, below the page's furniture, with amounts that end where those of its columns end.
/// </summary>
/// <param name="words">The vocabulary.</param>
/// <param name="measures">The heads of tables whose amounts no stage of a budget year names.</param>
/// <param name="paper">The fiscal year of the whole paper, where years in labels are relative to it; else null.</param>
internal sealed class TableFinder(TableWords words, MeasureHeads measures, FiscalYear? paper)
{
    private const int NearTop = 3 * PdfWord.Point;
    private readonly HeadSearch heads = new(words, measures, paper);
    private readonly List<PlacedTable> tables = [];

    /// <summary>The right ones of facing pages whose rows are not those of the left ones.</summary>
    public IReadOnlyList<UnmatchedPage> Unmatched { get; private set; } = [];

    /// <summary>The tables in order.</summary>
    public IReadOnlyList<PlacedTable> Find(IReadOnlyList<PdfPage> pages)
    {
        var facing = new FacingPages(heads, words);
        IReadOnlyList<PageSheet> sheets = facing.Sheets(pages);
        Unmatched = facing.Unmatched;
        PlacedTable? open = null;
        for (int at = 0; at < sheets.Count; at++)
        {
            HashSet<PageRow> furniture = Furniture(sheets[at].Rows, [.. at > 0 ? sheets[at - 1].Rows : [], .. at + 1 < sheets.Count ? sheets[at + 1].Rows : []]);
            open = Page(sheets[at], furniture, open);
        }

        return tables;
    }

    /// <summary>Reads a page; gives the table that reaches its end.</summary>
    private PlacedTable? Page(PageSheet sheet, HashSet<PageRow> furniture, PlacedTable? open)
    {
        (PdfPage page, IReadOnlyList<PageRow> rows, IReadOnlyList<FoundHead> found) = (sheet.Page, sheet.Rows, sheet.Heads(heads));
        PlacedTable? last = open;
        PageRow[] before = [.. rows.TakeWhile(row => found.Count == 0 || row.Top < found[0].Lines[0].Top).Where(row => !furniture.Contains(row))];
        if (open is not null && before.Length > 0)
        {
            last = GoOn(open, page, before) && found.Count == 0 && Ends(open.Segments[^1], before) ? Close(open, furniture) : null;
        }

        for (int at = 0; at < found.Count; at++)
        {
            int limit = at + 1 < found.Count ? found[at + 1].Lines[0].Top : int.MaxValue;
            PageRow[] below = [.. rows.Where(row => row.Top >= found[at].Head.Bottom && row.Top < limit && !furniture.Contains(row))];
            bool goesOn = at == 0 && before.Length == 0 && open is not null && IsNext(open, found[0]);
            PlacedTable? table = Add(goesOn ? open : null, found[at], below);
            last = table is not null && at + 1 == found.Count && Ends(table.Segments[^1], below) ? Close(table, furniture) : null;
        }

        return last;
    }

    private static PlacedTable Close(PlacedTable table, HashSet<PageRow> furniture)
    {
        table.Furniture.UnionWith(furniture.SelectMany(row => row.Words).Select(word => word.Line));
        return table;
    }

    private static bool Ends(PlacedSegment segment, PageRow[] rows) => rows.Length > 0 && ReferenceEquals(segment.Lines[^1].Row, rows[^1]);

    /// <summary>A repeated head under no other title.</summary>
    private static bool IsNext(PlacedTable open, FoundHead head)
    {
        string title = open.Found.Title?.Tight ?? string.Empty;
        return open.Found.Head.IsLike(head.Head) && (head.Title is null || title.Length == 0 || head.Title.Tight.StartsWith(title, StringComparison.Ordinal));
    }

    private PlacedTable? Add(PlacedTable? table, FoundHead found, PageRow[] below)
    {
        ColumnEdges.Find(found.Head, below);
        List<PlacedLine> lines = TableBody.Take(found.Head, below, words);
        if (lines.Count == 0)
        {
            return null;
        }

        if (table is null)
        {
            tables.Add(table = new PlacedTable(found));
        }

        table.Segments.Add(new PlacedSegment(found.Head, lines));
        table.Furniture.UnionWith(found.Lines.SelectMany(row => row.Words).Select(word => word.Line));
        return table;
    }

    /// <summary>Takes the lines of a page without a head if they go on with a table.</summary>
    private bool GoOn(PlacedTable table, PdfPage page, PageRow[] rows)
    {
        int[] shifts = [.. Shifts(table, page, rows).Prepend(0).Distinct()];
        foreach (int shift in shifts)
        {
            PlacedHead head = table.Segments[^1].Head.On(page, shift);
            List<PlacedLine> lines = TableBody.Take(head, rows, words);
            bool atTop = lines.Count > 0 && ReferenceEquals(lines[0].Row, rows[0]);
            if (atTop && !lines.TakeWhile(line => !line.HasMoney).Any(BeginsAnother) && FitsColumns(table, lines, shift))
            {
                table.Segments.Add(new PlacedSegment(head, lines));
                return true;
            }
        }

        return false;
    }

    /// <summary>Labels above columns of money, a unit or a year say that another table begins.</summary>
    private bool BeginsAnother(PlacedLine line) =>
        TableBody.HasLabels(line) || words.UnitOf(line.Row.Text) is not null || YearWords.FiscalYear(line.Row.Text) is not null;

    /// <summary>How far pages with another margin may be moved: by the distance of their last amounts' right edges.</summary>
    private static IEnumerable<int> Shifts(PlacedTable table, PdfPage page, PageRow[] rows)
    {
        PlacedSegment last = table.Segments[^1];
        int[] known = [.. RightEdges(last.Lines).Select(edge => edge.Right)];
        int[] here = [.. rows.SelectMany(row => row.Words).Where(word => PlacedCell.Read(word.Text) is { Kind: MoneyKind.Amount } && word.Text.Length > 2).Select(word => word.Right)];
        return known.Length == 0 || here.Length == 0 || last.Head.Page.Width != page.Width ? [] : [here.Max() - known.Max()];
    }

    /// <summary>Whether most amounts end where those of their columns ended on the pages before.</summary>
    private static bool FitsColumns(PlacedTable table, List<PlacedLine> lines, int shift)
    {
        ILookup<int, int> known = table.Segments.Where(segment => segment.Head.Columns[0].LabelLeft == table.Segments[^1].Head.Columns[0].LabelLeft)
            .SelectMany(segment => RightEdges(segment.Lines)).ToLookup(edge => edge.Column, edge => edge.Right);
        (int Column, int Right)[] edges = [.. RightEdges(lines)];
        int fitting = edges.Count(edge => known[edge.Column].Any(right => Math.Abs(right + shift - edge.Right) < NearTop));
        return edges.Length > 0 && fitting * 5 >= edges.Length * 4;
    }

    private static IEnumerable<(int Column, int Right)> RightEdges(IEnumerable<PlacedLine> lines) =>
        lines.SelectMany(line => line.Cells.Where(cell => cell.Value.Kind == MoneyKind.Amount).Select(cell => (cell.Key, line.Of(cell.Key)[^1].Right)));

    /// <summary>Lines at the top and at the bottom that a neighbouring page prints at the same height, but for their digits.</summary>
    private static HashSet<PageRow> Furniture(IReadOnlyList<PageRow> rows, PageRow[] beside)
    {
        HashSet<(string Text, int Top)> known = [.. beside.Select(row => (WithoutDigits(row), row.Top / NearTop))];
        bool Repeated(PageRow row) => WithoutDigits(row) is { Length: > 0 } text && (known.Contains((text, row.Top / NearTop)) || known.Contains((text, (row.Top / NearTop) + 1)) || known.Contains((text, (row.Top / NearTop) - 1)));
        return [.. rows.TakeWhile(Repeated), .. rows.Reverse().TakeWhile(Repeated)];
    }

    private static string WithoutDigits(PageRow row) => string.Concat(row.Tight.Where(c => !char.IsDigit(c)));
}
