using BudgetBot.Questions;
using BudgetBot.Tests.Answers;
using BudgetBot.Tests.House;

namespace BudgetBot.Tests.Plans.Reading;

/// <summary>Questions are read as the plans that plans.md says.</summary>
public sealed class PlanTableTests
{
    private static readonly Lazy<PlanReader> Reader = new(() =>
        PlanReading.With(RealBot.Open.Snapshot.Words));

    public static TheoryData<string, string> Rows =>
        new(File.ReadLines(Path.Combine(Repository.Root, "tests/BudgetBot.Tests/Plans/Reading/plans.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(cells => (cells[0], cells[1].Trim('`'))));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_best_plan_of_a_question(string question, string plan) =>
        Assert.Equal(plan, PlanReading.Best(Reader.Value, question));
}
