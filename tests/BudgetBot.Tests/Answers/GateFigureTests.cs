using BudgetBot.Answers;
using BudgetBot.Facts;
using static BudgetBot.Tests.Answers.GateSamples;

namespace BudgetBot.Tests.Answers;

public class GateFigureTests
{
    [Fact]
    public void An_answer_that_its_evidence_bears_passes() => Assert.Empty(FigureGate.Check(Whole).Breaches);

    [Theory]
    [InlineData(836_000_000, "836百万円")]
    [InlineData(836_000_000, "８３６百万円")]
    [InlineData(836_000_000, "8億3,600万円")]
    [InlineData(836_000_000, "8.36億円")]
    [InlineData(836_000_000, "836,000千円")]
    [InlineData(836_000_000, "836,000,000円")]
    [InlineData(-103_000_000, "△103百万円")]
    [InlineData(-103_000_000, "△ 103百万円")]
    [InlineData(-103_000_000, "103百万円")]
    [InlineData(178_000_000, "＋178百万円")]
    public void An_amount_passes_in_every_unit_that_says_it_exactly(long yen, string shown) =>
        Assert.Empty(FigureGate.Check(Of(new Segment.Amount(yen, shown))).Breaches);

    [Theory]
    [InlineData(836_000_000, "835百万円", "another number is shown")]
    [InlineData(836_000_000, "836千円", "another unit is shown")]
    [InlineData(836_000_000, "8億円", "it is rounded")]
    [InlineData(836_000_000, "836", "the unit is missing")]
    [InlineData(836_000_000, "836百万", "the unit is half there")]
    [InlineData(836_000_000, "△836百万円", "the sign is wrong")]
    [InlineData(-103_000_000, "＋103百万円", "the sign is wrong")]
    [InlineData(-103_000_000, "-105百万円", "number and sign")]
    [InlineData(103_000_000, "103百万円", "the fact is negative")]
    [InlineData(836_000_000, "836百万円と658百万円", "two amounts")]
    [InlineData(836_000_000, "計836百万円", "words beside it")]
    [InlineData(836_000_000, "約836百万円", "the source does not say 約")]
    [InlineData(836_000_000, "836百万円余", "the source does not say 余")]
    [InlineData(900_000_000, "900百万円", "only the question says so")]
    [InlineData(1_494_000_000, "1,494百万円", "a sum that nobody computed")]
    [InlineData(long.MinValue, "1円", "the smallest number")]
    [InlineData(836_000_000, "", "nothing is shown")]
    public void An_amount_that_is_not_exactly_in_the_evidence_is_a_breach(long yen, string shown, string why) =>
        Assert.False(FigureGate.Check(Of(new Segment.Amount(yen, shown))).Passed, why);

    [Fact]
    public void An_approximate_amount_may_be_shown_as_the_source_prints_it()
    {
        Fact about = Money(Emergency, 2025, Stage.Draft, 9_000_000, "9百万円余", "9百万円余", 1400, Qualifiers.Approximate);
        Answer answer = Of(new Segment.Amount(9_000_000, "9百万円余"));

        Assert.True(FigureGate.Check(answer with { Evidence = answer.Evidence with { Facts = [Draft, about], Computed = [] } }).Passed);
    }

    [Theory]
    [InlineData("＋27.1％", true)]
    [InlineData("27.1%", true)]
    [InlineData("27.0％", false)]
    [InlineData("27％", false)]
    [InlineData("27.05％", false)]
    [InlineData("△27.1％", false)]
    [InlineData("27.1", false)]
    [InlineData("27.1倍", false)]
    public void A_growth_is_shown_with_one_decimal(string shown, bool passes) =>
        Assert.Equal(passes, FigureGate.Check(Of(new Segment.Ratio(Growth.Result, shown))).Passed);

    [Theory]
    [InlineData(1_000_500, 1_000_000, "＋0.1％")]
    [InlineData(999_500, 1_000_000, "△0.1％")]
    [InlineData(1_000_499, 1_000_000, "＋0.0％")]
    public void Half_is_rounded_away_from_zero(long now, long before, string shown)
    {
        Fact[] facts = [Money(Emergency, 2025, Stage.Draft, now, "a", "a", 1378), Money(Emergency, 2024, Stage.Initial, before, "b", "b", 1378)];
        var growth = new Computation(ComputationKind.Growth, [now, before], ((decimal)now / before * 100) - 100);
        Answer answer = Of(new Segment.Ratio(growth.Result, shown)) with { Evidence = new Evidence(facts, [], [growth], string.Empty, []) };

        Assert.Empty(FigureGate.Check(answer).Breaches);
    }

    [Fact]
    public void A_ratio_whose_value_is_another_than_the_computed_one_is_a_breach() =>
        Assert.False(FigureGate.Check(Of(new Segment.Ratio(27.1m, "＋27.1％"))).Passed);

    [Theory]
    [InlineData(75.2, "75.2％", true)]
    [InlineData(75.2, "75.2%", true)]
    [InlineData(5.2, "5.2％", false)]
    [InlineData(75.3, "75.2％", false)]
    public void A_printed_rate_is_shown_as_printed(double value, string shown, bool passes) =>
        Assert.Equal(passes, FigureGate.Check(Of(new Segment.Ratio((decimal)value, shown))).Passed);

    [Theory]
    [InlineData(9, "9構想区域", true)]
    [InlineData(9, "９構想区域", true)]
    [InlineData(8, "9構想区域", false)]
    [InlineData(9, "9病院", false)]
    [InlineData(9, "9百万円", false)]
    [InlineData(2, "2件", true)]
    [InlineData(3, "3件", false)]
    [InlineData(2, "2％", false)]
    public void A_count_was_counted_or_is_printed(long number, string shown, bool passes)
    {
        Answer answer = Of(new Segment.Count(number, shown));
        var two = new Computation(ComputationKind.Count, [1, 1], 2);

        Assert.Equal(passes, FigureGate.Check(answer with { Evidence = answer.Evidence with { Computed = [two] } }).Passed);
    }
}
