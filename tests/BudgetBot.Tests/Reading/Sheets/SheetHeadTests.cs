using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Reading.Sheets;

/// <summary>Heads of two rows, years relative to the caption, and columns whose heads do not say which amount they hold.</summary>
public sealed class SheetHeadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string root;

    public SheetHeadTests() => root = SampleSeeds.Make(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Relative_years_below_a_merged_label_name_the_years_of_their_columns()
    {
        DocumentContent read = Read(
            [
                ["令和9年度当初予算　主要事業一覧", "", "", "", "", ""],
                ["", "", "", "", "", "（単位：千円）"],
                ["部局名", "事業名", "予算額", "", "", "備考"],
                ["", "", "前年度", "本年度", "増減", ""],
                ["健康福祉部", "地域医療確保事業", "#1200000", "#1350500", "#150500", "継続"],
                ["", "へき地医療支援事業", "#80000", "△1,200", "▲81,200", ""],
                ["農林水産部", "スマート農業推進事業", "－", "#45000", "皆増", "新規"],
                ["合計", "", "#1280000", "#1394300", "#114300", ""],
            ],
            "A3:A4", "B3:B4", "C3:E3", "F3:F4", "A8:B8");
        Assert.Equal(
            [
                "地域医療確保事業 2026 当初 1200000000", "地域医療確保事業 2027 当初 1350500000", "地域医療確保事業 2027 差引 150500000",
                "へき地医療支援事業 2026 当初 80000000", "へき地医療支援事業 2027 当初 -1200000", "へき地医療支援事業 2027 差引 -81200000",
                "スマート農業推進事業 2026 当初 －", "スマート農業推進事業 2027 当初 45000000",
                "合計 2026 当初 1280000000", "合計 2027 当初 1394300000", "合計 2027 差引 114300000",
            ],
            read.Facts.Select(Print));
        Assert.Equal("「予算額増減」の「皆増」は金額として読めない", Assert.Single(read.Omissions).Reason);
    }

    [Fact]
    public void Stages_below_a_label_of_amounts_say_which_amounts_they_are() => Assert.Equal(
        ["道路維持費 2027 当初 500000", "道路維持費 2027 補正 -20000", "道路維持費 2027 執行 470000"],
        Read([["令和9年度 歳出（単位：円）", "", "", ""], ["事業名", "予算額", "", "決算額"], ["", "当初", "補正", ""], ["道路維持費", "#500000", "#-20000", "#470000"]], "A2:A3", "B2:C2", "D2:D3").Facts.Select(Print));

    [Fact]
    public void A_unit_in_the_label_above_counts_before_that_of_the_caption() => Assert.Equal(
        ["道路維持費 2026 当初 480000", "道路維持費 2027 当初 500000"],
        Read([["令和9年度 歳出（単位：百万円）", "", ""], ["事業名", "予算額（千円）", ""], ["", "前年度", "本年度"], ["道路維持費", "#480", "#500"]], "A2:A3", "B2:C2").Facts.Select(Print));

    [Fact]
    public void A_caption_is_no_part_of_a_label()
    {
        DocumentContent read = Read([["令和9年度 主要施策（単位：百万円）", "", "", ""], ["", "", "", ""], ["番号", "施策名", "令和9年度当初予算額", "令和8年度当初予算額"], ["1", "新幹線整備促進", "#1200.5", "#1100"]]);
        Assert.Equal(["1", "1"], read.Facts.Select(fact => fact.Item.Number));
        Assert.Empty(read.Omissions);
    }

    [Fact]
    public void Several_columns_below_one_label_are_left_out_with_the_reason()
    {
        DocumentContent read = Read(
            [
                ["令和9年度 事業一覧（単位：千円）", "", "", "", ""],
                ["事業名", "予算額", "", "決算額", "国庫支出金"],
                ["学校給食費", "#880", "#790", "#770", "#400"],
                ["公民館費", "#45", "#41", "#40", "#0"],
            ],
            "B2:C2");
        Assert.Equal(["学校給食費 2027 執行 770000", "公民館費 2027 執行 40000"], read.Facts.Select(Print));
        Assert.Equal(
            ["予算額: 同じ年度と段階の列がいくつもあり、何の金額かを証明できない", "予算額: 同じ年度と段階の列がいくつもあり、何の金額かを証明できない", "国庫支出金: 何の金額の列かを見出しから読み取れない"],
            read.Omissions.Select(omission => $"{omission.Text}: {omission.Reason}"));
    }

    [Theory]
    [InlineData("前年度比較")]
    [InlineData("対前年度増減額")]
    [InlineData("差引")]
    public void A_difference_belongs_to_the_newer_year_also_where_that_years_column_is_not_understood(string difference)
    {
        DocumentContent read = Read([["令和9年度 会計別（単位：百万円）", "", "", ""], ["会計", "令和8年度当初", "令和9年度一次案", difference], ["一般会計", "#512345", "#523456", "#11111"]]);
        Assert.Equal(["一般会計 2026 当初 512345000000", "一般会計 2027 差引 11111000000"], read.Facts.Select(Print));
        Assert.Equal("令和9年度一次案", Assert.Single(read.Omissions).Text);
    }

    private static string Print(Fact fact) => FormattableString.Invariant($"{fact.Item.Printed} {fact.Year.Year} {fact.Stage.Word()} {fact.Figure.Yen?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? fact.Figure.Printed}");

    private DocumentContent Read(string[][] rows, params string[] merges)
    {
        File.WriteAllBytes(folder.File("book.xlsx"), SmallBook.Of("一覧", rows, merges));
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.File("book.xlsx")]), folder.File("out.db"));
        Assert.Empty(report.Problems);
        using SnapshotReader reader = SnapshotReader.Open(folder.File("out.db"));
        Source source = Assert.Single(reader.Sources);
        return new DocumentContent(source, [], [], reader.Facts(new FactFilter()), [], report.Documents[0].Omissions);
    }
}
