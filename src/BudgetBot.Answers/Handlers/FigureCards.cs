using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>The table of a subject's figures with their years and stages, for the card.</summary>
public static class FigureCards
{
    private const int MostRows = 8;

    /// <summary>Adds the table of all years and stages of a subject, where it has more than one figure.</summary>
    public static void Add(TurnContext context, FactSheet sheet, Fact main)
    {
        Fact[] rows = [.. sheet.All.Where(fact => fact.Kind == FactKind.Money && fact.Item == main.Item)
            .Concat(SameFigure.Distinct(sheet.All.Where(fact => fact.Kind == FactKind.Money && fact.Item != main.Item)))
            .DistinctBy(fact => (fact.Year, fact.Stage, fact.Figure.Yen, string.Join('/', fact.Base)))
            .OrderByDescending(fact => fact.Year).ThenBy(fact => fact.Stage).Take(MostRows)];
        if (rows.Length > 1)
        {
            context.Reply.Table(main.Item.Printed, ["年度・段階", "金額", "区分"], [.. rows.Select(fact => Row(context, fact))]);
        }
    }

    /// <summary>Adds the table of a list of facts: name and amount.</summary>
    public static void AddList(TurnContext context, string title, IEnumerable<Fact> facts)
    {
        context.Reply.Table(title, ["項目", "金額"], [.. facts.Select(fact => (IReadOnlyList<AnswerLine>)
            [AnswerLine.Of(Text(FactWords.Name(fact.Item))), AnswerLine.Of(context.Reply.Amount(fact))])]);
    }

    private static IReadOnlyList<AnswerLine> Row(TurnContext context, Fact fact) =>
    [
        AnswerLine.Of(Text(FactWords.YearAndStage(fact))), AnswerLine.Of(context.Reply.Amount(fact)),
        AnswerLine.Of(Text(FactWords.Remarks(fact))),
    ];
}
