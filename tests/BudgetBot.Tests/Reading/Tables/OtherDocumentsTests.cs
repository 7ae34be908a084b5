using BudgetBot.Facts;
using BudgetBot.Reading;

namespace BudgetBot.Tests.Reading.Tables;

/// <summary>Made-up documents in the same broken order as the seeds, with other names, years and numbers.</summary>
public sealed class OtherDocumentsTests
{
    private static readonly Lazy<ReadingPart> PlanPart = new(() => Fixture("prefecture-plan.txt"));
    private static readonly Lazy<ReadingPart> ColumnsPart = new(() => Fixture("two-year-columns.txt"));

    [Theory]
    [InlineData("1", "1-1", "周産期医療情報連携基盤整備事業", 12_500, "県医師会", "継続")]
    [InlineData("2", "1-1", "救急搬送受入体制構築モデル事業", 8_040, "青葉県、中央消防局、青葉大学病院（高度救命救急センター）", "新規")]
    [InlineData("3", "2", "離島在宅診療推進事業", 3_300, "離島医療機関", "継続")]
    [InlineData("4", "2", "医療的ケア児等地域生活支援コーディネーター配置事業", 6_720, "青葉県、県看護協会", "継続")]
    [InlineData("5", "2", "訪問歯科衛生指導事業", 980, "県歯科衛生士会", "継続")]
    [InlineData("6", "4", "医師確保修学資金貸与事業", 40_000, "青葉県", "拡充")]
    [InlineData("7", "4", "看護学校教員養成講習会の開催", 2_150, "青葉県（県看護協会）", "継続")]
    [InlineData("8", "4", "潜在助産師等再就業支援事業", 1_310, "県助産師会", "継続")]
    public void A_project_of_another_prefecture_is_read(string number, string division, string name, int thousands, string implementers, string status)
    {
        Fact fact = Assert.Single(PlanPart.Value.Facts, fact => fact.Kind == FactKind.Money && fact.Item.Number == number && fact.Item.Printed == name);
        Assert.Equal(thousands * 1000L, fact.Figure.Yen);
        Assert.Equal((2026, Stage.Draft), (fact.Year.Year, fact.Stage));
        Assert.Equal(division, fact.Item.Parent!.Number);
        Assert.Equal(implementers, TextOf(fact.Item, PassageRole.Implementer));
        Assert.Equal(status, TextOf(fact.Item, PassageRole.Status));
        Assert.EndsWith(number is "3" ? "助成" : TextOf(fact.Item, PassageRole.Description)[^2..], TextOf(fact.Item, PassageRole.Description), StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_of_another_prefecture_belong_to_their_divisions()
    {
        Fact[] sums = [.. PlanPart.Value.Facts.Where(fact => fact.Kind == FactKind.Money && fact.Qualifiers.Contains(Qualifiers.Subtotal))];
        Assert.Equal([("1-1", 20_540_000L), ("2", 11_000_000L), ("4", 43_460_000L)], sums.Select(fact => (fact.Item.Number!, fact.Figure.Yen!.Value)));
        Assert.Equal(75_000_000L, Assert.Single(PlanPart.Value.Facts, fact => fact.Kind == FactKind.Money && fact.Qualifiers.Contains(Qualifiers.Total)).Figure.Yen);
    }

    [Fact]
    public void One_misprinted_subtotal_is_kept_as_printed_where_all_others_and_the_total_prove_the_rows()
    {
        ReadingPart part = TableDocuments.ReadText("other.txt", Misprinted(), 2026);
        Assert.Equal([20_540_000L, 11_500_000L, 43_460_000L], part.Facts.Where(fact => fact.Kind == FactKind.Money && fact.Qualifiers.Contains(Qualifiers.Subtotal)).Select(fact => fact.Figure.Yen!.Value));
        Assert.DoesNotContain(part.Facts, fact => fact.Item is { Kind: ItemKind.Entry, Parent.Kind: ItemKind.Table } && fact.Kind == FactKind.Money);
    }

    [Fact]
    public void Without_subtotals_that_add_up_no_row_gets_a_division()
    {
        string text = Misprinted().Replace("43,460", "43,960", StringComparison.Ordinal);
        ReadingPart part = TableDocuments.ReadText("other.txt", text, 2026);
        Assert.Contains(part.Facts, fact => fact.Figure.Yen == 12_500_000 && fact.Item.Parent!.Kind == ItemKind.Table);
        Assert.DoesNotContain(part.Facts, fact => fact.Qualifiers.Contains(Qualifiers.Subtotal));
        Assert.Contains(part.Omissions, omission => omission.Text.Contains("11,500", StringComparison.Ordinal));
    }

    private static string Misprinted() => File.ReadAllText(PathOf("prefecture-plan.txt")).Replace("11,000 ３事業\n\n事業区分２", "11,500 ３事業\n\n事業区分２", StringComparison.Ordinal);

    [Fact]
    public void Indicators_of_another_prefecture_stand_under_their_goals()
    {
        Fact fact = Assert.Single(PlanPart.Value.Facts, fact => fact.Kind == FactKind.Kpi && fact.Stage == Stage.Target && fact.Item.Printed == "救急搬送受入困難事案の件数");
        Assert.Equal(("900件（令和12年3月）", 2029), (fact.Figure.Text, fact.Year.Year));
        Assert.Equal("【１ 救急医療体制の充実に関する目標】", fact.Item.Parent!.Printed);
    }

    [Theory]
    [InlineData("児童相談所運営費", 1_250, 1_500, 250)]
    [InlineData("一時保護所の運営", 1_000, 1_200, 200)]
    [InlineData("通告電話の受付", 250, 300, 50)]
    [InlineData("児童心理司配置事業", 50, 60, 10)]
    [InlineData("病児保育体制整備費", 100, 40, -60)]
    public void Columns_of_two_other_years_are_read(string name, int before, int now, int difference)
    {
        Item[] items = [.. ColumnsPart.Value.Items.Where(item => item.Printed == name)];
        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            Assert.Equal(before * 1000L, YenOf(item, 2026, Stage.Initial));
            Assert.Equal(now * 1000L, YenOf(item, 2027, Stage.Draft));
            Assert.Equal(difference * 1000L, YenOf(item, 2027, Stage.Difference));
        });
    }

    [Fact]
    public void A_scattered_summary_gives_only_what_its_details_prove()
    {
        Item support = Assert.Single(ColumnsPart.Value.Items, item => item.Printed == "子育て支援対策費");
        Fact[] pools = [.. ColumnsPart.Value.Facts.Where(fact => ReferenceEquals(fact.Item, support))];
        Assert.Equal([9_100_000L, 20_000L, 9_400_000L, 35_000L], pools.Select(fact => fact.Figure.Yen!.Value));
        Assert.Contains(ColumnsPart.Value.Facts, fact => fact.Kind == FactKind.Rate && fact.Figure.Text == "40.0％" && fact.Item.Printed == "病児保育体制整備費");

        string text = File.ReadAllText(PathOf("two-year-columns.txt")).Replace("\n1,250\n", "\n1,251\n", StringComparison.Ordinal);
        ReadingPart broken = TableDocuments.ReadText("other.txt", text, 2027);
        Assert.DoesNotContain(broken.Facts, fact => fact.Figure.Yen == 1_251_000);
        Assert.Contains(broken.Omissions, omission => omission.Text == "1,251");
    }

    [Fact]
    public void A_subsidy_rate_is_a_fact_of_the_row_or_element_that_it_stands_beside()
    {
        Item nursery = Assert.Single(ColumnsPart.Value.Items, item => item.Printed == "民間保育所");
        Assert.Equal(["1/2", "3/4（離島）"], ColumnsPart.Value.Facts.Where(fact => ReferenceEquals(fact.Item, nursery)).Select(fact => fact.Figure.Text));
        Assert.Equal(["Ⅲ", "1", "(1)"], new List<string?> { nursery.Parent!.Parent!.Number, nursery.Parent.Number, nursery.Number });
    }

    [Theory]
    [InlineData("")]
    [InlineData("（単位：百万円）\n令和６年度\n当初予算額\n\n令和７年度\n予算案\n\n差引額\n")]
    [InlineData("（単位：千円）\n\n事業区分 事業No 基金事業名 事業概要 実施団体 予算額（案） 備考\n\n1\n")]
    [InlineData("令和７年度 事業一覧\n事業区分 事業No 基金事業名 事業概要 実施団体 予算額（案） 備考\n1 事業 2 3 継続\n")]
    [InlineData("評価指標 現状 目標\n\n①\n１\n（令和）\n")]
    public void Broken_tables_give_no_amount_and_no_error(string text) =>
        Assert.DoesNotContain(TableDocuments.ReadText("broken.txt", text).Facts, fact => fact.Kind == FactKind.Money);

    private static ReadingPart Fixture(string name) => TableDocuments.Read(PathOf(name));

    private static string PathOf(string name) =>
        Path.Combine(TableDocuments.Root, "tests", "BudgetBot.Tests", "Reading", "Tables", "Fixtures", name);

    private static string TextOf(Item item, PassageRole role) =>
        Assert.Single(PlanPart.Value.Passages, passage => passage.Role == role && ReferenceEquals(passage.Item, item)).Text;

    private static long? YenOf(Item item, int year, Stage stage) =>
        Assert.Single(ColumnsPart.Value.Facts, fact => ReferenceEquals(fact.Item, item) && fact.Year.Year == year && fact.Stage == stage && fact.Kind == FactKind.Money).Figure.Yen;
}
