using System.Globalization;
using BudgetBot.Answers.Composition;
using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Tests.Answers;

public sealed class MoneyFormatTests
{
    private static readonly string[] Units = ["兆円", "億円", "百万円", "千万円", "万円", "千円", "円"];

    [Theory]
    [InlineData(836_000_000, "百万円", "836百万円")]
    [InlineData(1_184_000_000, "百万円", "1,184百万円")]
    [InlineData(1_677_000_000, "億円", "16.77億円")]
    [InlineData(2_160_580_000, "億円", "21.6058億円")]
    [InlineData(82_555_000, "百万円", "82.555百万円")]
    [InlineData(456_000, "億円", "0.00456億円")]
    [InlineData(-103_000_000, "百万円", "103百万円")]
    [InlineData(1, "兆円", "0.000000000001兆円")]
    [InlineData(0, "百万円", "0百万円")]
    [InlineData(long.MaxValue, "兆円", "9,223,372.036854775807兆円")]
    [InlineData(long.MinValue, "円", "9,223,372,036,854,775,808円")]
    public void An_amount_is_written_in_a_unit_to_its_last_yen(long yen, string unit, string written) => Assert.Equal(written, MoneyFormat.InUnit(yen, unit));

    [Theory]
    [InlineData(836_000_000, "8億3,600万円")]
    [InlineData(82_555_000, "8,255万5千円")]
    [InlineData(456_000, "45万6千円")]
    [InlineData(456, "456円")]
    [InlineData(1_000, "1千円")]
    [InlineData(10_000, "1万円")]
    [InlineData(10_001, "1万1円")]
    [InlineData(1_000_000_000_000, "1兆円")]
    [InlineData(1_000_000_000_001, "1兆1円")]
    [InlineData(90_866_000_000, "908億6,600万円")]
    [InlineData(-178_000_000, "1億7,800万円")]
    [InlineData(0, "0円")]
    [InlineData(long.MinValue, "9,223,372兆368億5,477万5,808円")]
    public void An_amount_is_written_as_people_say_it(long yen, string written) => Assert.Equal(written, MoneyFormat.Spoken(yen));

    [Fact]
    public void What_is_written_reads_back_as_the_same_amount()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            long yen = random.NextInt64() >> random.Next(64);
            string unit = Units[random.Next(Units.Length)];
            string written = MoneyFormat.InUnit(yen, unit);
            Assert.Equal(yen, decimal.Parse(written[..^unit.Length], NumberStyles.Number, CultureInfo.InvariantCulture) * MoneyFormat.SizeOf(unit));
            string spoken = MoneyFormat.Spoken(yen);
            Assert.True(MoneyScanner.TryMatch(spoken, 0, out MoneyMatch read) && read.Length == spoken.Length && read.Yen == yen, $"{yen}: {spoken}");
        }
    }

    [Theory]
    [InlineData("27.05", "27.1％")]
    [InlineData("27.049999", "27.0％")]
    [InlineData("-27.05", "-27.1％")]
    [InlineData("0", "0.0％")]
    [InlineData("100", "100.0％")]
    [InlineData("0.049", "0.0％")]
    public void Ratios_alone_are_rounded_half_away_from_zero(string value, string written) =>
        Assert.Equal(written, MoneyFormat.Percent(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void An_unknown_unit_counts_yen() => Assert.Equal(1, MoneyFormat.SizeOf("ドル"));

    [Theory]
    [InlineData(1, "一")]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(54, "五十四")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一〇〇")]
    [InlineData(105, "一〇五")]
    [InlineData(0, "〇")]
    [InlineData(-3, "〇")]
    public void Places_are_written_in_kanji(int number, string kanji) => Assert.Equal(kanji, Ordinals.Of(number));
}
