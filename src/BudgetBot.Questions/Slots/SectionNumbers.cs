using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetBot.Questions.Slots;

/// <summary>Numbers that lead down an outline: 1(2), Ⅲ の(1)(2)(3), (1)から(5).</summary>
/// <param name="Steps">The label of each level, outermost first.</param>
/// <param name="Members">Labels of several items of one level below the steps; empty where the steps lead to one item.</param>
/// <param name="Length">How many characters the numbers take.</param>
public sealed record SectionPath(IReadOnlyList<string> Steps, IReadOnlyList<string> Members, int Length);

/// <summary>Reads the numbers by which papers label headings and items.</summary>
public static partial class SectionNumbers
{
    private const int MostMembers = 40;
    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    /// <summary>The numbers that begin at an offset of a normalised, lower-case text, or null.</summary>
    public static SectionPath? ReadAt(string text, int start)
    {
        Match match = Path().Match(text, start);
        if (!match.Success || match.Index != start)
        {
            return null;
        }

        List<string> steps = [.. match.Groups["step"].Captures.Select(capture => Label(capture.Value))];
        IReadOnlyList<Capture> listed = match.Groups["more"].Captures;
        if (listed.Count == 0)
        {
            return new SectionPath(steps, [], match.Length);
        }

        string last = steps[^1];
        steps.RemoveAt(steps.Count - 1);
        IReadOnlyList<string> members = IsRange(match.Groups["to"])
            ? Range(last, Label(listed[^1].Value))
            : [last, .. listed.Select(capture => Label(capture.Value)).Where(label => label != last)];
        return new SectionPath(steps, members, match.Length);
    }

    /// <summary>The bare Roman numerals of a text, each with what follows it: the outermost labels of tables.</summary>
    public static IEnumerable<(int Start, SectionPath Path)> Bare(string text)
    {
        foreach (Match match in Roman().Matches(text))
        {
            if (ReadAt(text, match.Index) is { } path)
            {
                yield return (match.Index, path);
            }
        }
    }

    /// <summary>One form of a label, its style kept: Ⅲ is iii, （１） and ⑴ are (1), １． and ① are 1.</summary>
    public static string Label(string label)
    {
        string key = Japanese.Text.TextNormalizer.NameKey(label).TrimEnd('.');
        return key.Length == 1 && key[0] is >= '①' and <= '⑳' ? (key[0] - '①' + 1).ToString(CultureInfo.InvariantCulture) : key;
    }

    /// <summary>A label without its style: (1) and 1 are one.</summary>
    public static string Plain(string label) => Label(label).Trim('(', ')');

    /// <summary>Whether a label is a Roman numeral.</summary>
    public static bool IsRoman(string label) => Romans.Contains(Label(label));

    private static bool IsRange(Group to) => to.Captures.Any(capture => capture.Length > 0 && (capture.Value.Contains("から", StringComparison.Ordinal) || capture.Value.Trim() is "~" or "〜" or "-"));

    // (1)から(5) in the style of its ends.
    private static IReadOnlyList<string> Range(string first, string last)
    {
        string style = first.StartsWith('(') ? "({0})" : "{0}";
        if (!int.TryParse(Plain(first), CultureInfo.InvariantCulture, out int from) || !int.TryParse(Plain(last), CultureInfo.InvariantCulture, out int to) || to <= from || to - from > MostMembers)
        {
            return [first, last];
        }

        return [.. Enumerable.Range(from, to - from + 1).Select(number => string.Format(CultureInfo.InvariantCulture, style, number))];
    }

    private const string Mark = @"(?:\([0-9]{1,2}\)|[①-⑳])";
    private const string Digits = @"(?<![0-9.,])[0-9]{1,2}(?![0-9.,]|\s*(?:兆|億|万|千|百|円|%|つ|個|件|割|位|番目|年|月|日|人|本|点|項目|事業))";
    private const string Counted = @"(?:番(?!目))?";
    private const string Bracketed = @"(?<step>\([0-9]{1,2}\))";
    private const string Circled = @"(?<step>[①-⑳])";
    private const string Between = @"[\s」』)の-]{0,3}";
    private const string Outer = @"(?<step>(?<![a-z0-9])(?:viii|vii|vi|iv|ix|iii|ii|i|v|x)(?![a-z0-9])|" + Digits + ")" + Counted;

    // Each level has a style of its own: 1 or Ⅰ, (2), ③. Marks of one style side by side are a list.
    [GeneratedRegex(@"(?:" + Outer + @"(?:\s*の\s*(?<step>" + Digits + "))?(?:" + Between + Bracketed + ")?(?:" + Between + Circled + ")?|" + Bracketed + "(?:" + Between + Circled + ")?|" + Circled + @")(?:(?<to>\s*(?:~|-|から|と|、|・|及び|および|,|は|より|に比べて?)?\s*)(?<more>" + Mark + @")|(?<to>\s*(?:~|〜|から)\s*)(?<more>" + Digits + ")" + Counted + @"|(?<to>\s*(?:と|、|・|及び|,)\s*)(?<more>" + Digits + @")番(?!目))*(?:まで)?", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"(?<![a-z0-9]|区分\s*の?)(?:viii|vii|vi|iv|ix|iii|ii|i|v|x)(?![a-z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();
}
