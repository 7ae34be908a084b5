using BudgetBot.Japanese.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetBot.Tests.Japanese;

public sealed class MoneyScannerTests
{
    [Theory]
    [InlineData("836百万円", 836_000_000, "百万円")]
    [InlineData("８３６百万円", 836_000_000, "百万円")]
    [InlineData("３４億９４百万円", 3_494_000_000, "百万円")]
    [InlineData("▲９億１２百万円", -912_000_000, "百万円")]
    [InlineData("△1,040千円", -1_040_000, "千円")]
    [InlineData("△ 1,040千円", -1_040_000, "千円")]
    [InlineData("△　1,040千円", -1_040_000, "千円")]
    [InlineData("－５百万円", -5_000_000, "百万円")]
    [InlineData("−5円", -5, "円")]
    [InlineData("▵5円", -5, "円")]
    [InlineData("16.77億円", 1_677_000_000, "億円")]
    [InlineData("1,7９４.２ 億円", 179_420_000_000, "億円")]
    [InlineData("1304000円", 1_304_000, "円")]
    [InlineData("1,304,000円", 1_304_000, "円")]
    [InlineData("1兆2,345億6,789万円", 1_234_567_890_000, "万円")]
    [InlineData("90憶円", 9_000_000_000, "億円")]
    [InlineData("2千5百万円", 25_000_000, "百万円")]
    [InlineData("2千億円", 200_000_000_000, "千億円")]
    [InlineData("1億2千万円", 120_000_000, "千万円")]
    [InlineData("3千5百円", 3_500, "百円")]
    [InlineData("5百万3千円", 5_003_000, "千円")]
    [InlineData("５０万円", 500_000, "万円")]
    [InlineData("三億五千万円", 350_000_000, "万円")]
    [InlineData("千五百億円", 150_000_000_000, "億円")]
    [InlineData("二十三億円", 2_300_000_000, "億円")]
    [InlineData("十万円", 100_000, "万円")]
    [InlineData("〇円", 0, "円")]
    [InlineData("0円", 0, "円")]
    [InlineData("34億 94百万 円", 3_494_000_000, "百万円")]
    [InlineData("９億０４百万円", 904_000_000, "百万円")]
    [InlineData("9223372036854775807円", long.MaxValue, "円")]
    public void Money_is_read_exactly(string text, long yen, string unit)
    {
        MoneyMatch money = Assert.Single(MoneyScanner.Scan(text));
        Assert.Equal((yen, unit, text, 0, false), (money.Yen, money.Unit, money.Printed, money.Start, money.Approximate));
        Assert.Equal(text.Length, money.End);
    }

    [Theory]
    [InlineData("９百万円余", 9_000_000)]
    [InlineData("三億余円", 300_000_000)]
    [InlineData("約３兆円", 3_000_000_000_000)]
    [InlineData("約 5億円", 500_000_000)]
    [InlineData("およそ5億円", 500_000_000)]
    [InlineData("5億円程度", 500_000_000)]
    [InlineData("5億円弱", 500_000_000)]
    [InlineData("5億円台", 500_000_000)]
    [InlineData("約△5億円", -500_000_000)]
    public void Approximate_money_is_marked(string text, long yen)
    {
        MoneyMatch money = Assert.Single(MoneyScanner.Scan(text));
        Assert.Equal((yen, true), (money.Yen, money.Approximate));
    }

    [Theory]
    [InlineData("①12,345千円", 1, "12,345千円", 12_345_000)]
    [InlineData("令和７年度836百万円", 5, "836百万円", 836_000_000)]
    [InlineData("Ａ－５百万円", 2, "５百万円", 5_000_000)]
    [InlineData("令和６－５百万円", 4, "５百万円", 5_000_000)]
    [InlineData("（▲5百万円）", 1, "▲5百万円", -5_000_000)]
    [InlineData("8020運動5百万円", 6, "5百万円", 5_000_000)]
    [InlineData("1 234百万円", 2, "234百万円", 234_000_000)]
    public void Money_is_found_inside_a_text(string text, int start, string printed, long yen)
    {
        MoneyMatch money = Assert.Single(MoneyScanner.Scan(text));
        Assert.Equal((start, printed, yen), (money.Start, money.Printed, money.Yen));
    }

    [Fact]
    public void Several_expressions_are_found_in_order() =>
        Assert.Equal(
            [836_000_000, 658_000_000, -178_000_000],
            MoneyScanner.Scan("８３６百万円（６５８百万円）対前年▲１７８百万円").Select(money => money.Yen));

    [Theory]
    [InlineData("")]
    [InlineData("円")]
    [InlineData("千円")]
    [InlineData("百万円")]
    [InlineData("単位：千円")]
    [InlineData("836百万")]
    [InlineData("1,040")]
    [InlineData("15,7百万円")]
    [InlineData("1,23,456円")]
    [InlineData("1234,567円")]
    [InlineData("1.2.3億円")]
    [InlineData("0.5円")]
    [InlineData("1.23456千円")]
    [InlineData("数十億円")]
    [InlineData("数億円")]
    [InlineData("2億数千万円")]
    [InlineData("十数億円")]
    [InlineData("3億5億円")]
    [InlineData("2億3千5千万円")]
    [InlineData("99999999999999999999円")]
    [InlineData("9223372036854775808円")]
    [InlineData("99999999999999999999999999億円")]
    [InlineData("9223372036854775807兆円")]
    [InlineData("9300千兆9999億円")]
    [InlineData("9999999千兆円")]
    [InlineData("第3回円卓会議")]
    [InlineData("５０％")]
    public void What_is_no_exact_money_is_not_read(string text) => Assert.Empty(MoneyScanner.Scan(text));

    [Fact]
    public void No_text_breaks_the_scanner() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            int before = 0;
            foreach (MoneyMatch money in MoneyScanner.Scan(text + "円"))
            {
                if (money.Start < before || money.End > text.Length + 1 || money.Length < 2)
                {
                    return false;
                }

                before = money.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Figures_scales_and_signs_in_any_order_never_overflow() =>
        Prop.ForAll(
            Gen.Elements("9", "99,999", "９９９９９９９", "一", "九", "十", "百", "千", "万", "億", "兆", ".", ",", "△", "円", " ").ListOf().ToArbitrary(),
            pieces => MoneyScanner.Scan(string.Concat(pieces)).All(money => money.Printed.EndsWith('円')))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
