using BudgetBot.Answers;

namespace BudgetBot.Tests.Answers;

public sealed class LeaningTests
{
    [Theory]
    [InlineData("前の年より増えてる？")]
    [InlineData("全体では？")]
    [InlineData("実施団体は？")]
    public void After_a_refusal_a_question_without_a_subject_is_asked_back(string second)
    {
        Answer answer = RealBot.Open.Ask("救急医療体制の推進の予算", "宇宙開発の予算", second);
        Assert.Equal(Outcome.Clarify, answer.Outcome);
        Assert.Empty(AnswerPrint.Amounts(answer));
    }

    [Fact]
    public void After_a_refused_detail_the_conversation_is_still_about_its_subject() =>
        Assert.Equal(178_000_000, AnswerPrint.Amounts(RealBot.Open.Ask("救急医療体制の推進の予算", "それの電話番号は？", "前の年より増えてる？"))[0]);

    [Fact]
    public void One_part_of_the_name_before_is_said_in_place_of_another() =>
        Assert.Equal(52_530_000, AnswerPrint.Amounts(RealBot.Open.Ask("看護師等修学資金貸与事業の予算は", "医師のほうは？"))[0]);
}
