using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Tests.Questions;

public sealed class AmountFinderTests
{
    [Theory]
    [InlineData("1億円以上", Comparison.AtLeast, 100_000_000)]
    [InlineData("１億円以上の事業", Comparison.AtLeast, 100_000_000)]
    [InlineData("1億以上", Comparison.AtLeast, 100_000_000)]
    [InlineData("2千万円以上", Comparison.AtLeast, 20_000_000)]
    [InlineData("1.5億円を超える", Comparison.MoreThan, 150_000_000)]
    [InlineData("500万円超", Comparison.MoreThan, 5_000_000)]
    [InlineData("5億より多い", Comparison.MoreThan, 500_000_000)]
    [InlineData("3,000千円以下", Comparison.AtMost, 3_000_000)]
    [InlineData("200万円以下", Comparison.AtMost, 2_000_000)]
    [InlineData("200万円まで", Comparison.AtMost, 2_000_000)]
    [InlineData("100万円未満", Comparison.LessThan, 1_000_000)]
    [InlineData("100万円に満たない", Comparison.LessThan, 1_000_000)]
    [InlineData("1億2千万円以上", Comparison.AtLeast, 120_000_000)]
    [InlineData("ちょうど2千万円", Comparison.Exactly, 20_000_000)]
    [InlineData("82555000以上", Comparison.AtLeast, 82_555_000)]
    [InlineData("0円以上", Comparison.AtLeast, 0)]
    [InlineData("9223372036854775807円以下", Comparison.AtMost, long.MaxValue)]
    public void A_condition_is_read_exactly(string words, Comparison comparison, long yen)
    {
        (IReadOnlyList<AmountCondition> conditions, IReadOnlyList<AmountMention> mentions) = Find(words);
        AmountCondition condition = Assert.Single(conditions);
        Assert.Equal((comparison, yen), (condition.Comparison, condition.Yen));
        Assert.Empty(mentions);
    }

    [Theory]
    [InlineData("3000万以上4000万未満", 30_000_000, 40_000_000)]
    [InlineData("3千万円台", 30_000_000, 40_000_000)]
    [InlineData("1億円台", 100_000_000, 200_000_000)]
    [InlineData("12億円台", 1_200_000_000, 1_300_000_000)]
    [InlineData("3500万円台", 35_000_000, 36_000_000)]
    [InlineData("100万円台", 1_000_000, 2_000_000)]
    public void A_range_begins_at_its_first_and_ends_before_its_second_amount(string words, long from, long before)
    {
        IReadOnlyList<AmountCondition> conditions = Find(words).Conditions;
        Assert.Equal(2, conditions.Count);
        Assert.True(conditions.All(condition => condition.Holds(from)) && conditions.All(condition => condition.Holds(before - 1)));
        Assert.False(conditions.All(condition => condition.Holds(from - 1)) || conditions.All(condition => condition.Holds(before)));
    }

    [Theory]
    [InlineData("836百万円ですか", 836_000_000)]
    [InlineData("８億３，６００万円", 836_000_000)]
    [InlineData("1,184百万円のうち", 1_184_000_000)]
    [InlineData("456千円", 456_000)]
    public void An_amount_without_a_condition_is_only_mentioned(string words, long yen)
    {
        (IReadOnlyList<AmountCondition> conditions, IReadOnlyList<AmountMention> mentions) = Find(words);
        Assert.Equal(yen, Assert.Single(mentions).Yen);
        Assert.Empty(conditions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025年度")]
    [InlineData("54事業")]
    [InlineData("10件以上")]
    [InlineData("50床以上の病院")]
    [InlineData("区分1から4まで")]
    [InlineData("10以上")]
    [InlineData("億円以上")]
    [InlineData("0.000001円以上")]
    [InlineData("99999999999999999999億円以上")]
    [InlineData("－1億円以上")]
    [InlineData("△103百万円")]
    [InlineData("△ 1億円以上")]
    [InlineData("๑億円以上")]
    [InlineData("1,2,3億円以上")]
    public void What_is_no_amount_of_money_is_left_alone(string words)
    {
        var text = new QuestionText(words);
        (IReadOnlyList<AmountCondition> conditions, IReadOnlyList<AmountMention> mentions) = Find(text);
        Assert.Empty(conditions);
        Assert.Empty(mentions);
        Assert.True(text.IsFree(0, text.Text.Length));
    }

    [Fact]
    public void A_hyphen_between_amounts_is_no_sign() =>
        Assert.Equal(40_000_000, Assert.Single(Find("3000万-4000万未満").Conditions).Yen);

    [Fact]
    public void The_words_of_a_condition_stand_in_the_question_and_are_marked()
    {
        var text = new QuestionText("熊本で１億円 以上の事業");
        AmountCondition condition = Assert.Single(Find(text).Conditions);
        Assert.Equal("1億円 以上", condition.Words);
        Assert.Equal(CharacterRole.Slot, text.RoleAt(text.Text.IndexOf('億', StringComparison.Ordinal)));
        Assert.Equal(CharacterRole.Free, text.RoleAt(0));
    }

    [Theory]
    [InlineData(Comparison.AtLeast, false, true, true)]
    [InlineData(Comparison.MoreThan, false, false, true)]
    [InlineData(Comparison.AtMost, true, true, false)]
    [InlineData(Comparison.LessThan, true, false, false)]
    [InlineData(Comparison.Exactly, false, true, false)]
    public void A_condition_holds_at_its_border_as_its_words_say(Comparison comparison, bool below, bool at, bool above)
    {
        var condition = new AmountCondition(comparison, 100, "100円");
        Assert.Equal((below, at, above), (condition.Holds(99), condition.Holds(100), condition.Holds(101)));
    }

    private static (IReadOnlyList<AmountCondition> Conditions, IReadOnlyList<AmountMention> Mentions) Find(string words) => Find(new QuestionText(words));

    private static (IReadOnlyList<AmountCondition> Conditions, IReadOnlyList<AmountMention> Mentions) Find(QuestionText text)
    {
        var conditions = new List<AmountCondition>();
        var mentions = new List<AmountMention>();
        AmountFinder.Find(text, conditions, mentions);
        return (conditions, mentions);
    }
}
