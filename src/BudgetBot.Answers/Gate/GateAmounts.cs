using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Answers;

/// <summary>Reads an amount as the user will see it.</summary>
internal static class GateAmounts
{
    private static readonly string[] ApproximateAfter = ["余", "程度", "強", "弱", "前後"];

    /// <summary>An amount that was read.</summary>
    /// <param name="Yen">Exact yen, with its sign.</param>
    /// <param name="Signed">Whether a sign (△ ▲ － ＋) is shown.</param>
    /// <param name="Approximate">Whether it is shown as 約 or 余.</param>
    internal readonly record struct Reading(long Yen, bool Signed, bool Approximate);

    /// <summary>Reads text that is one amount of money and nothing else.</summary>
    public static bool TryRead(string shown, out Reading reading)
    {
        string text = shown.Trim();
        bool approximate = text.StartsWith('約');
        text = approximate ? text[1..] : text;
        if (Array.Find(ApproximateAfter, word => text.EndsWith(word, StringComparison.Ordinal)) is { } after)
        {
            approximate = true;
            text = text[..^after.Length];
        }

        bool plus = text.StartsWith('＋') || text.StartsWith('+');
        text = plus ? text[1..].TrimStart() : text;
        IReadOnlyList<MoneyMatch> money = MoneyScanner.Scan(text);
        bool whole = money.Count == 1 && money[0].Start == 0 && money[0].End == text.Length;
        reading = whole ? new Reading(money[0].Yen, plus || !char.IsLetterOrDigit(text[0]), approximate) : default;
        return whole && !(plus && money[0].Yen < 0);
    }
}
