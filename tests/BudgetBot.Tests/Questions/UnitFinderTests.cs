using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Tests.Questions;

public sealed class UnitFinderTests
{
    [Theory]
    [InlineData("億円で", "億円")]
    [InlineData("億円でいうといくら", "億円")]
    [InlineData("億円だと？", "億円")]
    [InlineData("何億円ですか", "億円")]
    [InlineData("何億？", "億円")]
    [InlineData("百万円単位だといくら", "百万円")]
    [InlineData("何百万円", "百万円")]
    [InlineData("千円単位で", "千円")]
    [InlineData("万円に直すと", "万円")]
    [InlineData("万円で教えて", "万円")]
    [InlineData("円換算", "円")]
    [InlineData("円でいうといくらね", "円")]
    [InlineData("兆円では", "兆円")]
    [InlineData("予算額（千円）", "千円")]
    [InlineData("予算額（単位：百万円）", "百万円")]
    [InlineData("単位は億円", "億円")]
    public void The_unit_wanted_is_read(string words, string unit) => Assert.Equal(unit, UnitFinder.Find(new QuestionText(words))?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("いくらですか")]
    [InlineData("1億円で何ができる")]
    [InlineData("836百万円では")]
    [InlineData("８億円で")]
    [InlineData("億円以上")]
    [InlineData("円")]
    [InlineData("病院で")]
    public void An_amount_is_no_wish_for_a_unit(string words) => Assert.Null(UnitFinder.Find(new QuestionText(words)));

    [Fact]
    public void What_is_marked_already_is_not_read_again()
    {
        var text = new QuestionText("億円で");
        text.Mark(0, 3, CharacterRole.Slot);
        Assert.Null(UnitFinder.Find(text));
    }

    [Theory]
    [InlineData("兆円", 1_000_000_000_000)]
    [InlineData("億円", 100_000_000)]
    [InlineData("千万円", 10_000_000)]
    [InlineData("百万円", 1_000_000)]
    [InlineData("万円", 10_000)]
    [InlineData("千円", 1_000)]
    [InlineData("円", 1)]
    public void A_units_size_is_exact(string name, long yen) => Assert.Equal(yen, UnitFinder.ByName(name)?.Yen);

    [Fact]
    public void An_unknown_unit_has_no_size() => Assert.Null(UnitFinder.ByName("ドル"));
}
