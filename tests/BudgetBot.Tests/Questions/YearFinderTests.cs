using BudgetBot.Questions.Slots;

namespace BudgetBot.Tests.Questions;

public sealed class YearFinderTests
{
    [Theory]
    [InlineData("令和7年度の予算", 2025)]
    [InlineData("令和７年度", 2025)]
    [InlineData("令和 7 年度", 2025)]
    [InlineData("令和七年度", 2025)]
    [InlineData("令和十年度", 2028)]
    [InlineData("令和十二年度", 2030)]
    [InlineData("令和元年度", 2019)]
    [InlineData("平成元年", 1989)]
    [InlineData("平成26年度", 2014)]
    [InlineData("昭和60年度の予算", 1985)]
    [InlineData("R7", 2025)]
    [InlineData("Ｒ６補正", 2024)]
    [InlineData("r7年度", 2025)]
    [InlineData("H30年度", 2018)]
    [InlineData("2025年度", 2025)]
    [InlineData("２０２４年度", 2024)]
    [InlineData("2024年の額", 2024)]
    [InlineData("1998年度", 1998)]
    [InlineData("令和7年は", 2025)]
    [InlineData("令和7、いくら", 2025)]
    [InlineData("FY2025", 2025)]
    [InlineData("7年度", 2025)]
    [InlineData("６年度補正", 2024)]
    [InlineData("七年度の予算", 2025)]
    [InlineData("2025予算額", 2025)]
    [InlineData("2025の当初予算", 2025)]
    [InlineData("2024（R6）年度の当初予算", 2024)]
    [InlineData("令５の当初予算", 2023)]
    [InlineData("れいわ６年度の予算", 2024)]
    [InlineData("25年度の予算案", 2025)]
    public void A_year_is_read_however_it_is_written(string words, int year) =>
        Assert.Equal(year, Assert.Single(YearFinder.Find(SlotText.Normal(words))).Year.Year);

    [Theory]
    [InlineData("令和6年度と令和7年度", 2024, 2025)]
    [InlineData("R6からR7", 2024, 2025)]
    [InlineData("2024年度より2025年度", 2024, 2025)]
    [InlineData("令和6年度（2024年度）", 2024, 2024)]
    public void Several_years_keep_their_order(string words, params int[] years) =>
        Assert.Equal(years, YearFinder.Find(SlotText.Normal(words)).Select(found => found.Year.Year));

    [Theory]
    [InlineData("")]
    [InlineData("令和")]
    [InlineData("年度")]
    [InlineData("3か年度")]
    [InlineData("第7年度")]
    [InlineData("令和7年3月31日")]
    [InlineData("令和7年12月")]
    [InlineData("2025年2月17日")]
    [InlineData("R7.2.17")]
    [InlineData("2025")]
    [InlineData("12025年度")]
    [InlineData("2,025年度")]
    [InlineData("8020運動")]
    [InlineData("H1N1インフルエンザ")]
    [InlineData("h2o")]
    [InlineData("for7")]
    [InlineData("令和๗年度")]
    [InlineData("令和二二二二年度")]
    [InlineData("前年度")]
    [InlineData("3000年度")]
    public void Dates_numbers_and_relative_words_are_no_years(string words) => Assert.Empty(YearFinder.Find(SlotText.Normal(words)));

    [Fact]
    public void The_place_is_the_whole_expression()
    {
        YearMention found = Assert.Single(YearFinder.Find("医療dxの令和7年度予算"));
        Assert.Equal((5, 5), (found.Start, found.Length));
    }
}
