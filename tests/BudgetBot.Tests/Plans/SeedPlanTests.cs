using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using BudgetBot.Tests.Answers;
using static BudgetBot.Tests.Plans.PlanBench;

namespace BudgetBot.Tests.Plans;

/// <summary>Plans made by hand over the real papers, with figures read in them.</summary>
public sealed class SeedPlanTests
{
    private const string National = "000_60395da026dc80b5.txt";
    private const string Prefecture = "004_93ffc900a14662dd.txt";
    private readonly PlanBench bench = new(RealBot.Open.Snapshot);

    private static Rows Plan004 => new Rows.Whole("熊本県計画", Prefecture);

    [Fact]
    public void The_subtotal_of_a_division() => Says("**884,493千円**", Value(Division("4")));

    [Fact]
    public void Two_projects_in_per_cent_of_their_division() => Says("**27.5％**", new Scalar.Ratio(
        Sum(Both(bench.Name("病院内保育所運営費補助事業"), bench.Name("看護師等養成所運営費補助事業"))), Value(Division("4")), RatioForm.Percent));

    [Fact]
    public void The_place_of_a_project_in_its_division() =>
        Says("**2番目**", new Scalar.RankOf(bench.Name("訪問看護サポート強化事業"), Projects(Division("2")), Measure.Amount, Way.Largest));

    [Fact]
    public void The_largest_less_the_second() => Says("**148,184千円**", new Scalar.Diff(Value(Place(1)), Value(Place(2))));

    [Fact]
    public void How_many_projects_exceed_an_amount()
    {
        var fifty = new Scalar.Literal(50_000_000, Dimension.Yen, "5,000万円");
        Rows rows = new Rows.Where(Projects(Division("4")), new Predicate.Compare(Measure.Amount, Relation.MoreThan, fifty));
        Assert.Contains("**4件**", bench.Say(new Scalar.Count(rows), "5,000万円を超える事業は何件"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_total_without_two_divisions() =>
        Says("**1,057,588千円**", new Scalar.Diff(Value(Plan004), Sum(Both(Division("1-1"), Division("1-2")))));

    [Fact]
    public void The_mean_of_projects_of_one_implementer_alone() => Says("**12,799,444円**",
        new Scalar.Mean(new Rows.Where(Projects(Plan004), new Predicate.Prints(PassageRole.Implementer, "熊本県", Alone: true)),
            Measure.Amount));

    [Fact]
    public void A_name_of_two_projects_is_a_question_back() =>
        Assert.Equal(2, Assert.IsType<Result.Ambiguous>(bench.Tell(Value(bench.Thing("かかりつけ薬剤師・薬局機能強化事業", Prefecture)))).Choices.Count);

    [Fact]
    public void A_claim_on_two_divisions() => Assert.StartsWith("はい、", bench.Say(new Plan.Claim(
        new Scalar.Ratio(Value(Division("4")), Value(Division("2")), RatioForm.Multiple), Relation.AtLeast,
            new Scalar.Literal(6, Dimension.Ratio, "6倍")), "6倍以上"), StringComparison.Ordinal);

    [Fact]
    public void An_amount_of_the_national_paper_with_the_year_before() => Assert.Equal(
        """
        救急医療体制の推進の令和7年度予算案は**836百万円**（8億3,600万円）です。[1]
        前年度当初予算 658百万円から 178百万円の増（伸び率 27.1％）です。[1]
        計算: 令和7年度予算案 836百万円[1] − 令和6年度当初予算 658百万円[1] ＝ 178百万円
        """, bench.Say(Value(bench.Thing("救急医療体制の推進", National))));

    [Fact]
    public void Rows_that_grew_by_an_amount()
    {
        var yen = new Scalar.Literal(100_000_000, Dimension.Yen, "１億円");
        Rows rows = new Rows.Where(Projects(bench.Thing("医療計画等に基づく医療体制の推進及びかかりつけ医機能が発揮される制度の施策の推進", National)),
            new Predicate.Compare(Change, Relation.AtLeast, yen));
        Assert.Equal(["ドクターヘリ導入促進事業", "救急医療体制の推進", "へき地保健医療対策の推進"], bench.Names(rows));
    }

    [Fact]
    public void The_growth_of_two_programmes_together() =>
        Says("**0.7％**の減", new Scalar.Sum(Both(bench.Thing("小児・周産期医療体制の推進", National), bench.Thing("在宅医療の推進", National)), Growth));

    [Fact]
    public void A_supplement_without_what_is_printed_again() => Says("**2,875百万円**", new Scalar.Sum(
        new Rows.Where(Projects(bench.Thing("医師の健康確保措置の仕組み等、医師の働き方改革の実現", National)),
            new Predicate.Not(new Predicate.Bears(Qualifiers.Repeated))), Supplement));

    [Fact]
    public void A_supplement_in_terms_of_the_budget() => Says("**46.2倍**", new Scalar.Ratio(
        new Scalar.Value(bench.Thing("医薬品等の安定供給の推進", National), Supplement), Value(bench.Thing("医薬品等の安定供給の推進", National)),
            RatioForm.Multiple));

    [Fact]
    public void The_place_of_a_row_in_a_box_of_the_supplement() => Says("**5番目**", new Scalar.RankOf(bench.Thing("医療施設浸水対策事業", National),
        Projects(bench.Thing("能登地域等に対する復旧・復興の支援、医療施設等の耐災害性強化等", National)), Supplement, Way.Largest));

    [Fact]
    public void Entries_of_a_supplement_that_stand_in_no_box() => Assert.Equal(4, Assert.IsType<Result.Listed>(bench.Run(new Plan.List(
        new Rows.Top(new Rows.Members(bench.Thing("令和６年度補正予算における主な施策", National), Level.Below), Supplement, Way.Largest, 1, 4),
            Supplement))).Of.Rows.Count);

    [Fact]
    public void A_row_in_terms_of_a_row_of_the_other_paper() => Says("**2.4％**", new Scalar.Ratio(Value(Plan004),
        new Scalar.Value(bench.Thing("地域医療介護総合確保基金", National), new Measure(MeasureKind.Amount, new Frame(Base: "公費"))),
            RatioForm.Percent));

    [Fact]
    public void A_printed_decrease_is_a_claim_that_fails() => Assert.StartsWith("いいえ、", bench.Say(new Plan.Claim(
        new Scalar.Value(bench.Thing("地域医療構想の実現に向けた取組の推進", National), Change), Relation.MoreThan,
            new Scalar.Literal(0, Dimension.Yen, "増えた"))), StringComparison.Ordinal);

    [Fact]
    public void A_project_by_its_place_has_its_implementer() => Assert.Contains("熊本県", bench.Say(new Plan.Property(
        new Rows.Top(Both(bench.Name("子ども医療電話相談事業"), bench.Name("小児救急医療拠点病院運営事業")), Measure.Amount, Way.Smallest, 1, 1),
            PassageRole.Implementer)), StringComparison.Ordinal);

    [Fact]
    public void The_sum_over_the_members_of_each_division_is_its_printed_subtotal()
    {
        Item[] divisions = [.. RealBot.Open.Snapshot.Items.Where(item =>
            item is { Kind: ItemKind.Division, Document: Prefecture } && RealBot.Open.Snapshot.FactsOf(item).Count > 0)];
        Assert.Equal(5, divisions.Length);
        Assert.All(divisions, division =>
        {
            ScalarValue sum = Assert.IsType<Result.Told>(bench.Tell(Sum(Projects(new Rows.Named(division.Printed, [[division]]))))).Value;
            Assert.Equal(Agreement.Same, sum.Printed!.Agreement);
        });
        ScalarValue all = Assert.IsType<Result.Told>(bench.Tell(Sum(Projects(Plan004)))).Value;
        Assert.Equal((2_160_580_000, Agreement.Same), (all.Number, all.Printed!.Agreement));
    }

    [Fact]
    public void Every_amount_of_the_papers_is_told_as_printed_and_passes_the_gate() => Assert.All(
        RealBot.Open.Snapshot.Items.Where(item => RealBot.Open.Snapshot.FactsOf(item).Any(fact => fact.Kind == FactKind.Money)), item =>
        {
            Plan plan = new Plan.Tell(Value(new Rows.Named(item.Printed, [[item]])));
            if (bench.Run(plan) is Result.Told told)
            {
                Assert.Contains(RealBot.Open.Snapshot.FactsOf(told.Value.Set!.Rows[0].Leaf.Fact.Item), fact =>
                    fact.Figure.Yen == told.Value.Number);
                Assert.NotEmpty(bench.Say(plan));
            }
        });

    private void Says(string figure, Scalar scalar) => Assert.Contains(figure, bench.Say(scalar), StringComparison.Ordinal);

    private static Rows Place(int place) => new Rows.Top(Projects(Plan004), Measure.Amount, Way.Largest, place, 1);

    // A division is printed in three tables of the paper and in a sentence: each print is a candidate.
    private static Rows Division(string number) => new Rows.Named("区分" + number,
        [.. RealBot.Open.Snapshot.Items.Where(item => item.Number == number && item.Document == Prefecture
            && item.Printed.StartsWith("事業区分", StringComparison.Ordinal)).Select(item => (IReadOnlyList<Item>)[item])]);
}
