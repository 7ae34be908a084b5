using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Tests.Reading.Forms;
using BudgetBot.Tests.Reading.Outline;
using BudgetBot.Tests.Reading.Pdf;

namespace BudgetBot.Tests.Reading.Tables;

/// <summary>Tables of PDF papers by the places of their words; papers in the form of tests/fixtures/forms.</summary>
public sealed class PlacedTableTests
{
    private const string Head = """
        病院関係予算　令和４年度
        @40 令和４年度　主要事業一覧	>800 （単位：千円）
        <<LINE 12>>
        @80 事業名	@270 令和３年度	@370 令和４年度	@470 増減	@560 備考
        @270 当初予算額	@370 当初予算額	@470 額

        """;

    [Fact]
    public void A_line_that_could_be_of_two_rows_leaves_both_out_and_the_others_in()
    {
        ReadingPart part = Read(Head + """
            @40 救急医療体制事業	>330 1,000	>430 1,100	>510 100
            @40 小児医療に関する長い名前の
            @40 事業	>330 2,000	>430 2,200	>510 200
            @40 周産期医療事業	>330 3,000	>430 3,300	>510 300
            """);
        Assert.Equal(["周産期医療事業"], Names(part));
        Assert.Equal(2, part.Omissions.Count(omission => omission.Reason.Contains("どの行の金額かを証明できない", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_heading_without_white_space_is_no_part_of_a_name()
    {
        ReadingPart part = Read(Head + """
            @40 （１）救急医療の確保
            @40 ドクターヘリ運航経費	>330 1,000	>430 1,100	>510 100
            @40 救急情報システム運営費	>330 2,000	>430 2,200	>510 200
            @40 （２）小児医療の確保
            @40 小児救急電話相談事業	>330 3,000	>430 3,300	>510 300
            """);
        Assert.Equal(["救急情報システム運営費"], Names(part));
    }

    [Fact]
    public void A_heading_with_white_space_stands_above_its_rows()
    {
        ReadingPart part = Read(Head + """
            <<LINE 6>>

            @40 救急医療の確保


            @40 ドクターヘリの運航に要する	>330 1,000	>430 1,100	>510 100

            @40 経費


            @40 小児医療の確保


            @40 小児救急電話相談事業	>330 3,000	>430 3,300	>510 300
            """);
        Assert.Equal(["ドクターヘリの運航に要する経費", "小児救急電話相談事業"], Names(part));
        Assert.Equal(["救急医療の確保", "小児医療の確保"], part.Facts.Select(fact => fact.Item.Parent!.Printed).Distinct());
    }

    [Fact]
    public void Amounts_beside_a_name_that_goes_over_them_are_left_out()
    {
        ReadingPart part = Read(Head + """
            <<LINE 18>>
            @40 救急医療体制事業	>330 1,000	>430 1,100	>510 100
            @40 小児医療に関する長い名前の事業	>330 2,000	>430 2,200	>510 200	@560 国費
            >330 500	>430 600	>510 100	@560 県費
            @40 へき地医療事業	>330 3,000	>430 3,300	>510 300
            @40 精神科救急事業	>330 13,000	>430 13,300	>510 300
            """);
        Assert.Equal(["救急医療体制事業", "精神科救急事業"], Names(part));
    }

    [Fact]
    public void Names_at_the_top_and_amounts_at_the_bottom_of_high_rows_prove_nothing()
    {
        ReadingPart part = Read(Head + """
            <<LINE 6>>

            @40 小児医療に関する長い名前の

            @40 事業に要する経費





            >330 2,000	>430 2,200	>510 200

            @40 周産期医療に関する長い名前の

            @40 事業に要する経費





            >330 3,000	>430 3,300	>510 300
            """);
        Assert.Empty(Names(part));
        Assert.Equal(2, part.Omissions.Count);
    }

    [Fact]
    public void A_page_without_a_head_goes_on_with_another_margin()
    {
        ReadingPart part = Read(Head + """
            @40 救急医療体制事業	>330 1,000	>430 1,100	>510 100
            @40 周産期医療事業	>330 3,000	>430 3,300	>510 300	@560 継続して支援
            <<PAGE>>
            @60 へき地医療事業	>350 4,000	>450 4,100	>530 100
            @60 精神科救急事業	>350 13,000	>450 13,300	>530 300	@580 一部新規
            """);
        Assert.Equal(["救急医療体制事業", "周産期医療事業", "へき地医療事業", "精神科救急事業"], Names(part));
        Fact fact = part.Facts.Single(fact => fact.Figure.Yen == 13_300_000);
        Assert.Equal((2022, Stage.Initial), (fact.Year.Year, fact.Stage));
        Assert.Equal(2, Assert.IsType<PagePlace>(fact.Citation.Place).Page);
        Assert.Equal("精神科救急事業 13,000 13,300 300 一部新規", fact.Citation.Quote);
    }

    [Fact]
    public void A_page_whose_amounts_end_elsewhere_does_not_go_on()
    {
        ReadingPart part = Read(Head + """
            @40 救急医療体制事業	>330 1,000	>430 1,100	>510 100
            @40 周産期医療事業	>330 3,000	>430 3,300	>510 300
            <<PAGE>>
            @40 へき地医療事業	>300 4,000	>395 4,100	>520 100
            """);
        Assert.Equal(["救急医療体制事業", "周産期医療事業"], Names(part));
    }

    [Fact]
    public void A_row_that_the_end_of_the_page_breaks_is_left_out()
    {
        ReadingPart part = Read(Head + """
            <<LINE 6>>

            @40 小児医療に関する長い名前の	>330 2,000	>430 2,200	>510 200

            @40 事業に要する経費


            @40 周産期医療に関する長い名前	>330 3,000	>430 3,300	>510 300
            <<PAGE>>
            <<LINE 6>>
            @40 の事業に要する経費


            @40 へき地医療に関する長い名前	>330 4,000	>430 4,100	>510 100

            @40 の事業に要する経費
            """);
        Assert.Equal(["小児医療に関する長い名前の事業に要する経費", "へき地医療に関する長い名前の事業に要する経費"], Names(part));
    }

    [Fact]
    public void A_pool_over_two_lines_is_one_cell_and_brackets_without_meaning_are_left_out()
    {
        ReadingPart part = Read(Head + """
            <<LINE 6>>

            >330 26,000の	>430 27,000の
            @40 小児医療事業	>510 －
            >330 内数	>430 内数


            @40 周産期医療に関する長い名前の	>330 3,000	>430 3,300	>510 300

            @40 事業に要する経費	>330 (1,000)	>430 (1,200)
            """);
        Assert.Equal([26_000_000, 27_000_000], part.Facts.Where(fact => fact.Qualifiers.Contains(Qualifiers.Pool)).Select(fact => fact.Figure.Yen!.Value));
        Assert.DoesNotContain(part.Facts, fact => fact.Figure.Yen is 1_000_000 or 1_200_000);
        Assert.Equal(2, part.Omissions.Count(omission => omission.Reason.Contains("括弧書き", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_that_no_total_proves_are_left_out()
    {
        ReadingPart part = Read(Head + """
            @40 救急医療体制事業	>330 1,000	>430 1,100	>510 100
            @40 周産期医療事業	>330 3,000	>430 3,300	>510 300
            @40 合計	>330 9,000	>430 9,400	>510 400
            """);
        Assert.Empty(part.Facts);
        Assert.Contains(part.Omissions, omission => omission.Reason.Contains("合計", StringComparison.Ordinal));
    }

    [Fact]
    public void One_misprinted_total_is_kept_for_the_audit()
    {
        ReadingPart part = Read(Head + """
            @40 救急医療体制事業	>330 1,000	>430 1,100	>510 100
            @40 周産期医療事業	>330 3,000	>430 3,300	>510 300
            @40 合計	>330 4,000	>430 4,500	>510 400
            """);
        Assert.Equal(4_500_000, part.Facts.Single(fact => fact.Qualifiers.Contains(Qualifiers.Total) && fact.Year.Year == 2022 && fact.Stage == Stage.Initial).Figure.Yen);
    }

    [Fact]
    public void A_label_above_two_columns_holds_for_both()
    {
        ReadingPart part = Read("""
            病院関係予算　令和４年度
            @40 令和４年度　主要事業一覧	>800 （単位：千円）
            <<LINE 12>>
            @340 令和４年度
            @120 事業名	@560 備考
            @270 当初予算額	@400 補正予算額
            @40 救急医療体制事業	>310 1,000	>440 100
            @40 周産期医療事業	>310 3,000	>440 －
            @40 計	>310 4,000	>440 100
            """);
        Assert.Equal([(1_000_000, Stage.Initial), (100_000, Stage.Supplementary)], part.Facts.Where(fact => fact.Item.Printed == "救急医療体制事業").Select(fact => (fact.Figure.Yen!.Value, fact.Stage)));
        Assert.All(part.Facts, fact => Assert.Equal(2022, fact.Year.Year));
    }

    [Fact]
    public void This_year_and_last_year_are_those_of_the_title()
    {
        ReadingPart part = Read("""
            @40 令和４年度　主要事業の内訳	>800 （単位：百万円）
            <<LINE 12>>
            @60 施策名	@200 事業名	@370 本年度予算額	@470 前年度予算額	@570 増減額	@680 説明
            @40 救急対策	@200 ドクターヘリ運航経費	>430 1,000	>530 900	>620 100	@660 運航委託
            @40 小児対策	@200 小児救急電話相談	>430 30	>530 31	>620 △1	@660 委託料
            """);
        Assert.Equal([(2022, 30_000_000), (2021, 31_000_000), (2022, -1_000_000)], part.Facts.Where(fact => fact.Item.Printed == "小児救急電話相談").Select(fact => (fact.Year.Year, fact.Figure.Yen!.Value)));
    }

    [Fact]
    public void Relative_years_below_a_label_between_them_are_its_columns_and_it_is_none()
    {
        ReadingPart part = Read("""
            令和９年度　秋田県当初予算
            @40 ２　主要事業（本年度・前年度比較）
            >800 （単位：千円）
            <<LINE 12>>
            @441 予算額
            @192 事業名	@589 増減額	@679 増減率	@753 備考
            @400 本年度	@491 前年度
            @60 風力関連産業集積促進事業	>460 123,456	>550 100,000	>654 23,456	>733 23.5%	@740 拡充
            @60 クマ被害防止対策事業	>460 98,000	>550 －	>654 98,000	@709 皆増	@740 新規
            @60 旧庁舎解体事業	>460 0	>550 45,600	>654 △45,600	@709 皆減	@740 終了
            """);
        Assert.Equal(
            ["風力関連産業集積促進事業 2027 当初 123456", "風力関連産業集積促進事業 2026 当初 100000", "風力関連産業集積促進事業 2027 差引 23456", "クマ被害防止対策事業 2027 当初 98000", "クマ被害防止対策事業 2026 当初 ", "クマ被害防止対策事業 2027 差引 98000", "旧庁舎解体事業 2027 当初 0", "旧庁舎解体事業 2026 当初 45600", "旧庁舎解体事業 2027 差引 -45600"],
            part.Facts.Where(fact => fact.Kind == FactKind.Money).Select(fact => $"{fact.Item.Printed} {fact.Year.Year} {fact.Stage.Word()} {fact.Figure.Yen / 1000}"));
        Assert.Equal("23.5％", part.Facts.Single(fact => fact.Kind == FactKind.Rate).Figure.Text);
    }

    [Fact]
    public void An_amount_below_a_label_that_is_not_known_is_left_out_and_its_year_is_that_of_the_difference()
    {
        ReadingPart part = Read("""
            令和９年度　秋田県当初予算
            @40 会計別予算	>800 （単位：百万円）
            <<LINE 12>>
            @60 会計名	@250 令和８年度当初	@400 令和９年度一次案	@550 比較
            @40 国民健康保険特別会計	>310 98,765	>460 97,654	>600 △1,111
            @40 港湾整備事業特別会計	>310 1,200	>460 1,300	>600 100
            """);
        Assert.Equal(["2026 当初 98765", "2027 差引 -1111", "2026 当初 1200", "2027 差引 100"], part.Facts.Select(fact => $"{fact.Year.Year} {fact.Stage.Word()} {fact.Figure.Yen / 1_000_000}"));
        Assert.Equal(["97,654", "1,300"], part.Omissions.Select(omission => omission.Text.Split(' ')[^1]));
    }

    [Fact]
    public void Rows_below_a_head_that_is_not_understood_are_reported()
    {
        ReadingPart part = Read("""
            令和９年度　秋田県当初予算
            @40 部局別	>800 （単位：百万円）
            <<LINE 12>>
            @60 部局	@250 本年度	@400 前年度	@550 摘要
            @40 総務部	>310 98,765	>460 97,654
            @40 土木部	>310 1,200	>460 1,300
            @40 会計課	>310 10	>460 9
            """);
        Assert.Empty(part.Facts);
        Assert.Equal(("表の見出しを読み取れないため、何の金額かを確定できない", "総務部 98,765 97,654"), (Assert.Single(part.Omissions).Reason, part.Omissions[0].Text));
    }

    [Fact]
    public void A_table_without_a_unit_is_left_out_with_the_reason()
    {
        ReadingPart part = Read(Head.Replace("	>800 （単位：千円）", string.Empty, StringComparison.Ordinal) + "@40 救急医療体制事業	>330 1,000	>430 1,100	>510 100");
        Assert.Empty(part.Facts);
        Assert.Contains(part.Omissions, omission => omission.Reason.Contains("単位", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_side_by_side_are_left_out()
    {
        ReadingPart part = Read("""
            @40 令和４年度　主要事業の内訳	>800 （単位：百万円）
            <<LINE 12>>
            @60 事業名	@270 当初予算額	@460 事業名	@670 当初予算額
            @40 ドクターヘリ運航経費	>330 1,000	@420 小児救急電話相談	>730 30
            @40 病床転換助成	>330 200	@420 看護職員確保対策	>730 45
            """);
        Assert.Empty(part.Facts);
        Assert.Contains(part.Omissions, omission => omission.Reason.Contains("名称の列", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_that_nothing_tells_apart_are_left_out_and_growth_is_a_rate()
    {
        ReadingPart part = Read("""
            @40 令和４年度　主要事業の内訳	>800 （単位：百万円）
            <<LINE 12>>
            @60 事業名	@270 当初予算額	@370 当初予算額	@470 補正予算額	@570 対前年度比
            @40 ドクターヘリ運航経費	>330 1,000	>430 900	>530 50	>620 103.2%
            @40 小児救急電話相談	>330 30	>430 20	>530 7	>620 98.0%
            """);
        Assert.Equal([50_000_000, 7_000_000], part.Facts.Where(fact => fact.Kind == FactKind.Money).Select(fact => fact.Figure.Yen!.Value));
        Assert.Equal(["103.2％", "98.0％"], part.Facts.Where(fact => fact.Kind == FactKind.Rate).Select(fact => fact.Figure.Text!));
    }

    private static ReadingPart Read(string paper) => DocumentReader.Read(
        TemporaryPdf.Load(MarkedPaper.Print(paper.Split('\n'))),
        new Source("paper.pdf", "病院関係予算", string.Empty, string.Empty, new FiscalYear(2022), string.Empty, [], string.Empty),
        Seeds.Words);

    private static IEnumerable<string> Names(ReadingPart part) => part.Facts.Where(fact => fact.Kind == FactKind.Money).Select(fact => fact.Item.Printed).Distinct();
}
