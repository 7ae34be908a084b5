using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers how much of an amount is booked elsewhere (デジタル庁計上分): what the paper prints as included in the item or the whole.</summary>
public static class IncludedHandler
{

    /// <summary>Answers, or returns null where nothing is printed as included.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (IncludedList.TryAnswer(context) is { } list)
        {
            return list;
        }

        Fact[] wanted = Facts(context);
        if (wanted.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(wanted[0].Item)], [], wanted);
        foreach (Fact fact in wanted)
        {
            context.Reply.Line(
                context.Reply.Name(fact.Item), Text("の" + FactWords.YearAndStage(fact) + "のうち" + string.Join("・", fact.Base) + "分は"),
                context.Reply.Amount(fact, strong: true), Text("（"), context.Reply.Spoken(fact), Text("）です。"), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    /// <summary>The included amounts of the item that the question names, else of the whole paper, of the year and stage wanted; empty where none is printed.</summary>
    public static Fact[] Facts(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => context.Sheet(subject).All.Any(fact => IsIncluded(context, fact)));
        IEnumerable<Fact> facts = choice.Found && (context.Question.SubjectWords.Count > 0 || context.Question.FollowsUp)
            ? context.Sheet(choice.Best[0].Subject).All
            : context.Reader.Subjects.Subjects.Where(subject => context.Words.Holds(SpeechKind.BudgetElsewhere, subject.Name) && IsInScope(context, subject.Document))
                .SelectMany(subject => context.Sheet(subject).All);
        FiscalYear? year = context.Chooser.YearOf(context.Question);
        return [.. facts.Where(fact => IsIncluded(context, fact) && (year is null || fact.Year == year)
            && (context.Question.Stages.Count == 0 || context.Chooser.StagesOf(context.Question, year).Contains(fact.Stage))).Take(3)];
    }

    /// <summary>Whether a fact is an amount that is booked elsewhere.</summary>
    internal static bool IsIncluded(TurnContext context, Fact fact) => fact is { Kind: FactKind.Money, Figure.Yen: not null } && fact.Base.Any(word => context.Words.Ends(SpeechKind.Elsewhere, word));

    private static bool IsInScope(TurnContext context, string document) => context.Question.Document is null || context.Question.Document == document;
}
