using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Lookup;

/// <summary>Items with figures by what people type, each with the answer that its name alone would get.</summary>
internal static class ItemSearch
{
    // Per mille. A list to choose from may hold more than an answer, but nothing that only shares a syllable with the words.
    private const int Enough = 450;

    /// <summary>Looks for items, best first.</summary>
    /// <param name="question">What was typed.</param>
    /// <param name="contextOf">A fresh context for a question.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to give at most.</param>
    public static IReadOnlyList<FoundItem> Find(Question question, Func<Question, TurnContext> contextOf, int skip, int take) =>
    [
        .. question.Links.Where(link => link.Coverage >= Enough || link.NameShare >= Enough)
            .Select(link => Found(contextOf(question), link)).OfType<FoundItem>().Skip(skip).Take(take),
    ];

    private static FoundItem? Found(TurnContext context, Link link)
    {
        IReadOnlyList<Fact> facts = SameFigure.Distinct(context.Chooser.Choose(context.Sheet(link.Subject), context.Question));
        if (facts.Count == 0)
        {
            return null;
        }

        Fact main = facts[0];
        string figure = main.Figure.Yen is long yen
            ? (yen < 0 ? "△" : string.Empty) + MoneyFormat.InUnit(yen, main.Figure.Unit)
            : main.Figure.Text ?? FactWords.State(main.Figure.State);
        return new FoundItem(
            FactWords.Name(main.Item), FactWords.Place(main.Item), $"{FactWords.YearAndStage(main)} {figure}{FactWords.Remarks(main)}",
            AmountHandler.One(context, link, facts));
    }
}
