using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>
/// Tables of a budget book that nothing here understands (給与費明細書): their numbers without their columns would
/// be nonsense, so the page is left out, with the reason. Pages of text go on to the outline.
/// </summary>
internal static class UnreadTables
{
    private const int NumericShare = 5;
    private const int FewestNumbers = 5;
    private const char SentenceEnd = '。';

    /// <summary>The pages that are left out; their lines are claimed.</summary>
    public static ReadingPart Of(PdfDocument pdf, IReadOnlySet<int> claimed)
    {
        var part = new ReadingPart();
        foreach (PdfPage page in pdf.Pages.Where(page => IsTable(page, claimed)))
        {
            string first = PageRows.Of(page.Words)[0].Text;
            part.Omissions.Add(new Omission(pdf.Text.Document, new LineSpan(page.FromLine, page.ToLine), $"{page.Number}ページ {first}", "表の形を読み取れないページ"));
            part.Claimed.UnionWith(Enumerable.Range(page.FromLine, page.ToLine - page.FromLine + 1));
        }

        foreach (PdfPage page in pdf.Pages.Where(page => !part.Claimed.Contains(page.FromLine)))
        {
            Rest(part, page, pdf, claimed);
        }

        return part;
    }

    /// <summary>What a table on a page did not take and still holds amounts: rows behind a cell that the table's columns do not explain.</summary>
    private static void Rest(ReadingPart part, PdfPage page, PdfDocument pdf, IReadOnlySet<int> claimed)
    {
        int[] taken = [.. page.Body.Select(word => word.Line).Where(claimed.Contains)];
        PdfWord[] rest = taken.Length == 0 ? [] : [.. page.Body.Where(word => word.Line > taken.Max() && !claimed.Contains(word.Line))];
        if (rest.Count(word => BookCell.Read(page, word) is not null) < FewestNumbers)
        {
            return;
        }

        var lines = new LineSpan(rest.Min(word => word.Line), rest.Max(word => word.Line));
        part.Omissions.Add(new Omission(pdf.Text.Document, lines, pdf.Text[lines.From].Text, "表の続きとして読み取れない部分"));
        part.Claimed.UnionWith(Enumerable.Range(lines.From, lines.To - lines.From + 1));
    }

    /// <summary>Many numbers, or some and not a single sentence.</summary>
    private static bool IsTable(PdfPage page, IReadOnlySet<int> claimed)
    {
        PdfWord[] words = [.. page.Body.Where(word => !claimed.Contains(word.Line))];
        int numbers = words.Count(word => BookCell.Read(page, word) is not null);
        bool hasSentence = words.Any(word => word.Text.Contains(SentenceEnd, StringComparison.Ordinal));
        return numbers * NumericShare > words.Length || (numbers >= FewestNumbers && !hasSentence);
    }
}
