using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers with what the text of a named subject says: who, where, on what conditions.</summary>
public static class SubjectPassages
{
    private const int Named = 750;
    private const int MostPassages = 3;

    /// <summary>Answers, or returns null where no subject is named nearly whole.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Link[] named = [.. context.Question.Links.Where(link => link.NameCoverage >= Named && link.NameShare >= 300).Take(1)];
        if (named.Length == 0 || SaidOfSubject.Lacks(context, named[0].Subject))
        {
            return null;
        }

        Passage[] passages = [.. named[0].Subject.Items.SelectMany(context.PassagesOf).Where(passage => passage.Role == PassageRole.Description).Take(MostPassages)];
        if (passages.Length == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [named[0].Subject], [], []);
        context.Reply.Line(context.Reply.Name(named[0].Subject.First), Text("について、資料には次のように記載されています。"));
        foreach (Passage passage in passages)
        {
            context.Reply.Line(context.Reply.Quote(passage), context.Reply.Cite(passage.Citation));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
