using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Writing;

/// <summary>
/// Writes results of plans as answers: first what was asked for in the form asked, then what it rests on, then at most one note.
/// </summary>
public static class PlanWriter
{
    /// <summary>The answer.</summary>
    /// <param name="plan">What was asked for.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="question">The user's words, which the answer may repeat.</param>
    /// <param name="snapshot">The sources.</param>
    /// <returns>The answer; null where the plan ended without a result, for a reason that others can tell better.</returns>
    public static Answer? Write(Plan plan, Result result, string question, SnapshotReader snapshot) => (plan, result) switch
    {
        (_, Result.Refused refused) => RefusalWriter.Write(refused.Why, question, snapshot),
        (_, Result.Ambiguous ambiguous) => AmbiguousWriter.Write(ambiguous, question, snapshot),
        (_, Result.Told told) => TellWriter.Write(told.Value, new Pen(question, snapshot, told.Value.Derivation.Leaves)),
        (Plan.Exists, Result.Listed listed) => ExistsWriter.Write(listed, ListPen(listed, question, snapshot)),
        (Plan.List, Result.Listed listed) => ListWriter.Write(listed, ListPen(listed, question, snapshot)),
        (Plan.Claim claim, Result.Checked check) =>
            ClaimWriter.Write(claim, check,
                new Pen(question, snapshot, [.. check.First.Derivation.Leaves, .. check.Second.Derivation.Leaves])),
        (Plan.Property property, Result.Texts texts) => PropertyWriter.Write(property, texts, new Pen(question, snapshot, [])),
        (Plan.Heading, Result.Placed placed) => HeadingWriter.Write([placed], new Pen(question, snapshot, [])),
        (Plan.Heading, Result.Several places) =>
            HeadingWriter.Write([.. places.Parts.Cast<Result.Placed>()], new Pen(question, snapshot, [])),
        (Plan.Several several, Result.Several parts) => SeveralWriter.Write(several, parts, question, snapshot),
        _ => throw new InvalidOperationException($"{plan.GetType().Name} does not come to {result.GetType().Name}."),
    };

    private static Pen ListPen(Result.Listed listed, string question, SnapshotReader snapshot) =>
        new(question, snapshot, listed.Measured.Rows.SelectMany(row => row.Derivation.Leaves));
}
