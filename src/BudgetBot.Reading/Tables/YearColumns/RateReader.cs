using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>A subsidy rate: its value as 1/2 or 1/2・2/3, where it holds (沖縄県; null for everywhere), and the literal.</summary>
internal readonly record struct SubsidyRate(string Value, string? Where, string Printed);

/// <summary>Reads subsidy rates: 補助率 1/2, １／２補助（沖縄県 ３／４補助）, １／３又は１／２補助.</summary>
internal static partial class RateReader
{
    /// <summary>The offset of the first rate in a text, or -1.</summary>
    public static int Find(string text) => FractionPattern().Match(TextShape.Fold(text)) is { Success: true } match ? match.Index : -1;

    /// <summary>The rates of a text, in order.</summary>
    public static IEnumerable<SubsidyRate> All(string text, TableWords words)
    {
        foreach (Match match in RatePattern().Matches(TextShape.Fold(text)))
        {
            string where = match.Groups["where"].Value.Trim();
            string value = TextShape.Tight(match.Groups["rates"].Value);
            int from = match.Groups["rates"].Index;
            yield return new SubsidyRate(value, where.Length == 0 || words.Of("rate").Contains(where) ? null : where, text[from..(match.Index + match.Length)].TrimEnd());
        }
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}\s*/\s*[0-9]{1,2}(?![0-9])", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex FractionPattern();

    [GeneratedRegex(@"(?:(?<where>[^\s()・、0-9/]+)\s+)?(?<rates>(?<![0-9])[0-9]{1,2}\s*/\s*[0-9]{1,2}(?:\s*(?:又は|・|、|～|ないし|及び|,)\s*[0-9]{1,2}\s*/\s*[0-9]{1,2})*)(?:補助|以内)?", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex RatePattern();
}
