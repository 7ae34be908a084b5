using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Writing;

/// <summary>Joins the answers to several things that were asked at once.</summary>
internal static class SeveralWriter
{
    /// <summary>The answer; null where one of them has none.</summary>
    public static Answer? Write(Plan.Several several, Result.Several parts, string question, SnapshotReader snapshot)
    {
        Answer?[] answers = [.. several.Parts.Zip(parts.Parts, (plan, result) => PlanWriter.Write(plan, result, question, snapshot))];
        var none = new Answer { Outcome = Outcome.NotFound, Lines = [], Evidence = Evidence.None(question) };
        return Array.Exists(answers, answer => answer is null) ? null : JoinedAnswer.Of([.. answers.OfType<Answer>()], none);
    }
}
