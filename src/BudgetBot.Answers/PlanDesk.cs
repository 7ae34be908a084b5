using BudgetBot.Answers.Execution;
using BudgetBot.Answers.Writing;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers;

/// <summary>An answer by a plan, and what it was about.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Rows">The first item of each row that it tells of, in its order.</param>
internal sealed record PlannedAnswer(Answer Answer, Plan Plan, IReadOnlyList<Item> Rows);

/// <summary>
/// Answers questions of several steps by plans: read, carried out, written. It speaks only where a plan reads every word and comes to a
/// result; else nothing is said here.
/// </summary>
/// <param name="snapshot">The sources.</param>
/// <param name="reader">Reads plans.</param>
internal sealed class PlanDesk(SnapshotReader snapshot, PlanReader reader)
{
    // The best readings; what none of them can bear has no answer here.
    private const int MostPlans = 4;

    private readonly Executor executor = new(snapshot);

    /// <summary>Reads a question: its words without asides, and its plans, the best first.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) Read(string question) => reader.Read(question);

    /// <summary>The answer of the first plan that comes to a result, or null.</summary>
    public PlannedAnswer? Answer(string question, IEnumerable<Plan> plans)
    {
        foreach (Plan plan in plans.Take(MostPlans))
        {
            Result result = executor.Run(plan);
            if (IsResult(plan, result) && PlanWriter.Write(plan, result, question, snapshot) is { } answer && FigureGate.Check(answer).Breaches.Count == 0)
            {
                return new PlannedAnswer(answer, plan, RowsOf(result));
            }
        }

        return null;
    }

    private static bool IsResult(Plan plan, Result result) => result switch
    {
        Result.Refused or Result.Ambiguous => false,
        Result.Listed listed => plan is Plan.Exists || listed.Of.Rows.Count > 0,
        Result.Several several => several.Parts.All(part => part is not (Result.Refused or Result.Ambiguous)),
        _ => true,
    };

    private static IReadOnlyList<Item> RowsOf(Result result) => result switch
    {
        Result.Listed listed => [.. listed.Of.Rows.Select(row => row.Item)],
        Result.Texts texts => [texts.Row.Item],
        _ => [],
    };
}
