using System.Globalization;
using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>The summary of a table by division against the divisions' subtotals.</summary>
internal static class DivisionCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger) => ledger.Input.Items
        .Where(item => item.Parent?.Parent?.Kind == ItemKind.Table && item.Parent.Kind == ItemKind.Breakdown && item.Number is not null)
        .SelectMany(row => ledger.Children(row.Parent!.Parent!)
            .Where(division => division.Kind == ItemKind.Division && division.Number == row.Number)
            .SelectMany(division => Amounts(ledger, row, division).Concat(Counts(ledger, row, division))));

    private static IEnumerable<Finding> Amounts(Ledger ledger, Item row, Item division)
    {
        foreach (Print print in ledger.PrintsOf(row))
        {
            Print? subtotal = ledger.Main(division, print.Fact.Year, print.Fact.Stage, ledger.FundBase(print));
            Verdict verdict = subtotal is null ? Verdict.Agree : Gap.Judge(print, subtotal);
            if (verdict != Verdict.Agree)
            {
                yield return Findings.Make(
                    Findings.Repeat,
                    verdict,
                    [print.Fact, subtotal!.Fact],
                    Wording.Printed(print),
                    Wording.Printed(subtotal),
                    $"「{row.Printed}」{Wording.When(print.Fact)}：{Wording.Cited(print)}と、表の小計{Wording.Cited(subtotal)}が違います。");
            }
        }
    }

    private static IEnumerable<Finding> Counts(Ledger ledger, Item row, Item division) =>
        from count in ledger.FactsOf(row)
        from subtotal in ledger.FactsOf(division)
        where count.Kind == FactKind.Count && subtotal.Kind == FactKind.Count && count.Figure.Unit == subtotal.Figure.Unit
            && CountCheck.Number(count) != CountCheck.Number(subtotal)
        select Findings.Make(
            Findings.Repeat,
            Verdict.Disagree,
            [count, subtotal],
            Wording.Printed(count.Figure),
            Wording.Printed(subtotal.Figure),
            string.Create(CultureInfo.InvariantCulture, $"「{row.Printed}」：{Wording.Printed(count.Figure)}（{count.Citation.Lines.From}行）と、表の小計{Wording.Printed(subtotal.Figure)}（{subtotal.Citation.Lines.From}行）が違います。"));
}
