using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers which subsidy rate a table prints for items, with the heading under which each stands.</summary>
public static class RateHandler
{
    private const int MostItems = 5;

    /// <summary>Answers, or returns null where no item with a rate fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Link[] links = Meant(context);
        if (links.Length == 0)
        {
            return null;
        }

        Item[] items = [.. links.SelectMany(link => ByPlace.Narrow(context, [.. link.Subject.Items.Where(item => RatesOf(context, item).Any())])).Take(MostItems)];
        context.Topic = new Topic(context.Question, [.. links.Select(link => link.Subject)], items, []);
        foreach (Item item in items)
        {
            foreach (Passage rate in RatesOf(context, item).Take(2))
            {
                context.Reply.Line(Text(FactWords.Name(item) + "（" + FactWords.Place(item) + "）："), context.Reply.Quote(rate), context.Reply.Cite(rate.Citation));
            }
        }

        if (context.Question.Holder is not null)
        {
            EligibilityHandler.AddLines(context, items);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // Names that are said whole are all meant: 「AとBの補助率」.
    private static Link[] Meant(TurnContext context)
    {
        bool Able(Subject subject) => subject.Items.Any(item => RatesOf(context, item).Any());
        Link[] whole = [.. context.Question.Links.Where(link => link.Whole && Able(link.Subject))];
        Link[] apart = [.. whole.Where(link => !whole.Any(other => other.Subject.Name.Length > link.Subject.Name.Length
            && other.Subject.Name.Contains(link.Subject.Name, StringComparison.Ordinal)))];
        return apart.Length > 1 ? apart : [.. SubjectChooser.Choose(context.Question.Links, Able).Best];
    }

    private static IEnumerable<Passage> RatesOf(TurnContext context, Item item) =>
        context.PassagesOf(item).Where(passage => passage.Role == PassageRole.Rate);
}
