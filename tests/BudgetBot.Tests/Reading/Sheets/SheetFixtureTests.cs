using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Reading.Sheets;

/// <summary>Spreadsheets of other years and prefectures, through the whole ingest.</summary>
public sealed class SheetFixtureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string root;

    public SheetFixtureTests() => root = SampleSeeds.Make(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_long_table_in_cp932_is_read_by_the_years_and_stages_of_its_rows()
    {
        Fact[] facts = FactsOf(Path.Combine(Repository.Root, "tests", "fixtures", "sheets", "aomori-r5-long.csv"));
        Assert.Equal(
            [
                "医務費 2022 当初 1204500000", "看護師確保対策費 2022 当初 88310000", "医務費 2022 補正 15000000", "医務費 2022 執行 1198742000",
                "医務費 2023 当初 1230000000", "看護師確保対策費 2023 当初 90125000", "結核予防費 2023 当初 -1250000", "医務費 2023 補正 -30000000",
            ],
            facts.Select(Print));
        Assert.Equal(["aomori-r5-long", "衛生費", "医薬費"], facts[0].Item.Path);
        Assert.Equal(new CellPlace("aomori-r5-long", "F3"), facts[0].Citation.Place);
        Assert.Equal("千円", facts[0].Figure.Unit);
    }

    [Fact]
    public void A_wide_table_has_its_unit_in_the_caption_and_decimals_stay_exact()
    {
        Fact[] facts = FactsOf(Path.Combine(Repository.Root, "tests", "fixtures", "sheets", "takamatsu-wide.csv"));
        Assert.Equal(12, facts.Length);
        Assert.Equal(["夜間急病診療所運営費 2024 当初 152500000", "夜間急病診療所運営費 2025 当初 160000000"], facts.Take(2).Select(Print));
        Assert.Equal(-91_500_000, facts[^1].Figure.Yen);
        Assert.Equal([Qualifiers.Total], facts[^1].Qualifiers);
    }

    [Fact]
    public void A_mapping_names_columns_whose_heads_say_nothing()
    {
        Fact[] facts = FactsOf(Path.Combine(Repository.Root, "tests", "fixtures", "sheets", "kochi-form3.csv"));
        Assert.Equal(
            [
                "ドクターカー運行 2026 当初 12000000", "ドクターカー運行 2027 要求 12500000", "ドクターカー運行 2025 執行 11890000", "遠隔診療モデル 2026 当初 8000000",
                "遠隔診療モデル 2027 要求 7600000", "遠隔診療モデル 2025 執行 none", "救急医養成 2027 要求 4200000",
            ],
            facts.Select(Print));
        Assert.Equal("101", facts[0].Item.Number);
    }

    [Fact]
    public void A_workbook_with_merged_heads_is_read_with_sheet_and_cell()
    {
        string[][] rows =
        [
            ["鹿児島県 令和8年度 医療関係予算", "", "", "", "", ""],
            ["", "", "", "", "", "（単位：千円）"],
            ["款", "事業名", "令和7年度", "", "令和8年度", ""],
            ["", "", "当初予算額", "決算額", "当初予算額", "要求額"],
            ["衛生費", "ドクターヘリ運航", "#250000", "#249876.5", "#260000", "#1.2E+5"],
            ["", "へき地医療", "#8000", "-", "#8100", "9,000の内数"],
            ["民生費", "介護人材確保", "=SUM(A1:A2)|4500", "#4400", "＊", "#4600"],
            ["合計", "", "#262500", "#254276.5", "#268100", ""],
        ];
        File.WriteAllBytes(folder.File("kagoshima.xlsx"), SmallBook.Of("当初", rows, "C3:D3", "E3:F3", "A3:A4", "B3:B4", "A5:A6", "A8:B8"));
        Fact[] facts = FactsOf(folder.File("kagoshima.xlsx"));
        Assert.Equal(15, facts.Length);
        Assert.Equal(
            ["ドクターヘリ運航 2025 当初 250000000", "ドクターヘリ運航 2025 執行 249876500", "ドクターヘリ運航 2026 当初 260000000", "ドクターヘリ運航 2026 要求 120000000"],
            facts.Take(4).Select(Print));
        Assert.Equal("介護人材確保 2025 当初 4500000", Print(facts[8]));
        Assert.Equal(FigureState.Shared, facts[10].Figure.State);
        Assert.Contains(Qualifiers.Pool, facts[7].Qualifiers);
        Assert.Equal(new CellPlace("当初", "C5"), facts[0].Citation.Place);
        Assert.Equal(["当初", "衛生費"], facts[4].Item.Path);
    }

    private static string Print(Fact fact) =>
        $"{fact.Item.Printed} {fact.Year.Year} {fact.Stage.Word()} {(fact.Figure.Yen is { } yen ? yen.ToString(System.Globalization.CultureInfo.InvariantCulture) : EnumWords.Of(fact.Figure.State))}";

    private Fact[] FactsOf(string file)
    {
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([file]), folder.File("out.db"));
        Assert.Empty(report.Problems);
        using SnapshotReader reader = SnapshotReader.Open(folder.File("out.db"));
        return [.. reader.Facts(new FactFilter())];
    }
}
