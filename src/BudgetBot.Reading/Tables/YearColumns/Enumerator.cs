using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>The kinds of numbers that begin a row.</summary>
internal enum EnumeratorStyle
{
    /// <summary>Ⅰ Ⅱ.</summary>
    Roman,

    /// <summary>1. 2.</summary>
    Dotted,

    /// <summary>(1) (2).</summary>
    Bracketed,

    /// <summary>① ②.</summary>
    Circled,

    /// <summary>(ｱ) (ｲ).</summary>
    Kana,
}

/// <summary>The number before a row: Ⅰ, 1., (1), ①, (ｱ).</summary>
/// <param name="Style">Its kind.</param>
/// <param name="Ordinal">1 for the first.</param>
/// <param name="Printed">As printed, without white space.</param>
/// <param name="Start">Its offset in the line.</param>
/// <param name="End">The offset of what follows it.</param>
internal sealed partial record Enumerator(EnumeratorStyle Style, int Ordinal, string Printed, int Start, int End)
{
    private const string KanaOrder = "アイウエオカキクケコサシスセソタチツテト";
    private const string HalfKanaOrder = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ";

    /// <summary>The number in one width, without the dot: Ⅰ, 1, (1), (ｱ).</summary>
    public string Label => TextShape.Fold(Printed).TrimEnd('.');

    /// <summary>All numbers of a line that begin it or follow white space.</summary>
    public static IEnumerable<Enumerator> All(string line)
    {
        foreach (Match match in Pattern().Matches(TextShape.Fold(line)))
        {
            yield return Read(line, match);
        }
    }

    /// <summary>The number that begins a line, or null.</summary>
    public static Enumerator? First(string line) => All(line).FirstOrDefault(found => found.Start == 0);

    /// <summary>Whether this number comes directly behind another of the same kind.</summary>
    public bool Follows(Enumerator other) => other.Style == Style && Ordinal == other.Ordinal + 1;

    private static Enumerator Read(string line, Match match)
    {
        string printed = TextShape.Tight(line.Substring(match.Index, match.Groups["end"].Index - match.Index));
        string digits = match.Groups["digits"].Value;
        (EnumeratorStyle style, int ordinal) = match switch
        {
            _ when match.Groups["roman"].Success => (EnumeratorStyle.Roman, match.Value[0] - 'Ⅰ' + 1),
            _ when match.Groups["circled"].Success => (EnumeratorStyle.Circled, match.Value[0] - '①' + 1),
            _ when match.Groups["kana"].Success => (EnumeratorStyle.Kana, KanaOrdinal(match.Groups["kana"].Value[0])),
            _ when match.Groups["dot"].Success => (EnumeratorStyle.Dotted, int.Parse(digits, CultureInfo.InvariantCulture)),
            _ => (EnumeratorStyle.Bracketed, int.Parse(digits, CultureInfo.InvariantCulture)),
        };
        return new Enumerator(style, ordinal, printed, match.Index, match.Index + match.Length);
    }

    private static int KanaOrdinal(char kana) =>
        Math.Max(KanaOrder.IndexOf(kana, StringComparison.Ordinal), HalfKanaOrder.IndexOf(kana, StringComparison.Ordinal)) + 1;

    [GeneratedRegex(@"(?:(?<=^|\s)(?:(?<roman>[Ⅰ-Ⅻ])[.\s]?|(?<digits>[0-9]{1,2})(?<dot>\.)(?![0-9])|\((?<digits>[0-9]{1,2})\)|\((?<kana>[ｱ-ﾝア-ン])\)|(?<circled>[①-⑳])))(?<end>)\s*", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Pattern();
}
