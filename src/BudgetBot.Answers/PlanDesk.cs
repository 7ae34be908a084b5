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
/// <param name="Group">What holds the rows, where they are a group of a source; else null.</param>
/// <param name="Subjects">What it is about; empty where that is what its amounts are of.</param>
/// <param name="Shown">The amounts that were asked for; empty where they are those of the answer.</param>
internal sealed record PlannedAnswer(
    Answer Answer, Plan Plan, IReadOnlyList<Item> Rows, Item? Group, IReadOnlyList<Item> Subjects, IReadOnlyList<Fact> Shown);

/// <summary>
/// Answers questions of several steps by plans: read, carried out, written. It speaks only where a plan reads every word and comes to a
/// result, or where the best plan has one result for each of a few things that a name may mean; else nothing is said here.
/// </summary>
/// <param name="snapshot">The sources.</param>
/// <param name="reader">Reads plans.</param>
/// <param name="ownerOf">The source whose budget an item is of.</param>
internal sealed class PlanDesk(SnapshotReader snapshot, PlanReader reader, Func<Item, string> ownerOf)
{
    // The best readings; what none of them can bear has no answer here.
    private const int MostPlans = 4;

    private readonly Executor executor = new(snapshot, ownerOf);

    /// <summary>Reads a question: its words without asides, and its plans, the best first.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) Read(string question) => reader.Read(question);

    /// <summary>The same without the words that change nothing.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) ReadBare(ReadQuestion read) => reader.ReadBare(read);

    /// <summary>The plans of a message that leans on the turn before, the best first.</summary>
    public IEnumerable<Plan> InContext(ReadQuestion read, PlanContext? before) =>
        before is null ? [] : reader.InContext(read, before);

    /// <summary>The first plan that comes to a result: what a turn was about; or null.</summary>
    public Plan? Meant(IEnumerable<Plan> plans) => plans.Take(MostPlans).FirstOrDefault(plan => IsResult(plan, executor.Run(plan)));

    /// <summary>
    /// The answer of the first plan that comes to a result; else that of the best one with each of a few things that a name may mean; or
    /// null.
    /// </summary>
    public PlannedAnswer? Answer(string question, IEnumerable<Plan> plans)
    {
        (Plan? best, PlannedAnswer? unclear) = (null, null);
        foreach (Plan plan in plans.Take(MostPlans))
        {
            best ??= plan;
            Result result = executor.Run(plan);
            if (IsResult(plan, result) && Written(plan, result, question) is { } answer)
            {
                return answer;
            }

            bool few = plan == best && result is Result.Ambiguous { Choices.Count: <= Executor.MostChoices };
            unclear ??= few ? Written(plan, result, question) : null;
        }

        return unclear;
    }

    private PlannedAnswer? Written(Plan plan, Result result, string question) =>
        PlanWriter.Write(plan, result, question, snapshot) is { } answer && FigureGate.Check(answer).Breaches.Count == 0
            ? new PlannedAnswer(answer, plan, PlannedRows.Of(result), PlannedRows.GroupOf(result), PlannedRows.SubjectsOf(result),
                PlannedRows.ShownOf(result))
            : null;

    private static bool IsResult(Plan plan, Result result) => result switch
    {
        Result.Refused or Result.Ambiguous => false,
        Result.Listed listed => plan is Plan.Exists || listed.Of.Rows.Count > 0,
        Result.Several several => several.Parts.All(part => part is not (Result.Refused or Result.Ambiguous)),
        _ => true,
    };
}
