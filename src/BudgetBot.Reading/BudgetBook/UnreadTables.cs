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

        return part;
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
