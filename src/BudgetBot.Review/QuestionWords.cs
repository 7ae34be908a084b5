using System.Text;
using System.Text.RegularExpressions;

namespace BudgetBot.Review;

/// <summary>The words of a question as they may be kept: short, on one line, without what reaches a person.</summary>
public static partial class QuestionWords
{
    /// <summary>Characters (runes) of the longest text that is kept.</summary>
    public const int Longest = 200;

    private const string Hidden = "＊";

    /// <summary>The words to keep; empty where nothing is left. Mail addresses, user names after @ and telephone numbers are replaced by ＊.</summary>
    public static string Of(string text)
    {
        string line = Space().Replace(text, " ").Trim();
        string bare = Telephone().Replace(Mail().Replace(line, Hidden), Hidden);
        var kept = new StringBuilder();
        int runes = 0;
        foreach (Rune rune in bare.EnumerateRunes())
        {
            if (++runes > Longest)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().Trim(' ', Hidden[0]);
    }

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]*[@＠][A-Za-z0-9._-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // 0 or +81 and in all nine to fifteen digits with hyphens, blanks or brackets between them: no figure of a paper is written so.
    [GeneratedRegex(@"(?<![0-9０-９,，.])(?:[+＋][0-9０-９]|[(（]?[0０])(?:[-－−ー ()（）]?[0-9０-９]){8,14}(?![0-9０-９])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
