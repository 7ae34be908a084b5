using BudgetBot.Answers;
using BudgetBot.Facts;
using static BudgetBot.Tests.Answers.GateSamples;

namespace BudgetBot.Tests.Answers;

public class GateComputationTests
{
    [Theory]
    [InlineData(ComputationKind.Sum, 1_494_000_000)]
    [InlineData(ComputationKind.Difference, 178_000_000)]
    [InlineData(ComputationKind.Average, 747_000_000)]
    public void A_result_that_follows_may_be_shown(ComputationKind kind, long result) =>
        Assert.Empty(FigureGate.Check(Computed(result, new Computation(kind, [836_000_000, 658_000_000], result))).Breaches);

    [Theory]
    [InlineData(ComputationKind.Sum)]
    [InlineData(ComputationKind.Difference)]
    [InlineData(ComputationKind.Average)]
    [InlineData(ComputationKind.Growth)]
    [InlineData(ComputationKind.Share)]
    [InlineData(ComputationKind.Multiple)]
    [InlineData(ComputationKind.Count)]
    public void A_result_that_does_not_follow_is_a_breach_even_where_it_is_not_shown(ComputationKind kind) =>
        Assert.False(FigureGate.Check(Computed(836_000_000, new Computation(kind, [836_000_000, 658_000_000], 5))).Passed);

    [Fact]
    public void Operands_must_be_evidence_themselves() =>
        Assert.False(FigureGate.Check(Computed(837_000_000, new Computation(ComputationKind.Sum, [836_000_000, 1_000_000], 837_000_000))).Passed);

    [Fact]
    public void An_operand_may_come_from_the_question()
    {
        var gap = new Computation(ComputationKind.Difference, [900_000_000, 836_000_000], 64_000_000);

        Assert.Empty(FigureGate.Check(Computed(64_000_000, gap)).Breaches);
        Assert.Empty(FigureGate.Check(Computed(900_000_000, gap)).Breaches);
    }

    [Fact]
    public void A_result_may_be_an_operand_whatever_the_order()
    {
        var sum = new Computation(ComputationKind.Sum, [836_000_000, 658_000_000], 1_494_000_000);
        var half = new Computation(ComputationKind.Difference, [1_494_000_000, 658_000_000], 836_000_000);

        Assert.Empty(FigureGate.Check(Computed(836_000_000, half, sum)).Breaches);
    }

    [Fact]
    public void Two_results_cannot_prove_each_other()
    {
        var one = new Computation(ComputationKind.Sum, [5_000_000], 5_000_000);

        Assert.False(FigureGate.Check(Computed(5_000_000, one, one)).Passed);
    }

    [Fact]
    public void A_pool_may_be_quoted_but_is_no_operand()
    {
        Fact pool = Money(Emergency, 2025, Stage.Draft, 26_655_000_000, "26,655百万円の内数", "26,655百万円の内数", 1374, Qualifiers.Pool);
        Answer quoted = Of(new Segment.Amount(26_655_000_000, "26,655百万円"), new Segment.Text("の内数"));
        var sum = new Computation(ComputationKind.Sum, [836_000_000, 26_655_000_000], 27_491_000_000);

        Assert.Empty(FigureGate.Check(quoted with { Evidence = new Evidence([Draft, pool], [], [], string.Empty, []) }).Breaches);
        Assert.False(FigureGate.Check(quoted with { Evidence = new Evidence([Draft, pool], [], [sum], string.Empty, []) }).Passed);
    }

    [Fact]
    public void Division_by_zero_and_sums_out_of_range_are_breaches_not_errors()
    {
        Fact zero = Money(Emergency, 2024, Stage.Initial, 0, "0", "0", 1378);
        var growth = new Computation(ComputationKind.Growth, [836_000_000, 0], 0);
        var sum = new Computation(ComputationKind.Sum, [decimal.MaxValue, decimal.MaxValue], 0);
        Answer answer = Of(new Segment.Text("はい。")) with { Evidence = new Evidence([Draft, zero], [], [growth, sum], string.Empty, []) };

        Assert.Equal(2, FigureGate.Check(answer).Breaches.Count);
    }

    [Fact]
    public void An_average_is_rounded_to_the_yen_and_no_further()
    {
        Fact[] facts = [Money(Emergency, 2025, Stage.Draft, 10, "a", "a", 1378), Money(Dental, 2025, Stage.Draft, 11, "b", "b", 1378), Money(Root, 2025, Stage.Draft, 11, "c", "c", 1378)];
        var mean = new Computation(ComputationKind.Average, [10, 11, 11], 32m / 3);
        Answer answer = Of(new Segment.Amount(11, "11円")) with { Evidence = new Evidence(facts, [], [mean], string.Empty, []) };

        Assert.Empty(FigureGate.Check(answer).Breaches);
    }

    [Fact]
    public void Figures_of_a_column_are_operands_and_counted_but_others_are_not()
    {
        var sum = new Computation(ComputationKind.Sum, [10, 11, 12], 33);
        var count = new Computation(ComputationKind.Count, [1, 1, 1], 3);
        Answer answer = Of(new Segment.Amount(33, "33円"), new Segment.Count(3, "3件"));
        Evidence Of3(params long[] amounts) => new([Draft], [], [sum, count], string.Empty, []) { Columns = [new FigureColumn(3, amounts, _ => [], _ => false)] };

        Assert.Empty(FigureGate.Check(answer with { Evidence = Of3(10, 11, 12) }).Breaches);
        Assert.False(FigureGate.Check(answer with { Evidence = Of3(10, 11) }).Passed);
        Assert.False(FigureGate.Check(answer with { Evidence = Of3(10, 11, 12) with { Columns = [] } }).Passed);
    }

    private static Answer Computed(long shown, params Computation[] computed)
    {
        Answer answer = Of(new Segment.Amount(shown, $"{shown}円"));
        return answer with { Evidence = answer.Evidence with { Computed = computed } };
    }
}
