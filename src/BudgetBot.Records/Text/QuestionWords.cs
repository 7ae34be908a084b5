using System.Text;
using System.Text.RegularExpressions;

namespace BudgetBot.Records;

/// <summary>The words of a question as they may be kept: short, on one line, without what reaches a person.</summary>
public static partial class QuestionWords
{
    /// <summary>Characters (runes) of the longest text that is kept.</summary>
    public const int Longest = 200;

    /// <summary>Characters (runes) of the longest comment that is kept.</summary>
    public const int LongestComment = 1_000;

    /// <summary>Characters (runes) of the longest message that is kept with an answer: the longest that is read.</summary>
    public const int LongestTurn = 1_000;

    private const string Hidden = "＊";

    /// <summary>The words to keep; empty where nothing is left. Mail addresses, user names after @ and telephone numbers are replaced by ＊.</summary>
    public static string Of(string text) => Of(text, Longest).Trim(' ', Hidden[0]);

    /// <summary>The words to keep, cut after a number of characters (runes); what reaches a person is replaced by ＊.</summary>
    public static string Of(string text, int longest)
    {
        string line = Space().Replace(text, " ").Trim();
        string bare = WithoutReach(line);
        var kept = new StringBuilder();
        int runes = 0;
        foreach (Rune rune in bare.EnumerateRunes())
        {
            if (++runes > longest)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().Trim();
    }

    /// <summary>A text with ＊ in place of mail addresses, user names after @ and telephone numbers.</summary>
    public static string WithoutReach(string text) => Telephone().Replace(Mail().Replace(text, Hidden), Hidden);

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]*[@＠][A-Za-z0-9._-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // 0 or +81 and in all nine to fifteen digits with hyphens, blanks or brackets between them: no figure of a paper is written so.
    [GeneratedRegex(@"(?<![0-9０-９,，.])(?:[+＋][0-9０-９]|[(（]?[0０])(?:[-－−ー ()（）]?[0-9０-９]){8,14}(?![0-9０-９])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
