using BudgetBot.Questions.Slots;

namespace BudgetBot.Tests.Questions;

public sealed class RowNumberFinderTests
{
    [Theory]
    [InlineData("No.45", 45)]
    [InlineData("Ｎｏ．４５", 45)]
    [InlineData("no45の事業", 45)]
    [InlineData("NO 9", 9)]
    [InlineData("№４６", 46)]
    [InlineData("No:7", 7)]
    [InlineData("事業No９", 9)]
    [InlineData("事業番号3", 3)]
    [InlineData("ナンバー5", 5)]
    [InlineData("45番", 45)]
    [InlineData("３１番　いくら", 31)]
    [InlineData("21番目の事業名", 21)]
    [InlineData("No.26番", 26)]
    [InlineData("No.9999", 9999)]
    public void A_row_is_named_by_its_number(string words, int number) =>
        Assert.Equal(number, Assert.Single(RowNumberFinder.Find(SlotText.Normal(words))).Number);

    [Fact]
    public void Several_rows_keep_their_order() =>
        Assert.Equal([3, 45], RowNumberFinder.Find("no.3とno.45").Select(row => row.Number));

    [Theory]
    [InlineData("")]
    [InlineData("No")]
    [InlineData("3番目に大きい")]
    [InlineData("2番に大きい")]
    [InlineData("2番目は？")]
    [InlineData("一番大きい")]
    [InlineData("1.5番")]
    [InlineData("45")]
    [InlineData("casino5")]
    [InlineData("No.๕")]
    [InlineData("No.12345")]
    public void Ranks_and_words_that_end_alike_are_no_rows(string words) => Assert.Empty(RowNumberFinder.Find(SlotText.Normal(words)));
}
