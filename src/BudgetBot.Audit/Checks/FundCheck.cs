using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>The funds of an amount (財源内訳) against the amount.</summary>
internal static class FundCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Prints
        .Where(print => print.IsPartOfItem && print.Fact.Base.Any(ledger.Words.Funds.Contains))
        .GroupBy(print => (print.Item, print.Fact.Year, print.Fact.Stage))
        .Select(group => Of(ledger, group.Key.Item, [.. group])).OfType<Finding>();

    private static Finding? Of(Ledger ledger, Item item, Print[] funds)
    {
        Print? whole = ledger.Main(item, funds[0].Fact.Year, funds[0].Fact.Stage);
        long sum = funds.Sum(fund => fund.Yen);
        Verdict verdict = whole is null || whole.IsPartOfItem ? Verdict.Agree : Gap.Judge(whole.Yen - sum, [whole.Step, .. funds.Select(fund => fund.Step)]);
        return verdict == Verdict.Agree ? null : Findings.Make(
            Findings.Total,
            verdict,
            [whole!.Fact, .. funds.Select(fund => fund.Fact)],
            Wording.Printed(whole),
            Wording.In(whole, sum, ledger.Words),
            $"「{item.Printed}」{Wording.When(whole.Fact)}：財源内訳を足すと{string.Join('＋', funds.Select(fund => fund.Fact.Base[0] + Wording.Plain(fund)))}＝{Wording.In(whole, sum, ledger.Words)}で、{Wording.Cited(whole)}と合いません。");
    }
}
