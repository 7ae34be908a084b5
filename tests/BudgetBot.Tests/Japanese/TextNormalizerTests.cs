using BudgetBot.Japanese.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetBot.Tests.Japanese;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("８３６百万円", "836百万円")]
    [InlineData("①12,345", "①12,345")]
    [InlineData("㈱病院⑴ａ", "㈱病院⑴a")]
    [InlineData("ｶﾞｲﾄﾞﾗｲﾝ", "ガイドライン")]
    [InlineData("か\u3099", "が")]
    [InlineData("Ｇ－ＭＩＳ", "G-MIS")]
    [InlineData("１−１", "1-1")]
    [InlineData("A—B―C─D‐E", "A-B-C-D-E")]
    [InlineData("﹘", "-")]
    [InlineData("令和６～７年、令和６〜７年", "令和6~7年、令和6~7年")]
    [InlineData("データセンター", "データセンター")]
    [InlineData("　救急　 医療\t体制\r\n", "救急 医療 体制")]
    [InlineData("△▲", "△▲")]
    [InlineData("a\u200Bb\uFEFFc", "abc")]
    [InlineData("か\u200B\u3099", "が")]
    [InlineData("🏥", "🏥")]
    [InlineData("", "")]
    public void Text_is_brought_to_one_form(string text, string normal) => Assert.Equal(normal, TextNormalizer.Normalize(text));

    // Not in the table above: attributes hold UTF-8, which has no lone surrogates.
    [Fact]
    public void Lone_surrogates_become_replacement_characters() =>
        Assert.Equal("\uFFFDa\uFFFD", TextNormalizer.Normalize("\uD800a\uDC00"));

    [Fact]
    public void A_second_time_changes_nothing() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            string once = TextNormalizer.Normalize(text);
            return TextNormalizer.Normalize(once) == once;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("「救急医療」 体制", "救急医療体制")]
    [InlineData("ＤＸ 推進", "dx推進")]
    [InlineData("『地域医療構想』", "地域医療構想")]
    public void Names_are_compared_without_spaces_quotes_and_case(string name, string key) =>
        Assert.Equal(key, TextNormalizer.NameKey(name));
}
