using System.Globalization;
using BudgetBot.Japanese.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetBot.Tests.Japanese;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("0", "0", 1)]
    [InlineData("1,040", "1040", 5)]
    [InlineData("１，７９４", "1794", 5)]
    [InlineData("1,7９４.２", "1794.2", 7)]
    [InlineData("16.77億円", "16.77", 5)]
    [InlineData("１６．７７", "16.77", 5)]
    [InlineData("1234567", "1234567", 7)]
    [InlineData("1,234,567,890,123", "1234567890123", 17)]
    [InlineData("007", "7", 3)]
    [InlineData("12、345", "12345", 6)]
    [InlineData("3、4", "3", 1)]
    [InlineData("12,", "12", 2)]
    [InlineData("12.", "12", 2)]
    [InlineData("12)", "12", 2)]
    [InlineData("1.10", "1.10", 4)]
    [InlineData("2 2 0", "2", 1)]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999", 28)]
    public void Numbers_are_read_exactly(string text, string value, int end)
    {
        Assert.True(NumberReader.TryRead(text, 0, out decimal read, out int readTo));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
        Assert.Equal(end, readTo);
    }

    [Theory]
    [InlineData("")]
    [InlineData("円")]
    [InlineData(",123")]
    [InlineData(".5")]
    [InlineData("①")]
    [InlineData("15,7")]
    [InlineData("１５，７")]
    [InlineData("1,23,456")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("1,234,56")]
    [InlineData("1.2.3")]
    [InlineData("1.5,000")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("999999999999999999999999.99999")]
    public void What_is_no_well_formed_number_is_not_read(string text)
    {
        Assert.False(NumberReader.TryRead(text, 0, out decimal read, out int end));
        Assert.Equal((0m, 0), (read, end));
    }

    [Theory]
    [InlineData("三十五", 35, 3)]
    [InlineData("二千五百", 2500, 4)]
    [InlineData("一〇二", 102, 3)]
    [InlineData("二〇二五年", 2025, 4)]
    [InlineData("十", 10, 1)]
    [InlineData("百二十三", 123, 4)]
    [InlineData("千五百億", 1500, 3)]
    [InlineData("五千円", 5000, 2)]
    [InlineData("三億", 3, 1)]
    [InlineData("五百万円", 500, 2)]
    [InlineData("十分", 10, 1)]
    [InlineData("〇", 0, 1)]
    public void Kanji_numbers_are_read(string text, int value, int end)
    {
        Assert.True(NumberReader.TryReadKanji(text, 0, out decimal read, out int readTo));
        Assert.Equal((value, end), ((int)read, readTo));
    }

    [Theory]
    [InlineData("")]
    [InlineData("円")]
    [InlineData("百万円")]
    [InlineData("千円")]
    [InlineData("千億円")]
    [InlineData("万")]
    [InlineData("十百")]
    [InlineData("五十三十")]
    [InlineData("三五十")]
    [InlineData("一二三四五六七八九")]
    public void What_is_no_kanji_number_is_not_read(string text)
    {
        Assert.False(NumberReader.TryReadKanji(text, 0, out decimal read, out int end));
        Assert.Equal((0m, 0), (read, end));
    }

    [Fact]
    public void Whatever_is_printed_with_separators_is_read_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), number =>
        {
            decimal magnitude = Math.Abs((decimal)number);
            string printed = magnitude.ToString("#,0", CultureInfo.InvariantCulture);
            string wide = string.Concat(printed.Select(c => (char)(c - '!' + '！')));
            return Reads(printed, magnitude) && Reads(wide, magnitude) && Reads(magnitude.ToString(CultureInfo.InvariantCulture), magnitude);
        }).QuickCheckThrowOnFailure();

    private static bool Reads(string printed, decimal value) =>
        NumberReader.TryRead(printed, 0, out decimal read, out int end) && read == value && end == printed.Length;
}
