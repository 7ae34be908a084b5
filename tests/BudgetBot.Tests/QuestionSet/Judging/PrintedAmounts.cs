using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BudgetBot.Tests.QuestionSet.Judging;

/// <summary>
/// The amounts that a text shows, in whatever unit. Apart from the product's own reader of amounts on purpose: what judges must not share
/// the mistakes of what is judged.
/// </summary>
internal static partial class PrintedAmounts
{
    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        ["兆"] = 1_000_000_000_000,
        ["億"] = 100_000_000,
        ["千万"] = 10_000_000,
        ["百万"] = 1_000_000,
        ["万"] = 10_000,
        ["千"] = 1_000,
    };

    /// <summary>All amounts in order, in yen and without sign: 98億8,900万円 is 9,889,000,000. What is no whole number of yen is left out.</summary>
    public static IReadOnlyList<long> In(string text) => [.. Amount().Matches(Folded(text)).Select(Yen).OfType<long>()];

    /// <summary>Reads a text that is one amount and nothing else.</summary>
    public static bool TryReadWhole(string text, out long yen)
    {
        Match match = Amount().Match(Folded(text));
        long? amount = match.Success && match.Length == Folded(text).Length ? Yen(match) : null;
        yen = amount ?? 0;
        return amount is not null;
    }

    private static string Folded(string text) => text.Normalize(NormalizationForm.FormKC);

    private static long? Yen(Match match)
    {
        decimal yen = match.Groups["rest"].Success ? Number(match.Groups["rest"].Value) : 0;
        foreach ((Capture number, Capture unit) in match.Groups["number"].Captures.Zip(match.Groups["unit"].Captures))
        {
            yen += Number(number.Value) * Units[unit.Value];
        }

        return decimal.IsInteger(yen) && yen <= long.MaxValue ? (long)yen : null;
    }

    private static decimal Number(string digits) =>
        decimal.Parse(digits.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);

    // Numbers of 24 digits are no amounts; the cap keeps the arithmetic in its range. Stars are Markdown's.
    [GeneratedRegex(
        @"(?<![\d.,])(?=\d)(?:(?<number>\d[\d,]{0,15}(?:\.\d{1,6})?)[\s*]*(?<unit>兆|億|千万|百万|万|千))*(?<rest>\d[\d,]{0,18}(?:\.\d{1,6})?)?[\s*]*円")]
    private static partial Regex Amount();
}
