using System.Text.RegularExpressions;

namespace BudgetBot.Questions.Slots;

/// <summary>A division that a question names by its label: 区分1-1, 事業区分Ⅳ, 区分④.</summary>
/// <param name="Label">The label in one form: 1-1, 4.</param>
/// <param name="Start">The offset.</param>
/// <param name="Length">The length.</param>
public readonly record struct DivisionMention(string Label, int Start, int Length);

/// <summary>Finds divisions and brings their labels to one form, whatever digits the paper or the user writes.</summary>
public static partial class DivisionFinder
{
    /// <summary>What papers call a division.</summary>
    public const string Word = "区分";

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    /// <summary>All divisions that a normalised, lower-case text names.</summary>
    public static IReadOnlyList<DivisionMention> Find(string text)
    {
        var found = new List<DivisionMention>();
        foreach (Match match in Divisions().Matches(text))
        {
            foreach (Capture label in match.Groups["label"].Captures)
            {
                found.Add(new DivisionMention(Label(label.Value), match.Index, match.Length));
            }
        }

        return found;
    }

    /// <summary>One form of a label: １－１, ①-1, Ⅰ-１ and 1-1 are all 1-1.</summary>
    public static string Label(string label)
    {
        string[] parts = Japanese.Text.TextNormalizer.NameKey(label).Split('-', 'の', 'ー');
        return string.Join('-', parts.Where(part => part.Length > 0).Select(Part));
    }

    private static string Part(string part)
    {
        int roman = Array.IndexOf(Romans, part);
        if (roman >= 0)
        {
            return (roman + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return part.Length == 1 && part[0] is >= '①' and <= '⑳'
            ? (part[0] - '①' + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : part;
    }

    [GeneratedRegex(@"(?:事業|じぎょう)?(?:区分|くぶん)\s*の?(?<label>(?:[①-⑳]|[0-9]{1,2}|(?:viii|vii|vi|iv|ix|iii|ii|i|v|x))(?:\s*[-のー]\s*(?:[0-9]{1,2}|[①-⑳])(?![0-9兆億万千百円番位つ件事]))?)(?![0-9兆億万千百円])(?:\s*[、,・とや]\s*(?<label>(?:[①-⑳]|[0-9]{1,2}|(?:viii|vii|vi|iv|ix|iii|ii|i|v|x))(?:\s*[-のー]\s*(?:[0-9]{1,2}|[①-⑳])(?![0-9兆億万千百円番位つ件事]))?)(?![0-9兆億万千百円])(?![0-9兆億万千百円番つ件事]))*(?!\s*つ)", RegexOptions.CultureInvariant)]
    private static partial Regex Divisions();
}
