using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;

namespace BudgetBot.Answers.Lookup;

/// <summary>What the audit found about items: places where the paper does not agree with itself beyond rounding.</summary>
public static class Disagreements
{
    /// <summary>The findings about any of the items.</summary>
    public static IReadOnlyList<Finding> Of(TurnContext context, IReadOnlyList<Item> items) =>
        [.. context.Snapshot.Findings.Where(finding => !finding.Rounding && items.Any(item => finding.Items.Contains(item.Id)))];

    /// <summary>The money that is printed on the lines of a finding, of the items that take part.</summary>
    public static IEnumerable<Fact> FactsOf(TurnContext context, Finding finding) =>
        finding.Items.Distinct().Select(context.Snapshot.ItemOf).SelectMany(context.FactsOf)
            .Where(fact => fact.Kind == FactKind.Money && fact.Figure.Yen is not null && fact.Citation.Document == finding.Document
                && finding.Lines.Any(line => fact.Citation.Lines.From <= line && line <= fact.Citation.Lines.To));

    /// <summary>Whether a figure takes part in a finding.</summary>
    public static bool Concern(TurnContext context, Fact fact) => Of(context, [fact.Item])
        .Any(finding => finding.Lines.Any(line => fact.Citation.Lines.From <= line && line <= fact.Citation.Lines.To));

    /// <summary>The answer with a note where it shows a total of a table with which the printed rows do not agree, and does not say so.</summary>
    public static Answer Noted(TurnContext context, Answer answer)
    {
        bool said = answer.Lines.SelectMany(line => line.Segments).Any(segment => segment is Segment.Text text && text.Words.Contains("一致し", StringComparison.Ordinal));
        Fact[] totals = said || answer.Outcome != Outcome.Answered ? [] : [.. context.Topic.Shown.Where(fact => fact.Item.Kind is ItemKind.Division or ItemKind.Table && Concern(context, fact) && !IsOnlyPart(context, fact))];
        string names = string.Join("、", totals.Select(fact => "「" + FactWords.Name(fact.Item) + "」").Distinct());
        return totals.Length == 0 ? answer : answer with { Lines = [.. answer.Lines, new AnswerLine([new Segment.Text("なお、" + names + "の額については、資料の中に一致しない記載があります。")])] };
    }

    // Beside a subtotal with which its own rows do not agree, the others of the table are but parts of a total that does not add up.
    private static bool IsOnlyPart(TurnContext context, Fact fact) => !IsItself(context, fact.Item)
        && Of(context, [fact.Item]).SelectMany(finding => finding.Items).Distinct().Select(context.Snapshot.ItemOf).Any(item => item.Kind == ItemKind.Division && IsItself(context, item));

    private static bool IsItself(TurnContext context, Item item) => Of(context, [item]).Any(finding => finding.Kind != "total" || finding.Items[0] == item.Id);
}
