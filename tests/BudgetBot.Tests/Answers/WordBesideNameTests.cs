using BudgetBot.Answers;

namespace BudgetBot.Tests.Answers;

/// <summary>Words that stand beside a name: what they ask for has no figure, unless they are the name's own in another spelling.</summary>
public sealed class WordBesideNameTests
{
    [Theory]
    [InlineData("災害拠点精神科病院の耐震いくら")]
    [InlineData("産科医療補償制度の旅費はいくら")]
    [InlineData("遠隔ICUの家賃の予算額は")]
    [InlineData("ドナーミルクの人件費はいくら")]
    public void A_part_that_no_source_prints_of_the_name_has_no_amount(string question) =>
        Assert.Equal(Outcome.NotFound, RealBot.Open.Ask(question).Outcome);

    [Theory]
    [InlineData("集中的技能向上水準の適応に向けた対応事業の令和7年度予算は？", "『適応』を『適用』と読みました")]
    [InlineData("個人防護具の備畜等事業の予算案は？", "『備畜等』を『備蓄等』と読みました")]
    public void One_wrong_character_is_taken_for_the_printed_one_and_said_so(string question, string note)
    {
        Answer answer = RealBot.Open.Ask(question);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(note, AnswerPrint.Text(answer), StringComparison.Ordinal);
    }
}
