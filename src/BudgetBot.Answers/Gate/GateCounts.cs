using System.Text.RegularExpressions;

namespace BudgetBot.Answers;

/// <summary>Checks numbers of things and places in an order.</summary>
internal static partial class GateCounts
{
    /// <summary>What is wrong with a count, or null.</summary>
    public static string? Breach(Segment.Count count, GateEvidence evidence)
    {
        Match shown = Shown().Match(GateFolding.Width(count.Shown).Trim());
        if (!shown.Success || !decimal.TryParse(
            shown.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal), out decimal number)
                || number != count.Number)
        {
            return $"「{count.Shown}」 does not say {count.Number} of anything.";
        }

        return evidence.HasCount(number) || evidence.Prints(count.Shown) ? null : $"「{count.Shown}」 was neither counted nor is it printed.";
    }

    // A counter may follow; money and ratios have segments of their own.
    [GeneratedRegex(@"^(?<number>\d{1,3}(?:,\d{3})+|\d{1,18})\s*(?![兆億万千百十]*円|[%‰倍割])[^\d,.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
