using BudgetBot.Questions.Slots;

namespace BudgetBot.Tests.Questions;

/// <summary>Numbers that lead down an outline.</summary>
public sealed class SectionNumbersTests
{
    [Theory]
    [InlineData("1の(2)はいくら", "1 (2)", "")]
    [InlineData("1(2)の③", "1 (2) 3", "")]
    [InlineData("2の(1)から(5)まで", "2", "(1) (2) (3) (4) (5)")]
    [InlineData("2の(1)~(3)で", "2", "(1) (2) (3)")]
    [InlineData("1の(2)の①から④", "1 (2)", "1 2 3 4")]
    [InlineData("(1)(2)(3)の合計", "", "(1) (2) (3)")]
    [InlineData("1(4)と(5)の差", "1", "(4) (5)")]
    [InlineData("(1)は(2)より", "", "(1) (2)")]
    [InlineData("iiiの(1)", "iii (1)", "")]
    [InlineData("iの2", "i 2", "")]
    [InlineData("1から8の項目", "", "1 2 3 4 5 6 7 8")]
    public void Reads_steps_and_members(string text, string steps, string members)
    {
        SectionPath? path = SectionNumbers.ReadAt(text, 0);
        Assert.NotNull(path);
        Assert.Equal(steps, string.Join(' ', path.Steps));
        Assert.Equal(members, string.Join(' ', path.Members));
    }

    [Theory]
    [InlineData("3億円")]
    [InlineData("5本柱")]
    [InlineData("2番目")]
    [InlineData("7年度")]
    [InlineData("54事業")]
    [InlineData("の(1)")]
    public void Other_numbers_are_no_place(string text) => Assert.Null(SectionNumbers.ReadAt(text, 0));

    [Fact]
    public void A_Roman_numeral_of_a_division_is_no_section_of_a_table() => Assert.Empty(SectionNumbers.Bare("事業区分ivの額"));
}
