using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Tests.Reading.Forms;
using BudgetBot.Tests.Reading.Outline;
using BudgetBot.Tests.Reading.Pdf;

namespace BudgetBot.Tests.Reading.Tables;

/// <summary>Tables over two pages that face each other; their amounts by hand are in tests/fixtures/forms/facing-*.</summary>
public sealed class FacingPagesTests
{
    private const int Spreads = 500;

    private const string Left = """
        病院関係予算　令和４年度
        @40 令和４年度　主要事業一覧	>800 （単位：千円）

        @50 番号	@160 事業名	@400 実施主体	@600 令和３年度
        @600 当初予算額
        @55 1	@90 救急医療体制事業	@400 出羽県	>660 1,000

        @55 2	@90 小児医療事業	@400 県医師会	>660 2,000

        @55 3	@90 周産期医療事業	@400 県内病院	>660 3,000
        """;

    private const string RightHead = """


        <<PAGE>>
        @40 出羽県


        @100 令和４年度	@250 増減額	@450 備考
        @100 当初予算額

        """;

    private const string Right = RightHead + """
        >160 1,100	>300 100	@400 機器の更新

        >160 2,200	>300 200

        >160 3,300	>300 300
        """;

    [Fact]
    public void Each_amount_is_cited_to_its_own_page_and_named_by_the_left_one()
    {
        ReadingPart part = Read(Left + Right);
        Assert.Equal(9, Money(part).Length);
        Fact fact = Money(part).Single(fact => fact.Figure.Yen == 2_200_000);
        PagePlace place = Assert.IsType<PagePlace>(fact.Citation.Place);
        Assert.Equal(("小児医療事業", 2022, Stage.Initial, 2, 2), (fact.Item.Printed, fact.Year.Year, fact.Stage, place.Page, fact.Citation.Page));
        Assert.InRange(place.Box.Left, 100, 160);
        Assert.InRange(place.Box.Right, 159, 164);
        Assert.Equal(fact.Citation.Lines.From, fact.Citation.Lines.To);
        Fact left = Money(part).Single(fact => fact.Figure.Yen == 2_000_000);
        Assert.Equal(1, Assert.IsType<PagePlace>(left.Citation.Place).Page);
        Assert.True(left.Citation.Lines.To < fact.Citation.Lines.From);
        Passage remark = part.Passages.Single(passage => passage.Text == "機器の更新");
        Assert.Equal("救急医療体制事業", remark.Item.Printed);
        Assert.Equal(2, Assert.IsType<PagePlace>(remark.Citation.Place).Page);
    }

    [Fact]
    public void A_right_page_that_lies_a_little_lower_has_the_same_rows()
    {
        ReadingPart part = Read(Left + Right.Replace("@40 出羽県", "<<LINE 20>>\n@40 出羽県\n<<LINE 15>>", StringComparison.Ordinal));
        Assert.Equal(["救急医療体制事業", "小児医療事業", "周産期医療事業"], Money(part).Where(fact => fact.Stage == Stage.Difference).Select(fact => fact.Item.Printed));
    }

    [Fact]
    public void Rows_at_other_heights_are_left_out_with_the_reason()
    {
        ReadingPart part = Read(Left + RightHead + """
            >160 1,100	>300 100

            >160 2,200	>300 200

            <<LINE 10>>

            >160 3,300	>300 300
            """);
        Assert.Equal([1_000_000, 2_000_000, 3_000_000], Money(part).Select(fact => fact.Figure.Yen!.Value));
        Assert.Contains(part.Omissions, omission => omission.Reason.Contains("見開き", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_too_few_is_left_out_with_the_reason()
    {
        ReadingPart part = Read(Left + RightHead + """
            >160 1,100	>300 100

            >160 2,200	>300 200
            """);
        Assert.DoesNotContain(Money(part), fact => fact.Year.Year == 2022);
        Assert.Contains(part.Omissions, omission => omission.Reason.Contains("見開き", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_is_blank_but_for_its_remark_is_a_row()
    {
        ReadingPart part = Read(Left + RightHead + """
            >160 1,100	>300 100

            @400 今後検討

            >160 3,300	>300 300
            """);
        Assert.Equal(["救急医療体制事業", "周産期医療事業"], Money(part).Where(fact => fact.Year.Year == 2022 && fact.Stage == Stage.Initial).Select(fact => fact.Item.Printed));
    }

    [Fact]
    public void Other_numbers_of_rows_on_the_right_page_say_that_it_is_another_table()
    {
        ReadingPart part = Read(Left + """


            <<PAGE>>
            @40 出羽県


            @50 番号	@100 令和４年度	@250 増減額	@450 備考
            @100 当初予算額
            @55 1	>160 1,100	>300 100

            @55 3	>160 2,200	>300 200

            @55 2	>160 3,300	>300 300
            """);
        Assert.DoesNotContain(Money(part), fact => fact.Year.Year == 2022);
        Assert.Contains(part.Omissions, omission => omission.Reason.Contains("見開き", StringComparison.Ordinal));
    }

    [Fact]
    public void A_right_page_with_names_of_its_own_is_a_table_of_its_own()
    {
        ReadingPart part = Read(Left + """


            <<PAGE>>
            @40 令和４年度　医師確保の事業	>800 （単位：千円）


            @50 番号	@160 事業名	@400 実施主体	@600 令和４年度
            @600 当初予算額
            @55 1	@90 医師修学資金貸与事業	@400 出羽県	>660 7,000

            @55 2	@90 臨床研修医の確保事業	@400 県医師会	>660 8,000

            @55 3	@90 医師派遣推進事業	@400 県内病院	>660 9,000
            """);
        Assert.Equal(6, Money(part).Length);
        Assert.Equal([7_000_000, 8_000_000, 9_000_000], Money(part).Where(fact => fact.Item.Parent!.Printed == "令和４年度 医師確保の事業").Select(fact => fact.Figure.Yen!.Value));
    }

    [Fact]
    public void Names_without_a_label_make_a_right_page_a_table_of_its_own()
    {
        ReadingPart part = Read(Left + RightHead + """
            @20 医師確保	>160 1,100	>300 100

            @20 看護職員	>160 2,200	>300 200

            @20 薬剤師	>160 3,300	>300 300
            """);
        Assert.DoesNotContain(Money(part), fact => fact.Year.Year == 2022 && fact.Item.Printed is "救急医療体制事業" or "小児医療事業" && fact.Figure.Yen is 1_100_000 or 2_200_000);
    }

    [Fact]
    public void A_total_that_the_right_page_does_not_make_up_leaves_the_table_out()
    {
        ReadingPart part = Read(Left + "\n\n@90 合計	>660 6,000" + Right + "\n\n>160 9,900	>300 3,900");
        Assert.Empty(Money(part));
        Assert.Contains(part.Omissions, omission => omission.Reason.Contains("合計", StringComparison.Ordinal));
    }

    [Fact]
    public void Differences_that_do_not_hold_leave_the_table_out()
    {
        ReadingPart part = Read(Left + RightHead + """
            >160 2,100	>300 100

            >160 1,200	>300 200

            >160 3,700	>300 300
            """);
        Assert.Empty(Money(part));
    }

    [Fact]
    public async Task Spreads_without_end_are_read_in_a_time_that_grows_with_them()
    {
        byte[] paper = MarkedPaper.Print(string.Join("\n<<PAGE>>\n", Enumerable.Range(0, Spreads).Select(at => (Left + Right).Replace("医療", "医療" + (char)('ア' + (at % 80)), StringComparison.Ordinal))).Split('\n'));
        ReadingPart part = await Task.Run(() => ReadBytes(paper), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        Assert.Equal(9 * Spreads, Money(part).Length);
    }

    private static Fact[] Money(ReadingPart part) => [.. part.Facts.Where(fact => fact.Kind == FactKind.Money)];

    private static ReadingPart Read(string paper) => ReadBytes(MarkedPaper.Print(paper.Split('\n')));

    private static ReadingPart ReadBytes(byte[] paper) => DocumentReader.Read(
        TemporaryPdf.Load(paper),
        new Source("paper.pdf", "病院関係予算", string.Empty, string.Empty, new FiscalYear(2022), string.Empty, [], string.Empty),
        Seeds.Words);
}
