using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>「うち」 amounts: not more than the amount that they are of, and not less than the parts that bear the same mark.</summary>
internal static class OfWhichCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Prints
        .Where(print => print.IsPartOfItem && !print.IsPool)
        .SelectMany(print => new[] { AgainstWhole(ledger, print), AgainstMarked(ledger, print) })
        .OfType<Finding>();

    private static Finding? AgainstWhole(Ledger ledger, Print part)
    {
        Print? whole = ledger.Main(part.Item, part.Fact.Year, part.Fact.Stage);
        return whole is null || whole.IsPartOfItem || part.Yen <= whole.Yen || Gap.Judge(part, whole) != Verdict.Disagree ? null : Findings.Make(
            Findings.Total,
            Verdict.Disagree,
            [whole.Fact, part.Fact],
            Wording.Printed(part),
            Wording.Plain(whole) + "以下",
            $"「{part.Item.Printed}」{Wording.When(part.Fact)}：うち{Wording.Cited(part)}が、全体の{Wording.Cited(whole)}を超えています。");
    }

    /// <summary>Where the breakdown marks parts (○デ), they cannot come to more than the printed share of that mark.</summary>
    private static Finding? AgainstMarked(Ledger ledger, Print share)
    {
        Print[] marked =
        [
            .. ledger.Children(share.Item).Where(child => child.Kind == ItemKind.Breakdown).SelectMany(ledger.Children).SelectMany(ledger.PrintsOf)
                .Where(print => print.IsAt(share.Fact.Year, share.Fact.Stage) && !print.IsPool && print.Fact.Base.Any(share.Fact.Base.Contains)),
        ];
        long sum = marked.Sum(print => print.Yen);
        if (marked.Length == 0 || sum <= share.Yen || Gap.Judge(sum - share.Yen, [share.Step, .. marked.Select(print => print.Step)]) != Verdict.Disagree)
        {
            return null;
        }

        string parts = string.Join("、", marked.Select(print => $"「{print.Item.Printed}」{Wording.Cited(print)}"));
        return Findings.Make(
            Findings.Total,
            Verdict.Disagree,
            [share.Fact, .. marked.Select(print => print.Fact)],
            Wording.Printed(share),
            Wording.In(share, sum, ledger.Words) + "以上",
            $"「{share.Item.Printed}」{Wording.When(share.Fact)}：うち{string.Join('・', share.Fact.Base)}{Wording.Cited(share)}に対し、内訳で同じ印のあるものは{parts}で、うち書きの額を超えています。");
    }
}
