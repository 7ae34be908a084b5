using BudgetBot.Answers;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Questions;

public sealed class LeadingKanaTests
{
    [Theory]
    [InlineData("ぜんそくの対策予算")]
    [InlineData("かふんしょうの対策はいくら")]
    public void A_subject_in_kana_that_no_paper_names_is_not_answered_by_the_word_after_it(string question) =>
        Assert.Equal(Outcome.NotFound, RealBot.Open.Ask(question).Outcome);

    [Theory]
    [InlineData("たちいり検査の監視員の研修はいくら", 3_000_000)]
    [InlineData("ちいきリハビリテーションの人材育成の予算", 545_000)]
    public void A_name_in_kana_is_found_by_its_sound(string question, long yen) =>
        Assert.Equal(yen, AnswerPrint.Amounts(RealBot.Open.Ask(question))[0]);
}
