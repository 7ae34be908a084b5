using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed.Facing;

/// <summary>A right page that is left out.</summary>
/// <param name="Lines">The lines of its table.</param>
/// <param name="Reason">Why.</param>
internal sealed record UnmatchedPage(IReadOnlyList<PageRow> Lines, string Reason);

/// <summary>
/// Finds tables that go over two pages that face each other: the left page has the names of the rows, the page behind it goes on, at
/// the same height, with a head of further columns and without names. Where the rows agree, the right page's words are put beside the
/// left page's, so that the two are read as one page.
/// </summary>
internal sealed class FacingPages(HeadSearch heads, TableWords words)
{
    private const string NoSameRows = "見開きの左右で行の高さか数が合わず、どの行の金額かを証明できない";
    private const int SameHead = 30 * PdfWord.Point;

    /// <summary>The right pages whose rows are not those of the page at their left.</summary>
    public List<UnmatchedPage> Unmatched { get; } = [];

    /// <summary>The pages in order, those that face each other as one.</summary>
    public IReadOnlyList<PageSheet> Sheets(IReadOnlyList<PdfPage> pages)
    {
        PageSheet[] single = [.. pages.Select(page => new PageSheet(page))];
        var sheets = new List<PageSheet>(single.Length);
        for (int at = 0; at < single.Length; at++)
        {
            if (at + 1 < single.Length && Right(single[at + 1]) is { } right && Left(single[at], right) is { } left && Join(left, right) is { } joined)
            {
                sheets.Add(joined);
                if (Rest(pages[++at], right) is { } rest)
                {
                    sheets.Add(new PageSheet(rest));
                }
            }
            else
            {
                sheets.Add(single[at]);
            }
        }

        return sheets;
    }

    /// <summary>The part of a table on a right page: its first head has amounts and no names, and nothing below it is a name.</summary>
    private TableHalf? Right(PageSheet sheet)
    {
        if (heads.Find(sheet.Page, sheet.Rows, HeadPart.Amounts) is not [var first, ..] || sheet.Heads(heads) is [var whole, ..] && whole.Head.Top <= first.Head.Bottom)
        {
            return null;
        }

        int limit = sheet.Heads(heads).Select(head => head.Lines[0].Top).FirstOrDefault(int.MaxValue);
        var half = new TableHalf(first, sheet.Rows, limit, words);
        return half.Rows.Any() && half.HasOnlyAmounts() ? half : null;
    }

    /// <summary>The part of a table on the page at the left whose head stands as high as the right page's.</summary>
    private TableHalf? Left(PageSheet sheet, TableHalf right)
    {
        List<FoundHead> found = heads.Find(sheet.Page, sheet.Rows, HeadPart.Names);
        FoundHead? head = found.Find(one => Math.Abs(one.Head.Bottom - right.Found.Head.Bottom) < SameHead);
        bool repeats = head is not null && right.Found.Head.Columns.Any(column => column.IsMoney && head.Head.Columns.Any(column.IsLike));
        if (head is null || repeats)
        {
            return null;
        }

        int limit = found.Where(one => one.Head.Top > head.Head.Top).Select(one => one.Lines[0].Top).FirstOrDefault(int.MaxValue);
        return new TableHalf(head, sheet.Rows, limit, words);
    }

    private PageSheet? Join(TableHalf left, TableHalf right)
    {
        if (new RowHeights(left, right).Downs() is not { } downs)
        {
            Unmatched.Add(new UnmatchedPage([.. right.Lines.Select(line => line.Row)], NoSameRows));
            return null;
        }

        (PdfPage page, PdfPage other) = (left.Found.Head.Page, right.Found.Head.Page);
        int head = left.Found.Head.Bottom - right.Found.Head.Bottom;
        PageRow[] headRows = [.. right.Found.Lines.Where(row => row.Top >= right.Found.Head.Top)];
        IEnumerable<(PdfWord Word, int Down)> moved = downs.SelectMany(line => line.Key.Row.Words.Select(word => (word, line.Value))).Concat(headRows.SelectMany(row => row.Words).Select(word => (word, head)));
        var byLine = new Dictionary<int, int>();
        var taken = new List<PdfWord>();
        foreach ((PdfWord word, int down) in moved)
        {
            byLine.TryAdd(word.Line, down);
            taken.Add(word);
        }

        var facing = new FacingPage(other, page.Width, byLine);
        var sheet = new PdfPage(page.Number, page.Width + other.Width, page.Height, [.. page.Words, .. taken.Select(facing.Moved)])
        {
            Printed = page.Printed,
            NumberWords = page.NumberWords,
            Facing = facing,
        };
        return new PageSheet(sheet) { Unit = right.Found.Unit, Above = right.Above };
    }

    /// <summary>What a right page prints below its part of the table; null where there is nothing.</summary>
    private static PdfPage? Rest(PdfPage page, TableHalf right)
    {
        int bottom = right.Lines[^1].Row.Bottom;
        PdfWord[] rest = [.. page.Body.Where(word => word.Top >= bottom)];
        return rest.Length == 0 ? null : new PdfPage(page.Number, page.Width, page.Height, rest) { Printed = page.Printed };
    }
}
