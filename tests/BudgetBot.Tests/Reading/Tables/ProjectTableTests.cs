using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Tests.Reading.Tables;

public sealed partial class ProjectTableTests
{
    private static IReadOnlyList<ExpectedFigure> Projects =>
        [.. ExpectedFigure.Load("004_93ffc900a14662dd.jsonl").Where(row => row.Number is not null)];

    [Fact]
    public void All_fifty_four_projects_have_the_cells_that_a_careful_reader_sees()
    {
        Assert.Equal(54, Projects.Count);
        foreach (ExpectedFigure row in Projects)
        {
            Fact fact = Assert.Single(TableDocuments.Prefecture.Facts, fact => fact.Kind == FactKind.Money && fact.Citation.Lines.From == row.Line && fact.Item.Number == row.Number);
            Assert.Equal(row.ItemLine, fact.Item.Line);
            Assert.Equal(row.Division, fact.Item.Parent!.Number);
            Assert.Equal(ItemKind.Division, fact.Item.Parent.Kind);
            Assert.Equal(Plain(row.Description), Plain(TextOf(fact.Item, PassageRole.Description)));
            Assert.Equal(Plain(row.Implementer), Plain(TextOf(fact.Item, PassageRole.Implementer)));
            Assert.Equal(row.Status, TextOf(fact.Item, PassageRole.Status));
        }
    }

    [Fact]
    public void Implementers_of_a_project_are_separated_once_and_joined_where_the_page_broke_a_word()
    {
        Assert.Equal("NICUを有する医療機関（熊本大学病院、福田病院）", TextOf(ItemOf("27"), PassageRole.Implementer));
        Assert.Equal("熊本県（県看護協会）、県内医療機関", TextOf(ItemOf("37"), PassageRole.Implementer));
    }

    [Fact]
    public void The_divisions_have_their_numbers_titles_and_sums()
    {
        Item[] divisions = [.. TableDocuments.Prefecture.Items.Where(item => item.Kind == ItemKind.Division && item.Parent!.Line == 657)];
        Assert.Equal(["1-1", "1-2", "2", "4", "6"], divisions.Select(item => item.Number).Order(StringComparer.Ordinal));
        Assert.Contains(divisions, item => item.Printed == "事業区分１－１　地域医療構想の達成に向けた医療機関の施設又は設備の整備");
        Assert.All(divisions, item => Assert.Equal(2, TableDocuments.Prefecture.Facts.Count(fact => ReferenceEquals(fact.Item, item) && fact.Qualifiers.Contains(Qualifiers.Subtotal))));
    }

    [Fact]
    public void Main_projects_have_division_office_and_description()
    {
        Item item = Assert.Single(TableDocuments.Prefecture.Items, item => item.Printed == "地域医療連携ネットワーク構築支援事業");
        Assert.Equal("1-1", item.Parent!.Number);
        Assert.Equal("主な事業", item.Parent.Parent!.Printed);
        Assert.Equal("担当課：医療政策課", TextOf(item, PassageRole.Remark));
        Assert.StartsWith("地域内の中核的な役割を果たす", TextOf(item, PassageRole.Description), StringComparison.Ordinal);
        Assert.Equal(11, TableDocuments.Prefecture.Items.Count(one => one.Kind == ItemKind.Entry && one.Line is > 280 and < 380));
    }

    [Fact]
    public void Indicators_stand_under_the_goal_that_their_words_prove()
    {
        Item item = Assert.Single(TableDocuments.Prefecture.Items, item => item.Printed == "がん医科歯科連携登録歯科医師");
        Assert.Equal(["【４ 医療従事者の確保に関する目標】", "（２）歯科医師"], item.Path);
        Item visits = Assert.Single(TableDocuments.Prefecture.Items, item => item.Printed == "訪問診療実施医療機関数");
        Assert.Equal(["【２ 居宅等における医療の提供に関する目標】"], visits.Path);
    }

    private static Item ItemOf(string number) =>
        TableDocuments.Prefecture.Items.First(item => item.Kind == ItemKind.Entry && item.Number == number && item.Parent!.Kind == ItemKind.Division);

    private static string TextOf(Item item, PassageRole role) =>
        TableDocuments.Prefecture.Passages.SingleOrDefault(passage => passage.Role == role && ReferenceEquals(passage.Item, item))?.Text ?? string.Empty;

    private static string Plain(string? text) => Separators().Replace(text ?? string.Empty, string.Empty);

    [GeneratedRegex(@"[\s、]")]
    private static partial Regex Separators();
}
