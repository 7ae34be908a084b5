using BudgetBot.Facts;
using BudgetBot.Reading.BudgetBook;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables.Placed.Measures;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>A head with what stands above it.</summary>
/// <param name="Head">The head.</param>
/// <param name="Title">The line of the title, without a unit beside it; null where none was found.</param>
/// <param name="Year">The fiscal year of the title, or null.</param>
/// <param name="Unit">The unit above the head, or null.</param>
/// <param name="Lines">The lines of title, unit and head.</param>
internal sealed record FoundHead(PlacedHead Head, PageRow? Title, FiscalYear? Year, (string Unit, long Yen)? Unit, IReadOnlyList<PageRow> Lines);

/// <summary>What a head has to name.</summary>
internal enum HeadPart
{
    /// <summary>Names and an amount: a table on one page.</summary>
    Whole,

    /// <summary>Names: a table, or the left one of two facing pages.</summary>
    Names,

    /// <summary>Amounts and no names: the right one of two facing pages.</summary>
    Amounts,
}

/// <summary>Finds the heads of tables on a page: one to six lines that together name the columns, the names' and an amount's among them.</summary>
internal sealed class HeadSearch(TableWords words, MeasureHeads measures, FiscalYear? paper)
{
    private const int MostLines = 6;
    private const int MostLinesAbove = 4;
    private const int FewestColumns = 3;
    private const int LongestTitle = 60;

    /// <summary>The heads from top to bottom.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rows">Its lines.</param>
    /// <param name="part">What they have to name.</param>
    public List<FoundHead> Find(PdfPage page, IReadOnlyList<PageRow> rows, HeadPart part = HeadPart.Whole)
    {
        var heads = new List<FoundHead>();
        for (int at = 0; at < rows.Count; at++)
        {
            if (Measured(page, rows, at) is { } measured && IsHead(measured.Found.Head, part))
            {
                heads.Add(measured.Found);
                at += measured.Lines - 1;
                continue;
            }

            // A title above a head may look like a part of it; the head without it names more.
            if (Best(page, rows, at, part) is not { } best || (at + 1 < rows.Count && Best(page, rows, at + 1, part) is { } next && next.Score > best.Score))
            {
                continue;
            }

            heads.Add(best.Found);
            at += best.Lines - 1;
        }

        return heads;
    }

    private (FoundHead Found, int Lines, int Score)? Best(PdfPage page, IReadOnlyList<PageRow> rows, int from, HeadPart part)
    {
        (FoundHead Found, int Lines, int Score)? best = null;
        for (int count = 1; count <= MostLines && from + count <= rows.Count; count++)
        {
            PageRow last = rows[from + count - 1];
            if (!CanBeHead(page, last) || (count > 1 && last.Top - rows[from + count - 2].Bottom > last.Bottom - last.Top))
            {
                break;
            }

            FoundHead found = Read(page, rows, from, count);
            int score = found.Head.Columns.Count(column => column.Meaning is not null) - found.Head.Columns.Count(column => column.Meaning is null);
            if (IsHead(found.Head, part) && score > (best?.Score ?? 0))
            {
                best = (found, count, score);
            }
        }

        return best;
    }

    private static bool CanBeHead(PdfPage page, PageRow row) =>
        !row.Tight.Contains('。', StringComparison.Ordinal) && !row.Words.Any(word => BookCell.Read(page, word) is not null);

    private static bool IsHead(PlacedHead head, HeadPart part)
    {
        bool hasAmount = head.Columns.Any(column => column.Role is ColumnRole.Amount or ColumnRole.Measure);
        bool isPart = part switch
        {
            HeadPart.Amounts => head.NameColumn < 0 && head.Columns.Any(column => column.IsMoney),
            HeadPart.Names => head.NameColumn >= 0 && head.Columns.Count > 1,
            _ => head.NameColumn >= 0 && head.Columns.Count > 1 && hasAmount,
        };
        return isPart && head.Columns.Count(column => column.Meaning is not null) >= Math.Min(FewestColumns, head.Columns.Count);
    }

    /// <summary>A head whose labels name amounts apart from the stages of a budget year; its title may go over two lines.</summary>
    private (FoundHead Found, int Lines)? Measured(PdfPage page, IReadOnlyList<PageRow> rows, int from)
    {
        if (measures.Read(page, rows, from, paper) is null)
        {
            return null;
        }

        (List<PageRow> above, PageRow? title, (string Unit, long Yen)? unit) = Above(rows, from);
        int at = title is null ? -1 : from - above.Count - 1;
        if (at >= 0 && (words.EndsWith(rows[at].Tight, "goeson") || words.StartsWith(title!.Tight, "continues")))
        {
            above.Insert(0, rows[at]);
            title = new PageRow([.. rows[at].Words, .. title!.Words]);
        }

        // Titles of statements name the years before and behind their own.
        FiscalYear[] named = title is null ? [] : [.. YearsOf(title.Tight).Distinct()];
        FiscalYear? year = paper ?? (named.Length == 1 ? named[0] : OnlyYear(rows.Take(from - above.Count)));
        return measures.Read(page, rows, from, year) is var (head, lines) ? (new FoundHead(head, title, year, unit, [.. above, .. rows.Skip(from).Take(lines)]), lines) : null;
    }

    private FoundHead Read(PdfPage page, IReadOnlyList<PageRow> rows, int from, int count)
    {
        (List<PageRow> above, PageRow? title, (string Unit, long Yen)? unit) = Above(rows, from);
        FiscalYear? year = (title is null ? [] : YearsOf(title.Text)).Select(named => (FiscalYear?)named).FirstOrDefault() ?? OnlyYear(rows.Take(from));
        List<PageRow> lines = [.. rows.Skip(from).Take(count).Select(WithoutUnit).OfType<PageRow>()];
        unit ??= rows.Skip(from).Take(count).Select(row => words.UnitOf(row.Text)).FirstOrDefault(found => found is not null);
        var head = new PlacedHead(page, new HeadLabels(words, year).Read(lines), rows[from].Top, rows[from + count - 1].Bottom);
        return new FoundHead(head, title, year, unit, [.. above, .. rows.Skip(from).Take(count)]);
    }

    /// <summary>The year that the headings above a head name where they name but one.</summary>
    private FiscalYear? OnlyYear(IEnumerable<PageRow> above)
    {
        FiscalYear[] years = [.. above.Where(row => row.Tight.Length <= LongestTitle && !row.Tight.EndsWith('。'))
            .SelectMany(row => YearsOf(row.Text).Take(1)).Distinct()];
        return years.Length == 1 ? years[0] : null;
    }

    /// <summary>The years that a text names as its own: 令和10年度以降 or 令和7年度末 only bounds what a table of another year speaks of.</summary>
    private IEnumerable<FiscalYear> YearsOf(string text)
    {
        while (YearWords.FiscalYear(text) is { } match)
        {
            text = text[(match.Start + match.Length)..];
            if (!words.StartsWith(text, "yearbound"))
            {
                yield return match.Year;
            }
        }
    }

    /// <summary>Title and unit above a head: the next lines above it that are no sentences.</summary>
    private (List<PageRow> Lines, PageRow? Title, (string Unit, long Yen)? Unit) Above(IReadOnlyList<PageRow> rows, int from)
    {
        var lines = new List<PageRow>();
        (string Unit, long Yen)? unit = null;
        for (int at = from - 1; at >= 0 && at >= from - MostLinesAbove; at--)
        {
            unit ??= words.UnitOf(rows[at].Text);
            PageRow? title = WithoutUnit(rows[at]);
            if (title is not null && (title.Tight.Length > LongestTitle || title.Tight.EndsWith('。')))
            {
                break;
            }

            lines.Insert(0, rows[at]);
            if (title is not null)
            {
                return (lines, title, unit);
            }
        }

        return (lines.FindAll(row => words.UnitOf(row.Text) is not null), null, unit);
    }

    /// <summary>A line without the words that print a unit; null where it holds nothing else.</summary>
    private PageRow? WithoutUnit(PageRow row)
    {
        int at = row.Words.ToList().FindIndex(word => word.Text.Contains("単位", StringComparison.Ordinal));
        bool isUnit = at >= 0 && words.UnitOf(string.Concat(row.Words.Skip(at).Select(word => word.Text))) is not null;
        return !isUnit ? row : at == 0 ? null : new PageRow([.. row.Words.Take(at)]);
    }
}
