using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>公費 against 国 and 地方 of the same item, year and stage.</summary>
internal static class BaseCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Prints
        .GroupBy(print => (print.Item, print.Fact.Year, print.Fact.Stage, print.IsPool))
        .Select(group => Of(ledger, [.. group])).OfType<Finding>();

    private static Finding? Of(Ledger ledger, Print[] prints)
    {
        AuditWords words = ledger.Words;
        Print? whole = Array.Find(prints, print => print.Fact.Base.Any(words.WholeBases.Contains));
        Print[] shares = [.. words.ShareBases.Select(share => Array.Find(prints, print => print.Fact.Base.Contains(share))).OfType<Print>()];
        if (whole is null || shares.Length == 0)
        {
            return null;
        }

        long sum = shares.Sum(share => share.Yen);
        Verdict verdict = Gap.Judge(whole.Yen - sum, [whole.Step, .. shares.Select(share => share.Step)]);
        bool proves = shares.Length == words.ShareBases.Count || sum > whole.Yen;
        if (verdict == Verdict.Agree || !proves || (verdict == Verdict.Rounding && shares.Length < words.ShareBases.Count))
        {
            return null;
        }

        string arithmetic = string.Join('＋', shares.Select(share => share.Fact.Base[0] + Wording.Plain(share)));
        return Findings.Make(
            Findings.Total,
            verdict,
            [whole.Fact, .. shares.Select(share => share.Fact)],
            Wording.Printed(whole),
            Wording.In(whole, sum, words),
            $"「{whole.Item.Printed}」{Wording.When(whole.Fact)}：{arithmetic}＝{Wording.In(whole, sum, words)}で、{whole.Fact.Base[0]}{Wording.Cited(whole)}と合いません。");
    }
}
