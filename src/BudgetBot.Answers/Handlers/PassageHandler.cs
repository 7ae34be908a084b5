using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers with the sentence or list element of a source that says what is asked, quoted as it stands.</summary>
public static class PassageHandler
{
    private const int MostQuoted = 3;

    /// <summary>Answers, or returns null where no passage says enough of what is asked.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        IReadOnlyList<PassageMatch> matches = PassageSearch.Find(context);
        if (matches.Count == 0)
        {
            return null;
        }

        PassageMatch best = matches[0];
        context.Topic = new Topic(context.Question, [context.SubjectOf(best.Passage.Item)], [best.Passage.Item], []);
        context.Reply.Line(Text("資料には次のように記載されています。"));
        foreach (PassageMatch match in matches.Take(MostQuoted))
        {
            Passage passage = match.Passage;
            string place = passage.Item.Kind == ItemKind.Document ? string.Empty : passage.Item.Printed + "：";
            context.Reply.Line(Text("・" + place), context.Reply.Quote(passage), context.Reply.Cite(passage.Citation));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
