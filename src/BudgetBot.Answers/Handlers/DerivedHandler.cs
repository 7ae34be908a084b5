using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers for a year whose amount is not printed but follows: 「令和５年度内示額（16.77億円）から3.07億円増加」 gives that of the next year.</summary>
public static class DerivedHandler
{
    /// <summary>Answers, or returns null where the amount is printed or does not follow.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        bool change = question.Operation is Operation.Difference or Operation.Compare;
        if (!(change || question.Operation is Operation.Amount or Operation.Unspecified) || question.Stages.Count != 1 || question.Stages[0] is Stage.Draft or Stage.Initial or Stage.Supplementary
            || context.Chooser.YearOf(question) is not { } year || question.FollowsUp || !Totals.NamesNothingElse(context))
        {
            return null;
        }

        foreach (Item item in context.Reader.Totals.Where(item => question.Document is null || item.Document == question.Document))
        {
            if (Terms(context.FactsOf(item), question.Stages[0], year) is { } terms)
            {
                return change ? Change(context, terms.Before, terms.Change, year) : Answer(context, terms.Before, terms.Change, year);
            }
        }

        return null;
    }

    private static (Fact Before, Fact Change)? Terms(IReadOnlyList<Fact> facts, Stage stage, FiscalYear year)
    {
        Fact? before = facts.FirstOrDefault(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null } && fact.Stage == stage && fact.Year == year.Previous);
        Fact? change = facts.FirstOrDefault(fact => fact is { Kind: FactKind.Money, Stage: Stage.Difference, Figure.Yen: not null } && fact.Year == year);
        return before is null || change is null || facts.Any(fact => fact.Kind == FactKind.Money && fact.Stage == stage && fact.Year == year) ? null : (before, change);
    }

    private static Answer Change(TurnContext context, Fact before, Fact change, FiscalYear year)
    {
        AnswerBuilder reply = context.Reply;
        context.Topic = new Topic(context.Question, [context.SubjectOf(before.Item)], [], [change, before]);
        reply.Line(
            reply.Name(before.Item), Text("の" + before.Year.Japanese + "から" + year.Japanese + "への増減は"), reply.Amount(change, strong: true),
            Text(change.Figure.Yen < 0 ? "の減です。" : "の増です。"), reply.Cite(change));
        reply.Line(Text(FactWords.YearAndStage(before) + "は"), reply.Amount(before), Text("です。"), reply.Cite(before));
        return reply.Build(Outcome.Answered);
    }

    private static Answer Answer(TurnContext context, Fact before, Fact change, FiscalYear year)
    {
        AnswerBuilder reply = context.Reply;
        context.Topic = new Topic(context.Question, [context.SubjectOf(before.Item)], [], [before, change]);
        long[] terms = [before.Figure.Yen ?? 0, change.Figure.Yen ?? 0];
        long result = checked(terms[0] + terms[1]);
        reply.Line(
            reply.Name(before.Item), Text("（" + FactWords.YearAndStage(year, before.Stage) + "）は、"),
            reply.Result(ComputationKind.Sum, terms, result, context.Question.Unit?.Name ?? before.Figure.Unit, strong: true),
            Text("です。額そのものは本文に印刷されていないため、前年度の額と増減から計算しました。"), reply.Cite(before));
        reply.Line(
            Text("計算: " + FactWords.YearAndStage(before) + " "), reply.Amount(before), Text(terms[1] < 0 ? " － 減 " : " ＋ 増 "), reply.Amount(change),
            Text(" ＝ "), reply.Result(ComputationKind.Sum, terms, result, before.Figure.Unit), reply.Cite(change));
        return reply.Build(Outcome.Answered);
    }
}
