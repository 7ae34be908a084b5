using System.Text;
using System.Text.RegularExpressions;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Tables;

/// <summary>Reads the number of a division in its many forms: 1-1, １－１, ①－１, Ⅰ-１, ２, 事業区分④.</summary>
internal static partial class DivisionNumber
{
    private const int MostDigits = 2;

    /// <summary>The number as 1-1 or 2, where the whole text is one (behind an optional word such as 事業区分); else null.</summary>
    public static string? Read(string text, TableWords words)
    {
        string tight = TextShape.Tight(text);
        foreach (string word in words.Of("division"))
        {
            if (tight.StartsWith(word, StringComparison.Ordinal))
            {
                tight = tight[word.Length..];
                break;
            }
        }

        string folded = Fold(tight);
        return Pattern().IsMatch(folded) ? folded : null;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (char c in text)
        {
            char width = CharacterFolding.Width(c);
            _ = c switch
            {
                >= '①' and <= '⑳' => folded.Append(c - '①' + 1),
                >= 'Ⅰ' and <= 'Ⅻ' => folded.Append(c - 'Ⅰ' + 1),
                _ when CharacterFolding.IsDash(c) || c is 'ー' => folded.Append('-'),
                _ => folded.Append(width),
            };
        }

        return folded.Length > MostDigits * 3 ? string.Empty : folded.ToString();
    }

    [GeneratedRegex(@"^[0-9]{1,2}(?:-[0-9]{1,2})?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Pattern();
}
