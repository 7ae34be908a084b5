using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetBot.Questions.Slots;

/// <summary>A row that a question names by its number in a table: No.45, 45番, 45番目の事業.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">The offset.</param>
/// <param name="Length">The length.</param>
public readonly record struct RowMention(int Number, int Start, int Length);

/// <summary>Finds row numbers.</summary>
public static partial class RowNumberFinder
{
    /// <summary>All rows that a normalised, lower-case text names by number.</summary>
    public static IReadOnlyList<RowMention> Find(string text)
    {
        var found = new List<RowMention>();
        foreach (Match match in Rows().Matches(text))
        {
            found.Add(new RowMention(int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), match.Index, match.Length));
        }

        return found;
    }

    [GeneratedRegex(@"(?:(?:事業)?(?:(?<![a-z])no|ナンバー|事業番号)\.?\s*:?\s*(?<n>[0-9]{1,4})(?![0-9])(?:番)?)|(?:(?<![0-9.,])(?<n>[0-9]{1,4})\s*番(?!目?に|目?は|煎じ|目$)(?:目)?(?:の事業)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Rows();
}
