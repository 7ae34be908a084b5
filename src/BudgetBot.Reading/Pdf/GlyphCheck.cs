using System.Globalization;

namespace BudgetBot.Reading.Pdf;

/// <summary>
/// Tells text from the nonsense that fonts without a character map leave: private characters, replacement marks, (cid:12), and kana
/// and common ideographs come out as rare ones (の as 䛾).
/// </summary>
internal static class GlyphCheck
{
    private const int FewestStrange = 5;
    private const int StrangeShare = 20;

    /// <summary>Whether so many characters are strange that the page says something else than it shows.</summary>
    public static bool IsGarbled(IEnumerable<PdfWord> words)
    {
        int all = 0;
        int strange = 0;
        foreach (PdfWord word in words)
        {
            all += word.Text.Length;
            strange += word.Text.Contains("(cid:", StringComparison.Ordinal) ? word.Text.Length : word.Text.Count(IsStrange);
        }

        return strange >= FewestStrange && strange * StrangeShare > all;
    }

    private static bool IsStrange(char c) => c is (>= '\u3400' and <= '\u4DBF') or '\uFFFD'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned;
}
