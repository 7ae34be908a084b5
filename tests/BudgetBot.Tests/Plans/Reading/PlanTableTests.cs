using BudgetBot.Questions;
using BudgetBot.Questions.Plans;
using BudgetBot.Tests.Answers;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Plans.Reading;

/// <summary>Questions are read as the plans that plans.md says.</summary>
public sealed class PlanTableTests
{
    private static readonly Lazy<PlanReader> Reader = new(() =>
        new PlanReader(RealBot.Open.Snapshot, RealBot.Open.Reader.Subjects, RealBot.Open.Reader.SoundOf, TestDictionary.Instance.WithPunctuation));

    public static TheoryData<string, string> Rows => new(File.ReadLines(Path.Combine(Repository.Root, "tests/BudgetBot.Tests/Plans/Reading/plans.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(cells => (cells[0], cells[1].Trim('`'))));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_best_plan_of_a_question(string question, string plan)
    {
        IReadOnlyList<Plan> plans = Reader.Value.Read(question).Plans;
        Assert.Equal(plan, plans.Count == 0 ? "–" : plans[0].ToString());
    }
}
