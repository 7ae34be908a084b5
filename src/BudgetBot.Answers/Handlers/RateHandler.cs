using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers which subsidy rate a table prints for an item, with the heading under which it stands.</summary>
public static class RateHandler
{
    private const int MostItems = 5;

    /// <summary>Answers, or returns null where no item with a rate fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => subject.Items.Any(item => RatesOf(context, item).Any()));
        if (!choice.Found)
        {
            return null;
        }

        Item[] items = [.. choice.Best.SelectMany(link => link.Subject.Items).Where(item => RatesOf(context, item).Any()).Take(MostItems)];
        context.Topic = new Topic(context.Question, [.. choice.Best.Select(link => link.Subject)], items, []);
        foreach (Item item in items)
        {
            foreach (Passage rate in RatesOf(context, item).Take(2))
            {
                context.Reply.Line(Text(FactWords.Name(item) + "（" + FactWords.Place(item) + "）："), context.Reply.Quote(rate), context.Reply.Cite(rate.Citation));
            }
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static IEnumerable<Passage> RatesOf(TurnContext context, Item item) =>
        context.PassagesOf(item).Where(passage => passage.Role == PassageRole.Rate);
}
