using BudgetBot.Answers;
using BudgetBot.Questions;

namespace BudgetBot.Tests.Answers;

/// <summary>The last question once more, in another form, or one number further.</summary>
public sealed class RepeatTests
{
    private const string Both = "医師修学資金貸与事業の予算額は？ / 看護師等修学資金貸与事業は？ / 合わせていくら？";

    [Theory]
    [InlineData("救急医療体制の推進の予算は？", "もう一度")]
    [InlineData("救急医療体制の推進の予算は？ / 前年度は？", "もう一回")]
    [InlineData(Both, "前の質問")]
    [InlineData("事業区分4の上位3件は / その合計は？", "もう1度お願いします")]
    [InlineData("救急医療体制の推進の予算は？ / ありがとう", "さっきのをもう一度")]
    [InlineData("医師修学資金貸与事業の予算額は？ / 看護師の方は？", "さっきの質問")]
    public void Again_gives_the_same_answer_to_the_byte(string turns, string again)
    {
        string[] before = turns.Split(" / ");
        string[] answered = before[^1] == "ありがとう" ? before[..^1] : before;
        Assert.Equal(AnswerPrint.Whole(RealBot.Open.Ask(answered)), AnswerPrint.Whole(RealBot.Open.Ask([.. before, again])));
        Assert.Equal(AnswerPrint.Whole(RealBot.Open.Ask(answered)), AnswerPrint.Whole(RealBot.Open.Ask([.. before, again, again])));
    }

    [Theory]
    [InlineData("医師・医療従事者の働き方改革の推進の予算は？ / いや、前年度の方", "億円で", "113.1億円")]
    [InlineData(Both, "億円で", "0.88426億円")]
    [InlineData("救急医療体制の推進の予算は？ / いくら増えた？", "億円でいくら", "1.78億円")]
    [InlineData("事業区分4の上位3件は", "億円で", "1.83881億円")]
    [InlineData("救急医療体制の推進の予算は？ / 伸び率は？", "億円で", "8.36億円")]
    [InlineData("No.12の実施団体は？", "万円でいくら", "2,235.3万円")]
    public void A_unit_alone_asks_the_last_question_in_it(string turns, string unit, string shown) =>
        Assert.Contains(shown, AnswerPrint.Text(RealBot.Open.Ask([.. turns.Split(" / "), unit])), StringComparison.Ordinal);

    [Theory]
    [InlineData(19_204_000, "No.12の事業の予算は？ / 次の番号は？")]
    [InlineData(9_235_000, "No.12の事業の予算は？ / 次の番号は？ / その次は？")]
    [InlineData(15_400_000, "No.12の事業の予算は？ / 前の番号は？")]
    [InlineData(24_391_000, "病院内保育所の補助は？ / 次の番号のやつは？")]
    [InlineData(1_739_000_000, "救急医療体制の推進の予算案は？ / 次の番号は")]
    [InlineData(836_000_000, "救急医療体制の推進の予算案は？ / 次の番号は / 前の番号は")]
    [InlineData(52_530_000, "事業区分4の上位3件は / 次は")]
    [InlineData(134_564_000, "熊本県の区分1-2の小計は？ / 次の区分は？")]
    [InlineData(344_280_000, "熊本県の区分1-2の小計は？ / 次の区分は？ / 前の区分は")]
    [InlineData(398_344_000, "事業区分4の上位3件は / その合計は？")]
    [InlineData(281_000_000, "死因究明の予算は？ / 違う、当初予算の方")]
    public void The_next_and_the_one_before_go_by_number_or_rank(long yen, string turns) =>
        Assert.Equal(yen, AnswerPrint.Amounts(RealBot.Open.Ask(turns.Split(" / ")))[0]);

    [Fact]
    public void What_was_asked_of_one_row_is_asked_of_the_next() =>
        Assert.Contains("県薬剤師会", AnswerPrint.Text(RealBot.Open.Ask("No.12の実施団体は？", "次の番号は？")), StringComparison.Ordinal);

    [Theory]
    [InlineData("No.1の事業の予算は / 前の番号は")]
    [InlineData("No.54の事業は？ / 次の番号")]
    [InlineData("次の番号は")]
    public void Beyond_the_ends_nothing_is_answered(string turns)
    {
        Answer answer = RealBot.Open.Ask(turns.Split(" / "));
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Empty(AnswerPrint.Amounts(answer));
    }

    [Theory]
    [InlineData("もう一度、救急医療体制の推進の予算を教えて", 836_000_000)]
    [InlineData("次は災害医療体制の推進の予算案を", 1_739_000_000)]
    public void A_name_of_its_own_is_a_new_question(string words, long yen) =>
        Assert.Equal(yen, AnswerPrint.Amounts(RealBot.Open.Ask("医師修学資金貸与事業の予算額は？", words))[0]);

    [Theory]
    [InlineData("救急医療体制の推進の予算は？", "いや、補正の方", "救急医療体制の推進の予算は？")]
    [InlineData("救急医療体勢の推進の予算は？", "救急医療体勢の推進の予算は？（文字どおり）", "救急医療体勢の推進の予算は？")]
    [InlineData("救急医療体制の推進の予算は？", "前年度は？", null)]
    [InlineData("いやがらせ対策の予算は？", "補正は？", null)]
    public void A_correction_names_the_question_that_it_corrects(string first, string second, string? corrected) =>
        Assert.Equal(corrected, RealBot.Open.Ask(first, second).Corrected);

    [Fact]
    public void Wishes_of_form_are_read_as_such()
    {
        Question question = RealBot.Open.Reader.Read("いや、資料用に次の番号を");
        Assert.True(question.Corrects && question.ForPaper && !question.Literal);
        Assert.Equal(1, question.Step);
    }
}
