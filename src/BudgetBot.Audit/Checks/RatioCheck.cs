using System.Globalization;
using System.Text;
using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>Printed growth rates against the two years, and printed shares (％) against the total above.</summary>
internal static class RatioCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Input.Facts
        .Where(fact => fact.Kind == FactKind.Rate && Value(fact) is not null)
        .Select(rate => rate.Stage == Stage.Difference ? Growth(ledger, rate) : Share(ledger, rate)).OfType<Finding>();

    /// <summary>The number of a rate in ％; null for 1/2 and the like.</summary>
    public static decimal? Value(Fact rate)
    {
        string text = (rate.Figure.Text ?? rate.Figure.Printed).Normalize(NormalizationForm.FormKC).TrimEnd('%', ' ').Replace(",", string.Empty, StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    /// <summary>Judges a printed percentage against part ÷ whole, both rounded.</summary>
    public static Verdict Judge(Fact rate, Print part, Print whole)
    {
        decimal half = whole.Step / 2m;
        if (whole.Yen <= half)
        {
            return Verdict.Agree;
        }

        decimal step = Step(rate);
        decimal low = 100m * (part.Yen - (part.Step / 2m)) / (whole.Yen + half);
        decimal high = 100m * (part.Yen + (part.Step / 2m)) / (whole.Yen - half);
        decimal printed = Value(rate)!.Value;
        decimal off = Math.Max(0, Math.Max(low - printed, printed - high));
        return off <= step / 2 ? Verdict.Agree : off <= step ? Verdict.Rounding : Verdict.Disagree;
    }

    private static decimal Step(Fact rate)
    {
        decimal step = 1;
        for (int i = PrintReader.Decimals(rate.Figure.Printed); i > 0; i--)
        {
            step /= 10;
        }

        return step;
    }

    private static Finding? Growth(Ledger ledger, Fact rate)
    {
        Print[] difference = [.. ledger.PrintsOf(rate.Item).Where(print => print.IsAt(rate.Year, Stage.Difference))];
        if (difference.Length != 1)
        {
            return null;
        }

        Print? now = Years.Of(ledger, difference[0], rate.Year).FirstOrDefault();
        Print? before = Years.Of(ledger, difference[0], rate.Year.Previous).FirstOrDefault();
        if (now is null || before is null)
        {
            return null;
        }

        Verdict verdict = Judge(rate, now, before);
        Print increase = now with { Yen = now.Yen - before.Yen };
        bool isIncrease = verdict == Verdict.Disagree && Judge(rate, increase, before) != Verdict.Disagree;
        return verdict == Verdict.Agree || isIncrease ? null : Find(Findings.Ratio, verdict, rate, now, before, "前年度比");
    }

    private static Finding? Share(Ledger ledger, Fact rate)
    {
        Print? part = ledger.Main(rate.Item, rate.Year, rate.Stage);
        Print? whole = rate.Item.Parent is { } above ? ledger.Main(above, rate.Year, rate.Stage) : null;
        Verdict verdict = part is null || whole is null ? Verdict.Agree : Judge(rate, part, whole);
        return verdict == Verdict.Agree ? null : Find(Findings.Share, verdict, rate, part!, whole!, "割合");
    }

    /// <summary>A finding about a percentage.</summary>
    public static Finding Find(string kind, Verdict verdict, Fact rate, Print part, Print whole, string name)
    {
        string computed = Wording.Percent(100m * part.Yen / whole.Yen, PrintReader.Decimals(rate.Figure.Printed));
        return Findings.Make(
            kind,
            verdict,
            [rate, part.Fact, whole.Fact],
            Wording.Printed(rate.Figure),
            computed,
            string.Create(CultureInfo.InvariantCulture, $"「{rate.Item.Printed}」：{Wording.Cited(part)}÷{Wording.Cited(whole)}＝{computed}で、印刷された{name}{Wording.Printed(rate.Figure)}（{rate.Citation.Lines.From}行）と合いません。"));
    }
}
