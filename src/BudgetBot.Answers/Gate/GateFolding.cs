using System.Text.RegularExpressions;
using BudgetBot.Japanese.Numbers;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers;

/// <summary>Finds words in printed text, white space and width aside, without ever cutting a figure apart.</summary>
internal static partial class GateFolding
{
    /// <summary>The text in one width, character for character.</summary>
    public static string Width(string text) => string.Create(text.Length, text, (folded, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            folded[i] = CharacterFolding.IsDash(source[i]) ? '-' : CharacterFolding.Width(source[i]);
        }
    });

    /// <summary>
    /// Whether the words stand in the text as whole figures: 「36百万円」 does not stand in 「836百万円」, nor 「103百万円」 in 「△103百万円」.
    /// An ellipsis at either end of the words is no part of them.
    /// </summary>
    public static bool Holds(string text, string words) => Places(text, words).Any();

    /// <summary>Where the words stand in the text as whole figures: offsets and lengths in the text.</summary>
    public static IEnumerable<(int Start, int Length)> Places(string text, string words)
    {
        (string folded, List<int> at) = Squeeze(text);
        string wanted = Squeeze(words.Trim('…', ' ', '\u3000')).Folded;
        List<(int Start, int End)>? figures = null;
        for (int found = wanted.Length == 0 ? -1 : folded.IndexOf(wanted, StringComparison.Ordinal); found >= 0;
            found = folded.IndexOf(wanted, found + 1, StringComparison.Ordinal))
        {
            int start = at[found];
            int end = at[found + wanted.Length - 1] + 1;
            figures ??= Figures(text);
            if (!figures.Exists(figure => Cuts(start, end, figure)))
            {
                yield return (start, end - start);
            }
        }
    }

    private static (string Folded, List<int> At) Squeeze(string text)
    {
        var folded = new char[text.Length];
        var at = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = CharacterFolding.IsDash(text[i]) ? '-' : CharacterFolding.Width(text[i]);
            if (!char.IsWhiteSpace(c))
            {
                folded[at.Count] = c;
                at.Add(i);
            }
        }

        return (new string(folded, 0, at.Count), at);
    }

    private static bool Cuts(int start, int end, (int Start, int End) figure) =>
        (figure.Start < start && start < figure.End) || (figure.Start < end && end < figure.End);

    private static List<(int Start, int End)> Figures(string text) =>
    [
        .. Number().Matches(Width(text)).Select(match => (match.Index, match.Index + match.Length)),
        .. MoneyScanner.Scan(text).Select(money => (money.Start, money.End)),
    ];

    [GeneratedRegex(@"(?:[△▲]\s*)?\d(?:[\d,.]*\d)?\s*(?:%|割|倍)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
