using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers;

/// <summary>Checks ratios: one decimal, half away from zero, of a value that was computed again; or as printed.</summary>
internal static partial class GateRatios
{
    /// <summary>What is wrong with a ratio, or null.</summary>
    public static string? Breach(Segment.Ratio ratio, GateEvidence evidence)
    {
        Match shown = Shown().Match(GateFolding.Width(ratio.Shown).Trim());
        if (shown.Success && evidence.Computed.Exists(computation => IsRounded(shown, ratio.Value, computation)))
        {
            return null;
        }

        bool printed = evidence.Prints(ratio.Shown) && (!shown.Success || GateComputations.IsSame(Math.Abs(ratio.Value), Number(shown)));
        return printed ? null : $"The ratio 「{ratio.Shown}」 ({ratio.Value.ToString(CultureInfo.InvariantCulture)}) is neither computed nor printed.";
    }

    private static bool IsRounded(Match shown, decimal value, Computation computation)
    {
        bool rightKind = shown.Groups["unit"].Value == "倍"
            ? computation.Kind == ComputationKind.Multiple
            : computation.Kind is ComputationKind.Growth or ComputationKind.Share;
        if (!rightKind || GateComputations.Result(computation.Kind, computation.Operands) is not { } exact || !GateComputations.IsSame(exact, value))
        {
            return false;
        }

        decimal rounded = decimal.Round(exact, 1, MidpointRounding.AwayFromZero);
        string sign = shown.Groups["sign"].Value;
        bool rightSign = sign.Length == 0 || rounded == 0 || CharacterFolding.IsMinus(sign[0]) == (rounded < 0);
        return rightSign && Number(shown) == Math.Abs(rounded);
    }

    private static decimal Number(Match shown) => decimal.Parse(
        shown.Groups["number"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<sign>[+△▲▵▴\-－−‐–—]?)\s*(?<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)\s*(?<unit>%|倍)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
