using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers which item does what the question describes: its name, what it does, and its newest amount.</summary>
public static class FindHandler
{
    private const int MostItems = 3;

    /// <summary>Answers, or returns null where no described item fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => subject.Items.Any(item => Described(context, item)));
        Item[] items = [.. choice.Best.Take(MostItems).Select(link => link.Subject.Items.First(item => Described(context, item)))];
        if (items.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [.. items.Select(context.SubjectOf)], items, []);
        foreach (Item item in items)
        {
            Passage passage = Members.PassageOf(context, item, PassageRole.Description)!;
            context.Reply.Line(Text("「"), context.Reply.Name(item), Text("」です。"), context.Reply.Cite(passage.Citation));
            context.Reply.Line(Text("概要："), context.Reply.Quote(passage));
            if (Members.FactOf(context, item) is { } fact)
            {
                context.Reply.Line(Text(FactWords.YearAndStage(fact) + "は"), context.Reply.Amount(fact), Text(FactWords.Remarks(fact) + "です。"), context.Reply.Cite(fact));
            }
        }

        return context.Reply.Build(Outcome.Answered);
    }

    private static bool Described(TurnContext context, Item item) => Members.PassageOf(context, item, PassageRole.Description) is not null;
}
