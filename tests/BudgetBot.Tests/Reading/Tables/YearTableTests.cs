using BudgetBot.Facts;

namespace BudgetBot.Tests.Reading.Tables;

public sealed class YearTableTests
{
    [Theory]
    [InlineData("へき地医療拠点病院等の運営", "厚生労働省/へき地保健医療対策")]
    [InlineData("離島歯科診療班", "厚生労働省/へき地保健医療対策/へき地医療拠点病院等の運営")]
    [InlineData("医療施設等設備整備費補助金", "厚生労働省/医療施設等の整備/設備整備費")]
    [InlineData("へき地患者輸送車(艇)", "厚生労働省/医療施設等の整備/設備整備費/医療施設等設備整備費補助金/へき地医療等")]
    [InlineData("病院事業・介護サービス事業", "総務省/総務省 令和7年度地方債計画（令和6年12月27日報道資料）")]
    [InlineData("産科医療補償制度運営費", "厚生労働省/周産期医療対策費")]
    public void A_row_stands_below_the_ranks_above_it(string name, string path)
    {
        Item item = TableDocuments.National.Items.First(item => item.Printed == name && item.Line > 205);
        Assert.Equal(path.Split('/'), item.Path.Skip(1));
    }

    [Theory]
    [InlineData("病院事業・介護サービス事業", "地方債")]
    [InlineData("臨床研修費補助金（医師）", "国庫補助金等")]
    [InlineData("医療施設等施設整備費補助金", "国庫補助金等/医療施設等の整備の助成費")]
    [InlineData("医療提供体制施設整備交付金", "国庫補助金等/医療施設等の整備の助成費")]
    [InlineData("へき地医療拠点病院等運営費", "国庫補助金等/へき地保健医療対策費")]
    public void A_row_of_the_summary_stands_where_its_details_say(string name, string path)
    {
        Item item = TableDocuments.National.Items.First(item => item.Printed == name && item.Line < 205);
        Assert.Equal(path.Split('/'), item.Path.Skip(1));
    }

    [Theory]
    [InlineData("へき地保健医療対策費", "106.8％")]
    [InlineData("医療施設等設備整備費補助金", "128.3％")]
    [InlineData("病院事業・介護サービス事業", "120.4％")]
    [InlineData("有床診療所等スプリンクラー等施設整備事業", "40.2％")]
    public void A_growth_rate_of_the_summary_belongs_to_the_row_that_it_is_computed_from(string name, string rate) =>
        Assert.Equal(rate, Assert.Single(TableDocuments.National.Facts, fact => fact.Kind == FactKind.Rate && fact.Stage == Stage.Difference && fact.Item.Printed == name).Figure.Text);

    [Fact]
    public void Subsidy_rates_keep_building_and_equipment_apart()
    {
        Assert.Equal([("へき地医療等", "1/2"), ("へき地医療等", "1/2"), ("へき地医療等", "3/4（沖縄県）")], Rates("へき地診療所").Select(fact => (fact.Item.Parent!.Printed, fact.Figure.Text!)));
        Assert.Equal([361, 481, 481], Rates("へき地診療所").Select(fact => fact.Citation.Lines.From));
        Assert.Equal("1/3又は1/2", Assert.Single(Rates("新興感染症対応力強化事業"), fact => fact.Citation.Lines.From == 389).Figure.Text);
    }

    [Fact]
    public void Rows_whose_names_nothing_proves_are_omitted_with_their_names()
    {
        int[] lines = [.. TableDocuments.National.Omissions.Select(omission => omission.Lines.From)];
        Assert.All([224, 226, 228, 230, 240, 242, 244, 248], line => Assert.Contains(line, lines));
        Assert.DoesNotContain(TableDocuments.National.Facts, fact => fact.Citation.Lines.From is 224 or 226 or 228 or 230);
    }

    [Fact]
    public void A_note_about_the_marks_of_a_pool_is_a_pool_below_the_rows_rank()
    {
        Item pool = Assert.Single(TableDocuments.National.Items, item => item is { Kind: ItemKind.Pool, Line: 333 });
        Assert.Equal(("医療提供体制推進事業費補助金", "救急医療対策等"), (pool.Printed, pool.Parent!.Printed));
    }

    [Fact]
    public void A_remark_about_who_is_eligible_is_a_passage_of_its_row()
    {
        Assert.Contains(TableDocuments.National.Passages, passage => passage is { Role: PassageRole.Remark, Text: "公立病院対象外" } && passage.Item.Printed == "救命救急センター");
        Assert.Contains(TableDocuments.National.Passages, passage => passage.Role == PassageRole.Note && passage.Text.EndsWith("公立施設も補助対象。その他は補助対象外。", StringComparison.Ordinal));
    }

    private static IEnumerable<Fact> Rates(string name) =>
        TableDocuments.National.Facts.Where(fact => fact.Kind == FactKind.Rate && fact.Item.Printed == name);
}
