using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;

namespace BudgetBot.Tests.Answers;

public sealed class SameFigureTests
{
    [Theory]
    [InlineData(836_000_000, "百万円", "８３６百万円", 1_000_000)]
    [InlineData(1_304_000_000, "億円", "１３．０億円", 10_000_000)]
    [InlineData(1_677_000_000, "億円", "16.77億円", 1_000_000)]
    [InlineData(90_900_000_000, "億円", "９０９億円", 100_000_000)]
    [InlineData(456_000, "千円", "456", 1_000)]
    [InlineData(5, "円", "5.123456円", 1)]
    public void The_step_is_the_last_printed_digit(long yen, string unit, string printed, long step) => Assert.Equal(step, SameFigure.StepOf(Of(yen, unit, printed)));

    [Theory]
    [InlineData(1_304_000_000, "百万円", "1,304百万円", 1_300_000_000, "億円", "13.0億円", true)]
    [InlineData(1_309_000_000, "百万円", "1,309百万円", 1_300_000_000, "億円", "13.0億円", true)]
    [InlineData(1_310_000_000, "百万円", "1,310百万円", 1_300_000_000, "億円", "13.0億円", false)]
    [InlineData(1_291_000_000, "百万円", "1,291百万円", 1_300_000_000, "億円", "13.0億円", true)]
    [InlineData(9_889_000_000, "百万円", "9,889百万円", 9_877_000_000, "百万円", "9,877百万円", false)]
    [InlineData(836_000_000, "百万円", "836百万円", 836_000_000, "千円", "836,000", true)]
    [InlineData(836_000_000, "百万円", "836百万円", 837_000_000, "百万円", "837百万円", false)]
    public void Only_a_coarser_print_may_differ_and_by_less_than_its_step(
        long left, string leftUnit, string leftPrinted, long right, string rightUnit, string rightPrinted, bool same)
    {
        Fact first = Of(left, leftUnit, leftPrinted);
        Fact second = Of(right, rightUnit, rightPrinted);
        Assert.Equal(same, SameFigure.Agree(first, second));
        Assert.Equal(same, SameFigure.Agree(second, first));
        Assert.Equal(same ? 1 : 2, SameFigure.Distinct([first, second]).Count);
    }

    [Fact]
    public void A_cell_without_an_amount_agrees_only_with_its_like()
    {
        Fact none = GateSamples.Draft with { Figure = Figure.Without(FigureState.None, "百万円", "－") };
        Fact shared = GateSamples.Draft with { Figure = Figure.Without(FigureState.Shared, "百万円", "＊") };
        Assert.True(SameFigure.Agree(none, none));
        Assert.False(SameFigure.Agree(none, shared));
        Assert.False(SameFigure.Agree(none, GateSamples.Draft));
    }

    [Fact]
    public void The_same_amount_of_two_fund_bases_is_two_figures()
    {
        Fact national = Of(100_000_000, "百万円", "100") with { Base = ["国"] };
        Fact local = national with { Base = ["地方"] };
        Assert.Equal([national, local], SameFigure.Distinct([national, local]));
        Assert.Single(SameFigure.Distinct([national, national with { Base = [] }]));
        Assert.Empty(SameFigure.Distinct([]));
    }

    private static Fact Of(long yen, string unit, string printed) => GateSamples.Draft with { Figure = Figure.Money(yen, unit, printed) };
}
