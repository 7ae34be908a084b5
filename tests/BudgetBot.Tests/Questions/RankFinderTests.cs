using BudgetBot.Questions;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Tests.Questions;

public sealed class RankFinderTests
{
    [Theory]
    [InlineData("一番大きい事業", true, 1, 1)]
    [InlineData("最大のもの", true, 1, 1)]
    [InlineData("一番小さい事業", false, 1, 1)]
    [InlineData("最も少ないのは", false, 1, 1)]
    [InlineData("2番目に大きい", true, 2, 1)]
    [InlineData("２番目に少ない", false, 2, 1)]
    [InlineData("三番目に高い", true, 3, 1)]
    [InlineData("十一番目に大きい", true, 11, 1)]
    [InlineData("二十番目に大きい", true, 20, 1)]
    [InlineData("上から3番目は", true, 3, 1)]
    [InlineData("金額が最高なのは1位", true, 1, 1)]
    [InlineData("上位5", true, 1, 5)]
    [InlineData("上位５件", true, 1, 5)]
    [InlineData("上位3位まで", true, 1, 3)]
    [InlineData("トップ3", true, 1, 3)]
    [InlineData("トップ３をお願いします", true, 1, 3)]
    [InlineData("多い順に3つ", true, 1, 3)]
    [InlineData("上位十事業", true, 1, 10)]
    [InlineData("ワースト3", false, 1, 3)]
    [InlineData("下位10件", false, 1, 10)]
    [InlineData("少ない順に2つ", false, 1, 2)]
    [InlineData("上位0件", true, 1, 1)]
    [InlineData("上位999件", true, 1, 100)]
    [InlineData("0番目に大きい", true, 1, 1)]
    public void The_ranks_wanted_are_read(string words, bool descending, int from, int count) =>
        Assert.Equal(new RankWanted(descending, from, count), Find(words));

    [Theory]
    [InlineData("")]
    [InlineData("予算額はいくらですか")]
    [InlineData("45番の事業")]
    [InlineData("3位")]
    public void Without_a_word_for_a_ranking_there_is_none(string words) => Assert.Null(Find(words));

    private static RankWanted? Find(string words) => RankFinder.Find(new QuestionText(words), SlotText.Cues(words));
}
