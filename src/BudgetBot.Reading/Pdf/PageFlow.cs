namespace BudgetBot.Reading.Pdf;

/// <summary>
/// Brings the rows of a page into reading order. Text in two columns is told by a gutter that runs down the page with text on both
/// sides; rows that cross it (titles) stand between. Where the sides hold numbers it is a table, which is read across.
/// </summary>
internal static class PageFlow
{
    private const int FewestRows = 6;
    private const int FewestCharacters = 8;
    private const int MostNumeric = 5;
    private const int Steps = 40;

    /// <summary>The rows in the order of reading.</summary>
    public static IReadOnlyList<PageRow> Rows(PdfPage page)
    {
        List<PageRow> rows = PageRows.Of(page.Words);
        int? gutter = Gutter(page, rows);
        return gutter is { } at ? Split(rows, at) : rows;
    }

    private static int? Gutter(PdfPage page, List<PageRow> rows)
    {
        int width = page.Words.Count == 0 ? 0 : (int)(page.Words.Sum(word => (long)word.Height) / page.Words.Count);
        (int At, int Both)? best = null;
        for (int step = Steps / 4; step <= Steps * 3 / 4; step++)
        {
            int at = page.Width / Steps * step;
            int both = rows.Count(row => IsParted(row, at, width) && Reads(row.Words, at));
            int crossing = rows.Count(row => row.Words.Any(word => word.Left < at && word.Right > at));
            if (both >= FewestRows && crossing * 3 < both && (best is null || both > best.Value.Both))
            {
                best = (at, both);
            }
        }

        return best?.At;
    }

    /// <summary>Whether a row leaves the gutter free and has words on both sides.</summary>
    private static bool IsParted(PageRow row, int at, int width)
    {
        PdfWord? left = row.Words.LastOrDefault(word => word.Right <= at);
        PdfWord? right = row.Words.FirstOrDefault(word => word.Left >= at);
        return left is not null && right is not null && right.Left - left.Right > width;
    }

    private static bool Reads(IReadOnlyList<PdfWord> words, int at)
    {
        string left = string.Concat(words.Where(word => word.Right <= at).Select(word => word.Text));
        string right = string.Concat(words.Where(word => word.Left >= at).Select(word => word.Text));
        return IsText(left) && IsText(right);
    }

    private static bool IsText(string side) => side.Length >= FewestCharacters && side.Count(c => char.IsDigit(c) || c is ',' or '，') * MostNumeric < side.Length * 2;

    private static List<PageRow> Split(List<PageRow> rows, int at)
    {
        var flow = new List<PageRow>();
        var right = new List<PageRow>();
        foreach (PageRow row in rows)
        {
            if (row.Words.Any(word => word.Left < at && word.Right > at))
            {
                flow.AddRange(right);
                right.Clear();
                flow.Add(row);
                continue;
            }

            Add(flow, row.Words.Where(word => word.Right <= at));
            Add(right, row.Words.Where(word => word.Left >= at));
        }

        flow.AddRange(right);
        return flow;
    }

    private static void Add(List<PageRow> rows, IEnumerable<PdfWord> words)
    {
        PdfWord[] all = [.. words];
        if (all.Length > 0)
        {
            rows.Add(new PageRow(all));
        }
    }
}
