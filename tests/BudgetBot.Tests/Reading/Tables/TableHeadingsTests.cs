using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.Tables;

namespace BudgetBot.Tests.Reading.Tables;

public sealed class TableHeadingsTests
{
    [Fact]
    public void A_heading_that_the_outline_has_is_not_doubled()
    {
        ReadingPart tables = TableDocuments.Prefecture;
        Item goal = Assert.Single(tables.Items, item => item.Kind == ItemKind.Section && item.Line == 173);
        Item heading = goal with { Printed = "医療従事者の確保に関する目標" };
        ReadingPart joined = TableHeadings.Join(tables, [heading]);
        Assert.DoesNotContain(joined.Items, item => item.Kind == ItemKind.Section && item.Line == 173);
        Item dentists = Assert.Single(joined.Items, item => item.Printed == "がん医科歯科連携登録歯科医師");
        Assert.Same(heading, dentists.Parent!.Parent);
        Assert.Equal(tables.Facts.Count, joined.Facts.Count);
        Assert.All(joined.Facts, fact => Assert.Contains(joined.Items, item => ReferenceEquals(item, fact.Item)));
    }
}
