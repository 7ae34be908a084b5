using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;

namespace BudgetBot.Tests.Answers;

/// <summary>Which year and stage is meant, over an item that has figures of three: 個人防護具の備蓄等事業, and over a fund with three bases.</summary>
public sealed class FactChooserTests
{
    private static readonly FactChooser Chooser = new(new FiscalYear(2025));

    [Theory]
    [InlineData("", 2025, Stage.Draft, 9_000)]
    [InlineData("令和7年度", 2025, Stage.Draft, 9_000)]
    [InlineData("令和7年度当初予算", 2025, Stage.Draft, 9_000)]
    [InlineData("令和7年度予算案", 2025, Stage.Draft, 9_000)]
    [InlineData("当初予算案", 2025, Stage.Draft, 9_000)]
    [InlineData("来年度", 2025, Stage.Draft, 9_000)]
    [InlineData("令和6年度", 2024, Stage.Initial, 4_000)]
    [InlineData("前年度", 2024, Stage.Initial, 4_000)]
    [InlineData("令和6年度当初", 2024, Stage.Initial, 4_000)]
    [InlineData("令和6年度予算案", 2024, Stage.Initial, 4_000)]
    [InlineData("補正", 2024, Stage.Supplementary, 15_831)]
    [InlineData("令和6年度補正予算", 2024, Stage.Supplementary, 15_831)]
    public void Year_and_stage_are_those_that_the_words_mean(string words, int year, Stage stage, long millions)
    {
        Fact chosen = Choose("個人防護具の備蓄等事業", words)[0];
        Assert.Equal((year, stage, millions * 1_000_000), (chosen.Year.Year, chosen.Stage, chosen.Figure.Yen));
    }

    [Theory]
    [InlineData("令和5年度")]
    [InlineData("令和8年度")]
    [InlineData("令和7年度補正")]
    [InlineData("令和6年度決算")]
    [InlineData("令和7年度概算要求")]
    [InlineData("地方負担分")]
    public void What_the_papers_do_not_print_is_not_chosen(string words) => Assert.Empty(Choose("個人防護具の備蓄等事業", words));

    [Theory]
    [InlineData("公費", 14_300)]
    [InlineData("国費", 9_533)]
    [InlineData("地方負担分", 4_767)]
    [InlineData("", 14_300)]
    public void A_fund_base_that_is_named_is_kept(string words, long millions) =>
        Assert.Equal(millions * 1_000_000, Choose("勤務医の労働時間短縮に向けた体制の整備に関する事業", words)[0].Figure.Yen);

    [Fact]
    public void A_supplement_must_be_asked_for_where_there_is_a_draft_or_an_initial_budget()
    {
        IReadOnlyList<Stage> ladder = Chooser.StagesOf(Asked(string.Empty), null);
        Assert.Equal([Stage.Draft, Stage.Initial], ladder.Take(2));
        Assert.True(ladder.ToList().IndexOf(Stage.Supplementary) > ladder.ToList().IndexOf(Stage.Plan));
        Assert.DoesNotContain(Stage.Difference, ladder);
        Assert.Equal([Stage.Supplementary], Chooser.StagesOf(Asked("補正"), null));
    }

    [Fact]
    public void The_year_before_is_the_one_named_where_one_is_named()
    {
        Assert.Equal(2024, Chooser.YearOf(Asked("前年度"))?.Year);
        Assert.Equal(2023, Chooser.YearOf(Asked("前年度（令和5年度）"))?.Year);
        Assert.Null(Chooser.YearOf(Asked(string.Empty)));
    }

    private static Question Asked(string words) => RealBot.Open.Reader.Read("個人防護具の備蓄等事業 " + words);

    private static IReadOnlyList<Fact> Choose(string name, string words)
    {
        RealBot bot = RealBot.Open;
        var subject = bot.Reader.Subjects.Of(bot.ItemNamed(name, Stage.Draft));
        var sheet = new FactSheet(subject, subject.Items.SelectMany(bot.Snapshot.FactsOf));
        return Chooser.Choose(sheet, bot.Reader.Read(name + " " + words));
    }
}
