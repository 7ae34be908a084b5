using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>Printed differences against the year before, also where that year's amount stands on another page.</summary>
internal static class DifferenceCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Prints
        .Where(print => print.Fact.Stage == Stage.Difference && !print.IsPool)
        .SelectMany(difference => Of(ledger, difference));

    private static IEnumerable<Finding> Of(Ledger ledger, Print difference)
    {
        Print[] now = [.. Years.Of(ledger, difference, difference.Fact.Year)];
        Print[] before = [.. Years.Of(ledger, difference, difference.Fact.Year.Previous)];
        if (now.Length > 0 && before.Length > 0)
        {
            return Best(now.SelectMany(_ => before, (one, other) => (one, other)), difference) is { Verdict: not Verdict.Agree } best
                ? [InPlace(ledger, difference, best.Now, best.Before, best.Verdict)]
                : [];
        }

        return now.Length == 1 ? Elsewhere(ledger, difference, now[0]) : [];
    }

    private static (Print Now, Print Before, Verdict Verdict)? Best(IEnumerable<(Print Now, Print Before)> pairs, Print difference) =>
        pairs.Select(pair => (pair.Now, pair.Before, Verdict: Judge(pair.Now, pair.Before, difference)))
            .OrderBy(pair => pair.Verdict).Select(pair => ((Print, Print, Verdict)?)pair).FirstOrDefault();

    private static Verdict Judge(Print now, Print before, Print difference) =>
        Gap.Judge(now.Yen - before.Yen - difference.Yen, [now.Step, before.Step, difference.Step]);

    private static Finding InPlace(Ledger ledger, Print difference, Print now, Print before, Verdict verdict)
    {
        string computed = Wording.In(difference, now.Yen - before.Yen, ledger.Words);
        Print[] again = [.. Years.SameName(ledger, difference, difference.Fact.Year, Stage.Difference).Where(print => print.Yen != difference.Yen)];
        string elsewhere = again.Length == 0 ? string.Empty : $"同じ差引額が、ほかでは{string.Join("、", again.Select(Wording.Cited))}と印刷されています。";
        return Findings.Make(
            Findings.Difference,
            verdict,
            [difference.Fact, now.Fact, before.Fact, .. again.Select(print => print.Fact)],
            Wording.Printed(difference),
            computed,
            $"「{difference.Item.Printed}」：{Wording.When(now.Fact)}{Wording.Cited(now)}−{Wording.When(before.Fact)}{Wording.Cited(before)}＝{computed}で、印刷された差引額{Wording.Cited(difference)}と合いません。{elsewhere}");
    }

    /// <summary>The difference stands beside this year's amount only; another page prints the year before.</summary>
    private static IEnumerable<Finding> Elsewhere(Ledger ledger, Print difference, Print now)
    {
        foreach (Print other in Years.SameName(ledger, now, now.Fact.Year, now.Fact.Stage).Where(other => Gap.Judge(other, now) != Verdict.Disagree))
        {
            foreach (Print before in Years.Of(ledger, other, difference.Fact.Year.Previous))
            {
                Verdict verdict = Judge(now, before, difference);
                if (verdict != Verdict.Agree)
                {
                    yield return AcrossPages(ledger, difference, now, before, verdict);
                }
            }
        }
    }

    private static Finding AcrossPages(Ledger ledger, Print difference, Print now, Print before, Verdict verdict)
    {
        string computed = Wording.In(now, now.Yen - difference.Yen, ledger.Words);
        return Findings.Make(
            Findings.Difference,
            verdict,
            [before.Fact, now.Fact, difference.Fact],
            Wording.Printed(before),
            computed,
            $"「{now.Item.Printed}」：{Wording.When(now.Fact)}{Wording.Cited(now)}と対前年{Wording.Cited(difference)}からは{Wording.When(before.Fact)}が{computed}になり、印刷された{Wording.Cited(before)}と合いません。");
    }
}
