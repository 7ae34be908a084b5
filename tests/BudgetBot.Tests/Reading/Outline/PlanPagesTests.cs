using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Outline;

/// <summary>Pages of slides with doubled running titles, page numbers, lists and dates; and a slide whose amounts stand apart.</summary>
public class PlanPagesTests
{
    private const string Plan = """
        森林環境基金（県分）について

        【森林環境譲与税に関する条例第３条】
        県は、計画を作成し、又はこれを変更しようとするときは、あらかじめ、市町村長その他の関係者の意見を聴くものとする。



        〇令和６年度（2024年度）内示額（8.40億円）から1.05億円減少

        〇要望額に対する内示額の割合は97.5％
        （令和５年度は100％）

        １ 令和７年度（2025年度）内示額について１ 令和７年度（2025年度）内示額について

        １



        ○ 森林環境基金の令和８年度予算案は、公費ベースで２２０億円（整備分１５０億円（うち、国分１０
        ０億円）、担い手分７０億円）

        ２ 令和８年度（2026年度）森林環境基金の予算案について２ 令和８年度（2026年度）森林環境基金の予算案について

        ２



        １ 趣旨

        間伐材の利用を進めるため、市町村及び森林組合から広く事業の提案を募集するもの

        ２ 募集期間

        令和８年（2026年）６月１日～令和８年（2026年）８月３１日
        ・事前相談期間：令和８年（2026年）６月１０日～令和８年（2026年）７月１５日

        ３ 選定に当たっての考え方
        （１）森林計画との整合性がある事業について
        事業化を検討
        （２）他の補助金で措置されている事業は対象外

        ３ 令和９年度（2027年度）森林環境基金新規事業提案募集について３ 令和９年度（2027年度）森林環境基金新規事業提案募集について

        ３
        """;

    private const string Slide = """
        水産局 令和８年度予算案の概要

        漁港の強靱化の推進

        １．水産業の成長産業化 ２．漁村の活性化

        養殖業の振興

        浜の担い手の育成

        １２．３億円（１１．１億円）
        ４．６億円（５．０億円）
        ３３．０億円（３０．０億円）
        ９．９億円（９．９億円）

        ・陸上養殖推進事業 ２．０億円（１．５億円）
        ・漁港耐震化緊急対策事業 ７．８億円
        ・由来の分からない事業 ５．５億円
        ※（ ）内は令和７年度当初予算額



        主要施策

        １．水産業の成長産業化

        （１） 漁港の強靱化の推進

        １，２３４百万円（対前年１２０百万円）

        １ 漁港整備事業 １，２３４百万円（１，１１４百万円）

        【令和７年度補正予算  ７８０百万円】

        〇漁港耐震化緊急対策事業 ７８０百万円

        （２） 養殖業の振興

        ４５６百万円（対前年▲４４百万円）

        １ 陸上養殖推進事業 ２００百万円（１５０百万円）

        ２．漁村の活性化

        （１） 浜の担い手の育成

        ３，３００百万円（対前年３００百万円）

        １ 担い手事業 ３，３００百万円（３，０００百万円）

        """;

    private static readonly ReadingPart Pages = Read(Plan, "森林環境基金（県分）について");
    private static readonly ReadingPart Scattered = Read(Slide, "令和8年度 水産予算案");

    [Theory]
    [InlineData("内示額", 2024, "内示", 840_000_000)]
    [InlineData("内示額", 2025, "差引", -105_000_000)]
    [InlineData("森林環境基金", 2026, "予算案", 22_000_000_000)]
    [InlineData("整備分", 2026, "予算案", 15_000_000_000)]
    [InlineData("整備分", 2026, "予算案", 10_000_000_000)]
    [InlineData("担い手分", 2026, "予算案", 7_000_000_000)]
    public void Amounts_in_sentences_and_nested_parentheses_are_read(string item, int year, string stage, long yen) =>
        Assert.Contains(Pages.Facts, fact => fact.Item.Printed == item && fact.Year.Year == year && fact.Stage.Word() == stage && fact.Figure.Yen == yen);

    [Fact]
    public void Pages_and_periods_are_known()
    {
        Fact period = Pages.Facts.Single(fact => fact.Kind == FactKind.Date && fact.Item.Printed == "募集期間");
        Assert.Equal("令和8年6月1日～令和8年8月31日", period.Figure.Text);
        Assert.Equal(3, period.Citation.Page);
        Assert.Contains(Pages.Facts, fact => fact.Item.Printed == "事前相談期間" && fact.Figure.Text == "令和8年6月10日～令和8年7月15日");
    }

    [Fact]
    public void Ratios_keep_their_years() => Assert.Equal(
        [(2025, "97.5％"), (2023, "100％")],
        Pages.Facts.Where(fact => fact.Kind == FactKind.Rate).Select(fact => (fact.Year.Year, fact.Figure.Text!)));

    [Fact]
    public void Each_criterion_is_a_passage_of_its_own_below_its_heading()
    {
        Passage first = Pages.Passages.Single(passage => passage.Text == "（１）森林計画との整合性がある事業について事業化を検討");
        Assert.Equal(PassageRole.Bullet, first.Role);
        Assert.Equal("選定に当たっての考え方", first.Item.Printed);
        Assert.Equal("令和９年度（2027年度）森林環境基金新規事業提案募集について", first.Item.Parent!.Printed);
    }

    [Fact]
    public void Amounts_that_stand_alone_go_to_the_heading_that_the_paper_proves()
    {
        Assert.Equal("漁港の強靱化の推進", ItemOf("１２．３億円"));
        Assert.Equal("養殖業の振興", ItemOf("４．６億円"));
        Assert.Equal("浜の担い手の育成", ItemOf("３３．０億円"));
        Assert.Null(ItemOf("９．９億円"));
    }

    [Fact]
    public void A_single_amount_gets_its_stage_from_the_paper_or_is_left_out()
    {
        Fact boxed = Scattered.Facts.Single(fact => fact.Figure.Printed == "７．８億円");
        Assert.Equal((2025, Stage.Supplementary), (boxed.Year.Year, boxed.Stage));
        Assert.Contains(Scattered.Omissions, omission => omission.Text.Contains("由来の分からない事業", StringComparison.Ordinal));
        Assert.Null(ItemOf("５．５億円"));
    }

    private static string? ItemOf(string printed) => Scattered.Facts.SingleOrDefault(fact => fact.Figure.Printed == printed)?.Item.Printed;

    private static ReadingPart Read(string text, string title) => Seeds.Read(
        new SourceText("plan.txt", text), new Source("plan.txt", title, string.Empty, string.Empty, new FiscalYear(2026), string.Empty, [], string.Empty));
}
