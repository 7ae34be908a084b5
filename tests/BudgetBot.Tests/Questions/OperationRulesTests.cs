using BudgetBot.Questions;
using BudgetBot.Questions.Slots;

namespace BudgetBot.Tests.Questions;

public sealed class OperationRulesTests
{
    [Theory]
    [InlineData("いくらですか", Operation.Amount)]
    [InlineData("前年度からいくら増えましたか", Operation.Difference)]
    [InlineData("伸び率は", Operation.Growth)]
    [InlineData("全体に占める割合", Operation.Share)]
    [InlineData("どちらが多い", Operation.Compare)]
    [InlineData("合計はいくら", Operation.Sum)]
    [InlineData("平均はいくら", Operation.Average)]
    [InlineData("何事業ありますか", Operation.Count)]
    [InlineData("一番大きい事業はいくら", Operation.Rank)]
    [InlineData("一番少ない事業はいくら", Operation.Rank)]
    [InlineData("全部挙げて", Operation.List)]
    [InlineData("内訳と金額は", Operation.Breakdown)]
    [InlineData("実施団体はどこ", Operation.Implementer)]
    [InlineData("補助率は", Operation.Rate)]
    [InlineData("何の内数ですか", Operation.Pool)]
    [InlineData("どんな事業ですか", Operation.Description)]
    [InlineData("多いと思いますか", Operation.Opinion)]
    [InlineData("1床当たりいくら", Operation.PerUnit)]
    [InlineData("担当者の電話番号", Operation.Person)]
    [InlineData("もう一度", Operation.Again)]
    [InlineData("救急医療体制の推進", Operation.Unspecified)]
    [InlineData("", Operation.Unspecified)]
    public void The_most_specific_wish_comes_first(string words, Operation first) =>
        Assert.Equal(first, OperationRules.Of(SlotText.Cues(words))[0]);

    [Fact]
    public void Every_wish_is_kept_once() =>
        Assert.Equal([Operation.Sum, Operation.Amount], OperationRules.Of(SlotText.Cues("予算額の合計はいくら、いくらですか")));

    [Fact]
    public void No_words_mean_no_special_wish() => Assert.Equal([Operation.Unspecified], OperationRules.Of(new CueList([])));
}
