using BudgetBot.Answers;

namespace BudgetBot.Tests.Answers;

/// <summary>Questions that need both papers, and the fund that both print in parts and bases.</summary>
public sealed class AcrossDocumentsTests
{
    private const string National = "000_60395da026dc80b5.txt";
    private const string Prefecture = "004_93ffc900a14662dd.txt";

    [Theory]
    [InlineData("事業区分１－１について、国の公費の額と熊本県の額を並べて", 20_000_000_000, 758_712_000)]
    [InlineData("国と熊本県の区分1-2の額を教えて", 2_165_000_000, 344_280_000)]
    [InlineData("区分６は国全体の国費と熊本県でそれぞれいくら", 9_533_000_000, 38_531_000)]
    [InlineData("国の中央ナースセンターと県のナースセンターはそれぞれいくら", 259_000_000, 16_876_000)]
    public void Each_side_has_its_own_scope_base_and_citation(string question, long national, long prefecture)
    {
        Answer answer = RealBot.Open.Ask(question);
        IReadOnlyList<long> amounts = AnswerPrint.Amounts(answer);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Equal(national, amounts[0]);
        Assert.Contains(prefecture, amounts);
        Assert.Contains(answer.Citations, citation => citation.Document == National);
        Assert.Contains(answer.Citations, citation => citation.Document == Prefecture);
    }

    [Theory]
    [InlineData("熊本県計画の総事業費は国の基金（医療分・公費）全体の何％にあたりますか", "2.4％")]
    [InlineData("総事業費2,160,580千円は医療分909億円の何％ですか", "2.4％")]
    [InlineData("事業区分6について熊本県の額は国の公費の何％か", "0.3％")]
    [InlineData("国の基金（医療分）の公費は熊本県計画の総事業費の何倍？", "42.1倍")]
    [InlineData("基金の1,433億円のうち介護分は何％", "36.6％")]
    [InlineData("基金（医療分）の909億円のうち国分は何割", "67.4％")]
    [InlineData("国分のうち介護分の割合は？", "36.3％")]
    [InlineData("基金の対象事業のうち区分Ⅵの国費の割合は", "66.7％")]
    public void Ratios_are_of_the_basis_that_the_question_names(string question, string ratio) =>
        Assert.Contains(ratio, AnswerPrint.Text(RealBot.Open.Ask(question)), StringComparison.Ordinal);

    [Theory]
    [InlineData("基金の医療分は介護分よりいくら多い？（公費）", 38_500_000_000)]
    [InlineData("基金の国分、医療分と介護分の差は", 26_400_000_000)]
    [InlineData("介護分の公費と国分の差はいくら", 17_500_000_000)]
    [InlineData("基金の令和7年度予算案は公費ベースで総額いくら", 143_300_000_000)]
    [InlineData("医療分と介護分の国分の合計は？", 96_200_000_000)]
    [InlineData("基金の介護分の地方分はいくら", 17_500_000_000)]
    [InlineData("基金の医療分の地方分はいくら", 29_567_000_000)]
    [InlineData("熊本県の令和6年度内示額は", 1_984_000_000)]
    public void Parts_and_bases_of_the_fund_are_never_mixed(string question, long yen) =>
        Assert.Equal(yen, AnswerPrint.Amounts(RealBot.Open.Ask(question))[0]);

    [Theory]
    [InlineData("熊本県計画の介護分の総事業費おしえて")]
    [InlineData("熊本県の介護分はいくら")]
    [InlineData("基金の介護分は前年度からいくら増えた？")]
    [InlineData("医師修学資金は国と熊本県でそれぞれいくら")]
    public void The_nations_figures_are_no_answer_for_the_prefecture_nor_one_parts_for_another(string question)
    {
        Answer answer = RealBot.Open.Ask(question);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Empty(AnswerPrint.Amounts(answer));
    }

    [Fact]
    public void A_pool_on_one_side_is_shown_and_not_counted_with()
    {
        Answer answer = RealBot.Open.Ask("県の区分4の額を国の区分4と比べたい");
        Assert.Equal(2, AnswerPrint.Amounts(answer).Distinct().Count(yen => yen is 884_493_000 or 54_400_000_000));
        Assert.Empty(answer.Evidence.Computed);
    }

    [Fact]
    public void One_figure_in_two_units_is_one_figure_and_two_bases_are_two()
    {
        Assert.Contains("同じもの", AnswerPrint.Text(RealBot.Open.Ask("基金の医療分909億円と90,866百万円は同じもの？")), StringComparison.Ordinal);
        Assert.Contains("別のもの", AnswerPrint.Text(RealBot.Open.Ask("基金の医療分909億円と61,299百万円は同じもの？")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_question_can_be_asked_of_the_other_paper() =>
        Assert.Equal(14_300_000_000, AnswerPrint.Amounts(RealBot.Open.Ask("熊本県の区分6はいくら？", "国は？"))[0]);

    [Fact]
    public void Rows_go_on_by_number() =>
        Assert.Equal(21_596_000, AnswerPrint.Amounts(RealBot.Open.Ask("熊本の予定事業一覧No.7は？", "次の番号の事業は？"))[0]);
}
