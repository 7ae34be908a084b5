using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Outline;

/// <summary>The constructs, not the seeds' words, carry the reading.</summary>
public class SyntheticPaperTests
{
    private static readonly Source Source = new("paper.txt", SyntheticPaper.Title, string.Empty, string.Empty, new FiscalYear(2026), string.Empty, [], string.Empty);
    private static readonly ReadingPart Part = Seeds.Read(new SourceText("paper.txt", SyntheticPaper.Text), Source);

    public static TheoryData<string, int, string, long, string, string> Printed => new()
    {
        { "令和８年度 概算要求額（Ａ）", 2026, "要求", 201_507_000_000, "", "" },
        { "復興特別会計", 2026, "要求", 1_230_000_000, "復興特会", "うち" },
        { "令和７年度 当初予算額（Ｂ）", 2025, "当初", 199_000_000_000, "", "" },
        { "（Ａ）－（Ｂ）", 2026, "差引", 2_507_000_000, "", "" },
        { "デジタル庁計上予算", 2026, "要求", 1_204_000_000, "デジタル庁計上", "" },
        { "デジタル庁計上予算", 2025, "当初", 915_000_000, "デジタル庁計上", "" },
        { "水田の大区画化等の推進及び地域の水管理が持続する仕組みの構築に向けた施策の推進", 2026, "要求", 31_240_000_000, "", "" },
        { "水田の大区画化等の推進及び地域の水管理が持続する仕組みの構築に向けた施策の推進", 2026, "差引", -1_105_000_000, "", "" },
        { "水田の大区画化等の推進及び地域の水管理が持続する仕組みの構築に向けた施策の推進", 2025, "補正", 912_000_000, "", "" },
        { "用排水路の更新に関する事業", 2026, "要求", 900_000_000, "公費", "内数" },
        { "用排水路の更新に関する事業", 2026, "要求", 300_000_000, "地方", "内数" },
        { "水田整備基金", 2026, "要求", 12_000_000_000, "公費", "" },
        { "水田整備基金", 2026, "要求", 8_000_000_000, "国", "" },
        { "水田整備基金", 2026, "要求", 4_000_000_000, "地方", "" },
        { "農業用水路の長寿命化対策", 2026, "要求", 1_204_000_000, "", "" },
        { "農業用水路の長寿命化対策", 2025, "当初", 987_000_000, "", "" },
        { "水路台帳整備事業", 2026, "要求", 204_000_000, "デジタル庁計上", "" },
        { "水路補修事業（団体営）", 2026, "要求", 1_000_000_000, "", "" },
        { "農山漁村整備交付金", 2026, "要求", 80_310_000_000, "", "" },
        { "農業用水路の長寿命化対策", 2025, "補正", 62_000_000, "", "合計" },
        { "水路緊急点検事業", 2025, "補正", 50_000_000, "", "" },
        { "ドローン調査", 2025, "補正", 30_000_000, "", "" },
        { "スマート水門に係る遠隔操作システムの開発と全国の土地改良区への普及に向けた実証事業", 2025, "補正", 12_000_000, "", "再掲" },
        { "2028 年世界園芸展における棚田の発信事業", 2026, "要求", 45_000_000, "", "" },
        { "2028 年世界園芸展における棚田の発信事業", 2026, "要求", 4_000_000, "デジタル庁計上", "うち" },
        { "棚田振興交付金", 2026, "要求", 80_310_000_000, "", "再掲,内数" },
        { "飼料米拡大事業", 2025, "当初", 280_000_000, "", "" },
        { "飼料の転換", 2025, "補正", 77_000_000, "", "合計" },
        { "飼料緊急対策事業", 2025, "補正", 77_000_000, "", "" },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void Each_printed_amount_has_its_passport(string item, int year, string stage, long yen, string fund, string qualifiers) =>
        Assert.Contains(Part.Facts, fact => fact.Item.Printed == item && fact.Year.Year == year && fact.Stage.Word() == stage && fact.Figure.Yen == yen
            && string.Join(',', fact.Base) == fund && string.Join(',', fact.Qualifiers) == qualifiers);

    [Fact]
    public void Nothing_is_read_that_is_not_printed()
    {
        string whole = SyntheticPaper.Text.Replace("\n", string.Empty, StringComparison.Ordinal);
        Assert.All(Part.Facts, fact => Assert.Contains(fact.Figure.Printed, whole, StringComparison.Ordinal));
        Assert.Equal(38, Part.Facts.Count(fact => fact.Kind == FactKind.Money));
    }

    [Fact]
    public void An_amount_broken_over_lines_cites_both() =>
        Assert.Contains(Part.Facts, fact => fact.Figure.Printed == "１２億０４百万円" && fact.Citation.Lines.To == fact.Citation.Lines.From + 2);

    [Fact]
    public void A_breakdown_holds_its_bullets_and_a_bullet_its_sub_bullets()
    {
        Item breakdown = Part.Items.Single(item => item.Kind == ItemKind.Breakdown);
        Assert.Equal(["水路台帳整備事業", "水路補修事業（団体営）"], Part.Items.Where(item => ReferenceEquals(item.Parent, breakdown)).Select(item => item.Printed));
        Item drone = Part.Items.Single(item => item.Printed == "ドローン調査");
        Assert.Equal("水路緊急点検事業", drone.Parent!.Printed);
        Assert.Equal(ItemKind.Supplement, drone.Parent.Parent!.Kind);
    }

    [Fact]
    public void The_ratio_belongs_to_the_row_above_it() =>
        Assert.Contains(Part.Facts, fact => fact.Kind == FactKind.Rate && fact.Item.Printed == "（Ａ）－（Ｂ）" && fact.Figure.Text == "101.3％");

    [Fact]
    public void A_description_is_one_passage_and_its_sentences_are_others()
    {
        Item item = Part.Items.First(one => one.Printed == "農業用水路の長寿命化対策");
        Passage description = Assert.Single(Part.Passages, passage => passage.Role == PassageRole.Description && ReferenceEquals(passage.Item, item));
        Assert.Equal("老朽化した水路について、点検と補修を行う。また、3,000kmの水路台帳を整備する。", description.Text);
        Assert.Contains(Part.Passages, passage => passage.Role == PassageRole.Prose && passage.Text == "また、3,000kmの水路台帳を整備する。");
    }

    [Fact]
    public void Parents_stand_before_children() => Assert.All(
        Part.Items.Select((item, index) => (item, index)),
        pair => Assert.True(pair.item.Parent!.Kind == ItemKind.Document || Part.Items.FindIndex(one => ReferenceEquals(one, pair.item.Parent)) < pair.index));
}
