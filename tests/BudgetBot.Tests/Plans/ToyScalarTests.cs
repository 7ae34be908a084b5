using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Tests.Plans.PlanBench;

namespace BudgetBot.Tests.Plans;

public sealed class ToyScalarTests(ToyPapers toy) : IClassFixture<ToyPapers>
{
    private readonly PlanBench bench = new(toy.Snapshot);

    private Rows First => bench.Name("区分1 整備");

    private Rows Second => bench.Name("区分2 確保");

    [Fact]
    public void A_value_is_the_newest_budget_that_the_row_prints() => Assert.Equal(60_000_000, bench.Number(Value(bench.Name("救急体制事業"))));

    [Fact]
    public void The_year_before_is_its_initial_budget() =>
        Assert.Equal(50_000_000,
            bench.Number(new Scalar.Value(bench.Name("救急体制事業"), new Measure(MeasureKind.Amount, new Frame(Before: 1)))));

    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Initial)]
    public void Draft_and_initial_budget_of_the_newest_year_are_the_same(Stage stage) =>
        Assert.Equal(60_000_000,
            bench.Number(new Scalar.Value(bench.Name("救急体制事業"), new Measure(MeasureKind.Amount, new Frame(Stage: stage)))));

    [Fact]
    public void A_supplement_comes_when_asked_or_where_nothing_else_is_printed()
    {
        Assert.Equal(30_000_000, bench.Number(new Scalar.Value(bench.Name("救急の推進"), Supplement)));
        Assert.Equal(100_000_000, bench.Number(Value(bench.Name("救急の推進"))));
        Assert.Equal(20_000_000, bench.Number(Value(bench.Name("車両事業"))));
        Assert.Equal(Obstacle.OtherFrame,
            bench.Obstacle(new Scalar.Value(bench.Name("車両事業"), new Measure(MeasureKind.Amount, new Frame(Stage: Stage.Draft)))));
    }

    [Fact]
    public void Rows_that_all_print_one_other_stage_are_of_that_stage()
    {
        Rows box = Projects(bench.Name("令和6年度補正予算"));
        ScalarValue sum = Assert.IsType<Result.Told>(bench.Tell(Sum(box))).Value;
        Assert.Equal((30_000_000, Stage.Supplementary), (sum.Number, sum.Set!.Instead));
        Assert.Equal(2, bench.Number(new Scalar.RankOf(bench.Name("機器事業"), box, Measure.Amount, Way.Largest)));
        Rows large = new Rows.Where(box,
            new Predicate.Compare(Measure.Amount, Relation.MoreThan, new Scalar.Literal(15_000_000, Dimension.Yen, "1500万円")));
        Assert.Equal(["車両事業"], bench.Names(large));
    }

    [Fact]
    public void A_supplement_is_not_added_to_a_budget() =>
        Assert.Equal(Obstacle.OtherFrame, bench.Obstacle(Sum(Both(bench.Name("救急体制事業"), bench.Name("車両事業")))));

    [Fact]
    public void A_name_at_several_levels_of_a_chart_is_the_highest()
    {
        ScalarValue value = Assert.IsType<Result.Told>(bench.Tell(Value(bench.Name("寄附金")))).Value;
        Assert.Equal((90_000, "款"), (value.Number, value.Of!.Rows[0].Level));
        Assert.Equal(300_000, bench.Number(Sum(Both(bench.Name("寄附金"), bench.Name("市税")))));
        Assert.Equal(1, bench.Number(new Scalar.RankOf(bench.Name("寄附金"), new Rows.Members(bench.Name("歳入"), Level.Paragraph),
            Measure.Amount, Way.Largest)));
    }

    [Fact]
    public void What_is_asked_of_a_name_of_several_things_is_computed_for_each()
    {
        Rows all = Projects(new Rows.Whole("計画", ToyPapers.Paper));
        Result.Ambiguous ranks = Assert.IsType<Result.Ambiguous>(
            bench.Tell(new Scalar.RankOf(bench.Name("研修事業"), all, Measure.Amount, Way.Largest)));
        Assert.Equal([3, 2], ranks.Values.Select(value => value!.Number));
        Result.Ambiguous shares = Assert.IsType<Result.Ambiguous>(
            bench.Tell(new Scalar.Ratio(Value(bench.Name("研修事業")), Value(Second), RatioForm.Percent)));
        Assert.Equal([0.5m, 0.625m], shares.Values.Select(value => value!.Number));
    }

    [Theory]
    [InlineData("航空事業", Obstacle.Pool)]
    [InlineData("共用事業", Obstacle.Shared)]
    public void A_pool_and_a_shared_cell_are_no_operand(string name, Obstacle obstacle) =>
        Assert.Equal(obstacle, bench.Obstacle(Value(bench.Name(name))));

    [Fact]
    public void Of_two_prints_the_finer_unit_is_trusted() =>
        Assert.Equal("百万円", Leaf(bench.Tell(Value(bench.Thing("搬送事業", ToyPapers.Paper)))).Unit);

    [Fact]
    public void Two_things_of_one_name_with_different_figures_are_a_question_back()
    {
        Assert.Equal(2, Assert.IsType<Result.Ambiguous>(bench.Tell(Value(bench.Name("研修事業")))).Choices.Count);
        Assert.Equal(2, Assert.IsType<Result.Ambiguous>(bench.Tell(Value(bench.Thing("研修事業", ToyPapers.Paper)))).Choices.Count);
        Assert.Equal(250_000, bench.Number(Value(new Rows.Within(bench.Name("研修事業"), Second))));
    }

    [Fact]
    public void A_name_that_has_the_figure_asked_for_beats_one_that_has_not() =>
        Assert.Equal(10_000_000, bench.Number(new Scalar.Value(bench.Name("機器事業"), Supplement)));

    [Fact]
    public void A_sum_of_rows_that_hold_one_another_is_refused() =>
        Assert.Equal(RefusalReason.Overlap, bench.Refusal(Sum(Both(First, bench.Name("医療整備事業")))));

    [Fact]
    public void A_sum_of_named_rows_without_a_figure_is_refused() =>
        Assert.Equal(RefusalReason.Missing, bench.Refusal(Sum(Both(bench.Name("救急体制事業"), bench.Name("航空事業")))));

    [Fact]
    public void A_sum_over_members_stands_beside_the_printed_subtotal()
    {
        ScalarValue sum = Assert.IsType<Result.Told>(bench.Tell(Sum(Projects(First)))).Value;
        Assert.Equal((600_000, Agreement.Same), (sum.Number, sum.Printed!.Agreement));
    }

    [Fact]
    public void Where_a_sum_differs_by_rounding_the_printed_total_is_quoted()
    {
        ScalarValue sum = Assert.IsType<Result.Told>(bench.Tell(Sum(new Rows.Members(bench.Name("救急体制事業"), Level.Below)))).Value;
        Assert.Equal((60_000_000, Agreement.Rounding), (sum.Number, sum.Printed!.Agreement));
    }

    [Fact]
    public void A_sum_over_members_leaves_pools_out_and_says_so()
    {
        ScalarValue sum = Assert.IsType<Result.Told>(bench.Tell(Sum(Projects(bench.Name("救急の推進"))))).Value;
        Assert.Equal(100_000_000, sum.Number);
        Assert.Equal([Obstacle.Pool, Obstacle.Shared], sum.Set!.LeftOut.Select(missing => missing.Obstacle));
    }

    [Fact]
    public void A_second_print_is_not_counted_twice()
    {
        Rows both = Both(new Rows.Named("欄", [[toy.Named("機器事業")[1]]]), new Rows.Members(bench.Name("救急の推進"), Level.Project));
        ScalarValue sum = Assert.IsType<Result.Told>(bench.Tell(new Scalar.Sum(both, Supplement))).Value;
        Assert.Equal(30_000_000, sum.Number);
        Assert.Single(sum.Set!.Repeated);
    }

    [Fact]
    public void Members_of_a_supplement_are_those_of_its_box() =>
        Assert.Equal(30_000_000, bench.Number(new Scalar.Sum(Projects(bench.Name("救急の推進")), Supplement)));

    [Fact]
    public void A_mean_is_over_the_rows() => Assert.Equal(200_000, bench.Number(new Scalar.Mean(Projects(First), Measure.Amount)));

    [Fact]
    public void Rows_are_counted() => Assert.Equal(5, bench.Number(new Scalar.Count(Projects(new Rows.Whole("計画", ToyPapers.Paper)))));

    [Fact]
    public void A_difference_and_quotients_are_exact()
    {
        Assert.Equal(200_000, bench.Number(new Scalar.Diff(Value(First), Value(Second))));
        Assert.Equal(1.5m, bench.Number(new Scalar.Ratio(Value(First), Value(Second), RatioForm.Multiple)));
        Assert.Equal(0.6m,
            bench.Number(new Scalar.Ratio(Sum(Projects(First)), Value(new Rows.Whole("計画", ToyPapers.Paper)), RatioForm.Percent)));
    }

    [Fact]
    public void Yen_and_counts_are_not_compared() =>
        Assert.Equal(RefusalReason.NotComparable, bench.Refusal(new Scalar.Diff(Value(First), new Scalar.Count(Projects(First)))));

    [Fact]
    public void A_printed_difference_is_quoted_and_one_that_disagrees_is_kept_beside()
    {
        Assert.Equal(10_000_000, bench.Number(new Scalar.Value(bench.Name("救急体制事業"), Change)));
        Assert.Equal(12_000_000, bench.Number(new Scalar.Value(bench.Name("救急の推進"), Change)));
        ScalarValue wrong = Assert.IsType<Result.Told>(bench.Tell(new Scalar.Value(bench.Thing("搬送事業", ToyPapers.Paper), Change))).Value;
        Assert.Equal(-5_000_000, wrong.Number);
        Assert.Equal(7_000_000, wrong.Set!.Rows[0].Disagrees!.Result);
    }

    [Fact]
    public void Growth_is_of_the_year_before_also_where_only_the_difference_is_printed()
    {
        Assert.Equal(0.2m, bench.Number(new Scalar.Value(bench.Name("救急体制事業"), Growth)));
        Assert.Equal(12m / 88m, bench.Number(new Scalar.Value(bench.Name("救急の推進"), Growth)), 20);
        Assert.Equal(Obstacle.ZeroBase, bench.Obstacle(new Scalar.Value(bench.Name("児童費"), Growth)));
        Assert.Equal(Obstacle.NoYearBefore, bench.Obstacle(new Scalar.Value(bench.Name("相談事業"), Change)));
    }

    [Fact]
    public void The_growth_of_a_sum_is_that_between_the_sums()
    {
        Rows titles = Both(bench.Name("議会費"), bench.Name("民生費"));
        Assert.Equal(40_000, bench.Number(new Scalar.Sum(titles, Change)));
        Assert.Equal(40m / 260m, bench.Number(new Scalar.Sum(titles, Growth)), 20);
    }

    [Fact]
    public void A_rank_is_one_more_than_how_many_are_larger()
    {
        Assert.Equal(2, bench.Number(new Scalar.RankOf(bench.Name("研修事業"), Projects(First), Measure.Amount, Way.Largest)));
        Assert.Equal(3, bench.Number(new Scalar.RankOf(bench.Name("医療整備事業"), Projects(First), Measure.Amount, Way.Smallest)));
        Assert.Equal(RefusalReason.NotAmong,
            bench.Refusal(new Scalar.RankOf(bench.Name("相談事業"), Projects(First), Measure.Amount, Way.Largest)));
    }

    [Fact]
    public void Figures_of_different_years_are_compared_only_where_the_plan_says_so()
    {
        Scalar before = new Scalar.Value(bench.Name("救急体制事業"), new Measure(MeasureKind.Amount, new Frame(Before: 1)));
        Assert.Equal(10_000_000, bench.Number(new Scalar.Diff(Value(bench.Name("救急体制事業")), before)));
        Assert.Equal(RefusalReason.FramesDiffer, bench.Refusal(Sum(Both(bench.Name("救急体制事業"), bench.Name("議会費")))));
    }

    [Fact]
    public void What_is_taken_from_a_whole_that_holds_it_is_subtracted() =>
        Assert.Equal(600_000, bench.Number(Sum(new Rows.Except(new Rows.Whole("計画", ToyPapers.Paper), Second))));

    private static Operand Leaf(Result result) => Assert.IsType<Result.Told>(result).Value.Set!.Rows[0].Leaf;
}
