using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Lists the items whose amounts are booked elsewhere (デジタル庁計上の事業を全部).</summary>
public static class IncludedList
{
    private const int MostLines = 20;
    private const int MostSubjectWeight = 7;

    /// <summary>Answers, or returns null where no such list is asked for, or an item is named.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        bool list = question.Wants(Operation.List) || question.Wants(Operation.Find) || question.Wants(Operation.Count);
        if (!list || question.FollowsUp || question.SubjectWords.Sum(word => Questions.Text.CharacterWeight.Weight(word)) > MostSubjectWeight)
        {
            return null;
        }

        // A part that is printed of a sum (うち) is no project of its own.
        Fact[] facts = [.. context.Snapshot.Facts(new Snapshot.FactFilter { Kind = FactKind.Money, Document = question.Document })
            .Where(fact => fact.Item.Kind == ItemKind.Entry && IncludedHandler.IsIncluded(context, fact) && !fact.Qualifiers.Contains(Qualifiers.OfWhich)
                && !context.Words.Ends(SpeechKind.BudgetElsewhere, fact.Item.Name) && fact.Stage != Stage.Initial && (question.Stages.Count == 0 || context.Chooser.StagesOf(question, null).Contains(fact.Stage)) && (question.Years.Count == 0 || question.Years.Contains(fact.Year)))];
        if (facts.Length is 0 or > MostLines)
        {
            return null;
        }

        context.Topic = new Topic(question, [.. facts.Select(fact => context.SubjectOf(fact.Item)).Distinct()], [.. facts.Select(fact => fact.Item)], facts);
        context.Reply.Line(Text(string.Join("・", facts.SelectMany(fact => fact.Base).Distinct()) + "と印刷されている項目は"), context.Reply.Count(facts.Length, "件"), Text("です。"));
        foreach (Fact fact in facts)
        {
            context.Reply.Mention(fact.Item);
            context.Reply.Line(Text("・" + FactWords.Name(fact.Item) + AccountHandler.Placed(context, fact.Item) + "の" + FactWords.YearAndStage(fact) + "　"), context.Reply.Amount(fact), context.Reply.Cite(fact));
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
