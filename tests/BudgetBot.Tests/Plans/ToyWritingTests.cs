using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Tests.Plans.PlanBench;

namespace BudgetBot.Tests.Plans;

public sealed class ToyWritingTests(ToyPapers toy) : IClassFixture<ToyPapers>
{
    private readonly PlanBench bench = new(toy.Snapshot);

    private static Rows All => Projects(new Rows.Whole("計画", ToyPapers.Paper));

    [Fact]
    public void An_amount_with_the_year_before_beside_it() => Assert.Equal(
        """
        救急体制事業の令和7年度予算案は**60百万円**（6,000万円）です。[1]
        前年度当初予算 50百万円から 10百万円の増（伸び率 20.0％）です。[1]
        """, bench.Say(Value(bench.Name("救急体制事業"))));

    [Fact]
    public void A_decrease_is_said_in_words() => Assert.StartsWith(
        "議会費の令和6年度当初予算の前年度からの増減額は**10千円**（1万円）の減です。\n計算: 令和6年度当初予算 100千円[1] − 令和5年度当初予算 110千円[1] ＝ △10千円",
        bench.Say(new Scalar.Value(bench.Name("議会費"), Change)), StringComparison.Ordinal);

    [Fact]
    public void A_sum_shows_its_operands() => Assert.Equal(
        """
        No.1 医療整備事業とNo.5 相談事業の合計（令和7年度計画額）は**450千円**（45万円）です。
        計算: No.1 医療整備事業 300千円[1] ＋ No.5 相談事業 150千円[2] ＝ 450千円
        """, bench.Say(Sum(Both(bench.Name("医療整備事業"), bench.Name("相談事業")))));

    [Fact]
    public void A_sum_of_members_names_the_printed_total() =>
        Assert.Contains("資料に印刷された令和7年度計画額の額 600千円 と一致します。", bench.Say(Sum(Projects(bench.Name("区分1 整備")))), StringComparison.Ordinal);

    [Fact]
    public void A_mean_counts_and_shares() => Assert.Multiple(
        () => Assert.Contains("の平均（令和7年度計画額）は**200千円**", bench.Say(new Scalar.Mean(Projects(bench.Name("区分1 整備")), Measure.Amount)),
            StringComparison.Ordinal),
        () => Assert.Contains("の件数は**5件**です。", bench.Say(new Scalar.Count(All)), StringComparison.Ordinal),
        () => Assert.Contains("の**60.0％**です。", bench.Say(new Scalar.Ratio(Value(bench.Name("区分1 整備")),
            Value(new Rows.Whole("計画", ToyPapers.Paper)), RatioForm.Percent)), StringComparison.Ordinal),
        () => Assert.Contains("の**1.5倍**です。",
            bench.Say(new Scalar.Ratio(Value(bench.Name("区分1 整備")), Value(bench.Name("区分2 確保")), RatioForm.Multiple)),
                StringComparison.Ordinal),
        () => Assert.Contains("の差は**200千円**（20万円）です。", bench.Say(new Scalar.Diff(Value(bench.Name("区分1 整備")), Value(bench.Name("区分2 確保")))),
            StringComparison.Ordinal));

    [Fact]
    public void Counts_and_ranks_have_differences() => Assert.Contains("の差は**1件**です。",
        bench.Say(new Scalar.Diff(new Scalar.Count(Projects(bench.Name("区分1 整備"))), new Scalar.Count(Projects(bench.Name("区分2 確保"))))),
            StringComparison.Ordinal);

    [Fact]
    public void A_rank_is_told_among_its_rows()
    {
        string said = bench.Say(new Scalar.RankOf(bench.Name("派遣事業"), All, Measure.Amount, Way.Largest));
        Assert.Contains("大きい順に**5番目**です。", said, StringComparison.Ordinal);
        Assert.Contains("比べたのは5件です。", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_is_ranked_and_told() => Assert.Multiple(
        () => Assert.Contains("**20.0％**の増です。", bench.Say(new Scalar.Value(bench.Name("救急体制事業"), Growth)), StringComparison.Ordinal),
        () => Assert.Contains("小さい順に**1番目**です。", bench.Say(new Scalar.RankOf(bench.Name("議会費"), Both(bench.Name("議会費"), bench.Name("民生費")),
            Growth, Way.Smallest)), StringComparison.Ordinal));

    [Fact]
    public void A_list_is_counted_and_complete_in_its_table()
    {
        string said = bench.Say(new Plan.List(All, Measure.Amount));
        Assert.StartsWith("「試験計画」の事業は5件です（令和7年度計画額）。\n・No.1 医療整備事業　300千円[1]", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_is_told_by_name() => Assert.Equal("「試験計画」の事業のうち、金額が最も大きいものは、「No.1 医療整備事業」の**300千円**（令和7年度計画額）です。[1]",
        bench.Say(new Plan.List(new Rows.Top(All, Measure.Amount, Way.Largest, 1, 1), Measure.Amount)));

    [Theory]
    [InlineData(250_000, "はい、1件あります。\n・No.1 医療整備事業　300千円[1]\n対象: 「試験計画」の事業のうち、金額が250千円を超えるもの")]
    [InlineData(900_000, "いいえ、「試験計画」の事業のうち、金額が900千円を超えるものはありません。")]
    public void Whether_there_are_such_rows(int yen, string first)
    {
        string said = yen / 1000 + "千円";
        Rows rows = new Rows.Where(All,
            new Predicate.Compare(Measure.Amount, Relation.MoreThan, new Scalar.Literal(yen, Dimension.Yen, said)));
        Assert.StartsWith(first, bench.Say(new Plan.Exists(rows, Measure.Amount), said + "を超えるものは"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_asked_for_comes_before_those_of_the_question()
    {
        var yen = new Scalar.Literal(250_000, Dimension.Yen, "250千円");
        Rows rows = new Rows.Where(All, new Predicate.Compare(Measure.Amount, Relation.LessThan, yen));
        const string Subject = "対象: 「試験計画」の事業のうち、金額が250千円未満のもの";
        Assert.StartsWith("合計（令和7年度計画額）は**450千円**（45万円）です。\n" + Subject, bench.Say(Sum(rows), "250千円未満"),
            StringComparison.Ordinal);
        Assert.StartsWith("件数は**3件**です。[1][2][3]\n" + Subject, bench.Say(new Scalar.Count(rows), "250千円未満"), StringComparison.Ordinal);
        Assert.Equal("該当するものは3件です（令和7年度計画額）。\n・No.2 研修事業　200千円[1]\n・No.3 派遣事業　100千円[2]\n・No.5 相談事業　150千円[3]\n" + Subject,
            bench.Say(new Plan.List(rows, Measure.Amount), "250千円未満"));
        Assert.StartsWith("はい、合計（令和7年度計画額）は**450千円**で、区分2 確保の令和7年度計画額の400千円より大きい額です。[1]\n" + Subject,
            bench.Say(new Plan.Claim(Sum(rows), Relation.MoreThan, Value(bench.Name("区分2 確保"))), "250千円未満"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_stands_beside_the_amounts_that_it_is_between()
    {
        Rows fallen = new Rows.Where(new Rows.Members(bench.Name("歳出"), Level.Title),
            new Predicate.Compare(Change, Relation.LessThan, new Scalar.Literal(0, Dimension.Yen, "減")));
        string[] table = ["項目｜前年度からの増減額｜令和6年度当初予算｜令和5年度当初予算", "議会費｜10千円の減｜100千円｜110千円"];
        Assert.Equal(table, bench.Table(new Plan.Exists(fallen, Change)));
        Assert.Contains("・議会費　10千円の減[1]", bench.Say(new Plan.Exists(fallen, Measure.Amount)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_that_was_not_asked_for_is_said() => Assert.Equal(
        "車両事業の令和6年度補正予算は**20百万円**（2,000万円）です。[1]\n当初予算・予算案の額は印刷されていないため、印刷されている段階の額です。",
        bench.Say(Value(bench.Name("車両事業"))));

    [Fact]
    public void The_level_of_a_name_is_said_where_it_has_several() =>
        Assert.StartsWith("寄附金（款）の令和6年度当初予算は**90千円**", bench.Say(Value(bench.Name("寄附金"))), StringComparison.Ordinal);

    [Fact]
    public void Figures_of_two_sources_and_years_have_one_note()
    {
        string said = bench.Say(new Scalar.Ratio(Value(bench.Name("区分1 整備")), Value(bench.Name("議会費")), RatioForm.Multiple));
        Assert.EndsWith("なお、資料と年度の異なる額どうしの計算です（「試験計画」の令和7年度計画額と「試験市予算書」の令和6年度当初予算）。", said, StringComparison.Ordinal);
        Assert.DoesNotContain("なお", bench.Say(new Scalar.Diff(Value(new Rows.Whole("計画", ToyPapers.Paper)), Value(bench.Name("区分1 整備")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_thing_of_a_name_has_its_own_result()
    {
        string said = bench.Say(new Scalar.Ratio(Value(bench.Name("研修事業")), Value(bench.Name("区分2 確保")), RatioForm.Percent), "研修事業");
        Assert.Contains("・No.2 研修事業（予定事業 ＞ 区分1 整備）は **50.0％**（令和7年度計画額 200千円）[1]", said, StringComparison.Ordinal);
        Assert.Contains("・No.4 研修事業（予定事業 ＞ 区分2 確保）は **62.5％**（令和7年度計画額 250千円）[2]", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_begins_with_yes_or_no() => Assert.Multiple(
        () => Assert.StartsWith("はい、", bench.Say(Claim(Relation.MoreThan)), StringComparison.Ordinal),
        () => Assert.StartsWith("いいえ、区分1 整備の令和7年度計画額は**600千円**で、区分2 確保の令和7年度計画額の400千円より大きい額です。", bench.Say(Claim(Relation.LessThan)),
            StringComparison.Ordinal),
        () => Assert.StartsWith("はい、議会費の令和6年度当初予算の前年度からの増減額は**10千円**の減です。",
            bench.Say(new Plan.Claim(new Scalar.Value(bench.Name("議会費"), Change), Relation.LessThan,
                new Scalar.Literal(0, Dimension.Yen, "減"))), StringComparison.Ordinal));

    [Fact]
    public void A_property_is_quoted_with_its_place() =>
        Assert.Equal("「No.2 研修事業」の実施団体は、県（県医師会） です。[1]",
            bench.Say(new Plan.Property(new Rows.Within(bench.Name("研修事業"), bench.Name("区分1 整備")), PassageRole.Implementer)));

    [Fact]
    public void Several_things_are_told_one_after_another()
    {
        string said = bench.Say(new Plan.Several([new Plan.Tell(Value(bench.Name("医療整備事業"))), new Plan.Tell(Value(bench.Name("相談事業")))]));
        Assert.Contains("**300千円**", said, StringComparison.Ordinal);
        Assert.Contains("**150千円**", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Things_of_one_name_are_offered_with_their_places() =>
        Assert.Contains("（予定事業 ＞ 区分2 確保）", bench.Say(Value(bench.Name("研修事業"))), StringComparison.Ordinal);

    [Fact]
    public void A_pool_is_named_as_the_reason() =>
        Assert.StartsWith("内数", bench.Say(Sum(Both(bench.Name("救急体制事業"), bench.Name("航空事業")))), StringComparison.Ordinal);

    private Plan Claim(Relation relation) => new Plan.Claim(Value(bench.Name("区分1 整備")), relation, Value(bench.Name("区分2 確保")));
}
