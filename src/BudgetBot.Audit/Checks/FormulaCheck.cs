using System.Text;
using System.Text.RegularExpressions;
using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>Printed formulas such as （Ａ）＋（Ｂ）－（Ｃ） against the amounts that bear the letters.</summary>
internal static partial class FormulaCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Input.Items
        .Where(item => item.Parent is not null && Formula().IsMatch(Folded(item)))
        .SelectMany(item => Of(ledger, item));

    private static IEnumerable<Finding> Of(Ledger ledger, Item item)
    {
        Print? result = Only(ledger, item);
        (bool Plus, Print? Amount)[] terms = [.. Term().Matches(Folded(item)).Select(term => (term.Groups["sign"].Value != "-", Labelled(ledger, item, term.Groups["label"].Value)))];
        if (result is null || terms.Any(term => term.Amount is null))
        {
            yield break;
        }

        long computed = terms.Sum(term => term.Plus ? term.Amount!.Yen : -term.Amount!.Yen);
        Print[] operands = [.. terms.Select(term => term.Amount!)];
        Verdict verdict = Gap.Judge(computed - result.Yen, [result.Step, .. operands.Select(print => print.Step)]);
        if (verdict != Verdict.Agree)
        {
            yield return Find(ledger, result, operands, terms, computed, verdict);
        }

        foreach (Finding ratio in Ratios(ledger, item, terms))
        {
            yield return ratio;
        }
    }

    private static Finding Find(Ledger ledger, Print result, Print[] operands, (bool Plus, Print? Amount)[] terms, long computed, Verdict verdict)
    {
        string value = Wording.In(result, computed, ledger.Words);
        string arithmetic = string.Concat(terms.Select((term, i) => (i == 0 ? string.Empty : term.Plus ? "＋" : "−") + Wording.Cited(term.Amount!)));
        return Findings.Make(
            terms.All(term => term.Plus) ? Findings.Total : Findings.Difference,
            verdict,
            [result.Fact, .. operands.Select(print => print.Fact)],
            Wording.Printed(result),
            value,
            $"{result.Item.Printed}：{arithmetic}＝{value}で、印刷された{Wording.Cited(result)}と合いません。");
    }

    /// <summary>A percentage beside a difference compares what is taken from with what is taken away: （Ａ）－（Ｃ） gives Ａ ÷ Ｃ.</summary>
    private static IEnumerable<Finding> Ratios(Ledger ledger, Item item, (bool Plus, Print? Amount)[] terms)
    {
        Print[] minus = [.. terms.Where(term => !term.Plus).Select(term => term.Amount!)];
        Fact[] rates = [.. ledger.FactsOf(item).Where(fact => fact.Kind == FactKind.Rate && RatioCheck.Value(fact) is not null)];
        if (minus.Length != 1)
        {
            yield break;
        }

        Print[] plus = [.. terms.Where(term => term.Plus).Select(term => term.Amount!)];
        Print sum = plus[0] with { Yen = plus.Sum(print => print.Yen), Step = plus.Sum(print => print.Step) };
        foreach (Fact rate in rates)
        {
            Verdict verdict = RatioCheck.Judge(rate, sum, minus[0]);
            if (verdict != Verdict.Agree)
            {
                yield return RatioCheck.Find(Findings.Ratio, verdict, rate, sum, minus[0], "比率");
            }
        }
    }

    private static Print? Labelled(Ledger ledger, Item formula, string label) => ledger.Children(formula.Parent!)
        .Where(item => item != formula && !Formula().IsMatch(Folded(item)) && Folded(item).EndsWith($"({label})", StringComparison.Ordinal))
        .Select(item => Only(ledger, item)).FirstOrDefault();

    private static Print? Only(Ledger ledger, Item item) =>
        ledger.PrintsOf(item).Where(print => !print.IsPartOfItem && !print.IsPool).ToArray() is [Print one] ? one : null;

    private static string Folded(Item item) => item.Printed.Normalize(NormalizationForm.FormKC).Replace('−', '-').Replace('－', '-').Replace(" ", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"^\(\w{1,2}\)(?:[+-]\(\w{1,2}\))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<sign>[+-]?)\((?<label>\w{1,2})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
