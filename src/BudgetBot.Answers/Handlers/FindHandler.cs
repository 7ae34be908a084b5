using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers which item does what the question describes: its name, what it does, and its newest amount.</summary>
public static class FindHandler
{
    private const int MostItems = 3;
    private const int LeastOfLeader = 450;
    private const int Lead = 100;

    /// <summary>Answers, or returns null where no described item fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => subject.Items.Any(item => Described(context, item)));
        IReadOnlyList<Link> found = choice.Found ? choice.Best : Leader(context);
        Item[] items = [.. found.Take(MostItems).Select(link => Fitting(context, link.Subject))];
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

    // The words describe one item far better than any other.
    private static IReadOnlyList<Link> Leader(TurnContext context)
    {
        Link[] able = [.. context.Question.Links.Where(link => !link.ByReading && link.Subject.Items.Any(item => Described(context, item))).OrderByDescending(link => link.Coverage).Take(2)];
        return able.Length == 2 && able[0].Coverage >= LeastOfLeader && able[0].Coverage >= able[1].Coverage + Lead ? [able[0]] : [];
    }

    // Of rows with one name the one whose text holds most of what is asked.
    private static Item Fitting(TurnContext context, Subject subject) => subject.Items.Where(item => Described(context, item))
        .OrderByDescending(item => PassageSearch.CoverageOf(context, Members.PassageOf(context, item, PassageRole.Description)!.Text, item)).First();

    private static bool Described(TurnContext context, Item item) => Members.PassageOf(context, item, PassageRole.Description) is not null;
}
