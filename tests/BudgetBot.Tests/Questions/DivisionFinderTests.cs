using BudgetBot.Questions.Slots;

namespace BudgetBot.Tests.Questions;

public sealed class DivisionFinderTests
{
    [Theory]
    [InlineData("区分1-1", "1-1")]
    [InlineData("事業区分１－１の小計", "1-1")]
    [InlineData("事業区分Ⅰ-１", "1-1")]
    [InlineData("事業区分①－２", "1-2")]
    [InlineData("区分1の2", "1-2")]
    [InlineData("区分1ー2", "1-2")]
    [InlineData("区分④", "4")]
    [InlineData("区分Ⅳ", "4")]
    [InlineData("区分ⅵの額", "6")]
    [InlineData("区分 2", "2")]
    [InlineData("区分の4", "4")]
    [InlineData("事業区分12", "12")]
    public void A_label_has_one_form_whatever_its_digits(string words, string label) =>
        Assert.Equal(label, Assert.Single(DivisionFinder.Find(SlotText.Normal(words))).Label);

    [Theory]
    [InlineData("区分1-1と区分4の差額", "1-1", "4")]
    [InlineData("区分2と4", "2", "4")]
    [InlineData("事業区分Ⅰ－１、Ⅰ－２、Ⅵの公費", "1-1", "1-2", "6")]
    [InlineData("区分1-1・1-2・2", "1-1", "1-2", "2")]
    public void Several_labels_may_share_one_word(string words, params string[] labels) =>
        Assert.Equal(labels, DivisionFinder.Find(SlotText.Normal(words)).Select(found => found.Label));

    [Theory]
    [InlineData("区分4の1千万円以上2千万円未満の事業", "4")]
    [InlineData("区分4の10億円以上", "4")]
    [InlineData("区分2の3番目に大きい事業", "2")]
    [InlineData("区分2の3つの事業", "2")]
    [InlineData("区分4、1億円以上", "4")]
    [InlineData("区分4と2千万円以上", "4")]
    public void A_number_that_counts_something_else_is_no_part_of_the_label(string words, string label) =>
        Assert.Equal(label, Assert.Single(DivisionFinder.Find(SlotText.Normal(words))).Label);

    [Theory]
    [InlineData("")]
    [InlineData("区分")]
    [InlineData("事業区分ごと")]
    [InlineData("1-1")]
    [InlineData("区分2つ")]
    [InlineData("区分100万円以上")]
    [InlineData("区分1億円以上")]
    [InlineData("区分別")]
    [InlineData("区分๔")]
    public void Without_a_label_there_is_no_division(string words) => Assert.Empty(DivisionFinder.Find(SlotText.Normal(words)));

    [Theory]
    [InlineData("１－１", "1-1")]
    [InlineData("①-１", "1-1")]
    [InlineData("Ⅰ-1", "1-1")]
    [InlineData("Ⅳ", "4")]
    [InlineData("⑥", "6")]
    [InlineData("2", "2")]
    public void The_papers_labels_have_the_same_form(string printed, string label) => Assert.Equal(label, DivisionFinder.Label(printed));
}
