using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.BudgetBook;
using BudgetBot.Reading.Pdf;
using BudgetBot.Tests.Reading.Outline;

namespace BudgetBot.Tests.Reading.Pdf;

public sealed class BudgetBookTests
{
    private static readonly FiscalYear Year = new(2026);

    [Fact]
    public void Rows_have_this_year_last_year_and_difference_in_yen()
    {
        ReadingPart part = Read(InventedBook.Facing());
        Assert.Equal(52_000_000, Yen(part, "一般管理費", Year, Stage.Initial));
        Assert.Equal(51_000_000, Yen(part, "一般管理費", Year.Previous, Stage.Initial));
        Assert.Equal(1_000_000, Yen(part, "一般管理費", Year, Stage.Difference));
        Assert.Equal(-1_500_000, Yen(part, "庁舎建設基金積立金", Year, Stage.Difference));
        Assert.Equal(60_500_000, Yen(part, "総務管理費", Year.Previous, Stage.Initial));
    }

    [Fact]
    public void A_row_stands_below_its_account_side_chapter_and_section()
    {
        Item item = Read(InventedBook.Facing()).Items.First(item => item.Number == "第1目");
        Assert.Equal(["一般会計", "歳出", "総務費", "総務管理費"], item.Path);
        Assert.Equal("第2款第1項", item.Parent!.Parent!.Number + item.Parent.Number);
    }

    [Fact]
    public void An_amount_is_cited_to_its_cell()
    {
        Fact fact = Fact(Read(InventedBook.Facing()), "一般管理費", Year, Stage.Initial);
        PagePlace place = Assert.IsType<PagePlace>(fact.Citation.Place);
        Assert.Equal(2, place.Page);
        Assert.InRange(place.Box.Right, 169, 171);
        Assert.InRange(place.Box.Left, 138, 142);
        Assert.Contains("一般管理費 52,000", fact.Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Funds_are_parts_of_the_amount_under_their_own_names()
    {
        Fact[] funds = [.. Read(InventedBook.Facing()).Facts.Where(fact => fact.Item.Printed == "一般管理費" && fact.Base.Count > 0)];
        Assert.Equal(["国庫支出金", "県支出金", "一般財源"], funds.Select(fact => fact.Base[0]));
        Assert.All(funds, fact => Assert.Equal([Qualifiers.OfWhich], fact.Qualifiers));
        Assert.Equal(52_000_000, funds.Sum(fact => fact.Figure.Yen));
    }

    [Fact]
    public void Lines_of_the_facing_page_belong_to_the_row_at_their_height()
    {
        ReadingPart part = Read(InventedBook.Facing());
        Item[] details = [.. part.Items.Where(item => item.Number?.EndsWith('節') == true)];
        Assert.Equal(["給料", "委託料", "積立金"], details.Select(item => item.Printed));
        Assert.Equal(["第1目", "第1目", "第2目"], details.Select(item => item.Parent!.Parent!.Number));
        Assert.Equal("庁舎管理事業費", part.Items.Single(item => item.Printed == "清掃委託料").Parent!.Printed);
        Assert.Contains(part.Passages, passage => passage.Text == "窓口案内業務の委託" && passage.Item.Printed == "庁舎管理事業費");
    }

    [Fact]
    public void A_part_that_does_not_make_up_its_whole_is_marked_so()
    {
        ReadingPart part = Read(InventedBook.Facing());
        Assert.Equal([Qualifiers.OfWhich], Fact(part, "清掃委託料", Year, Stage.Initial).Qualifiers);
        Assert.Empty(Fact(part, "職員給与費", Year, Stage.Initial).Qualifiers);
    }

    [Fact]
    public void The_rest_of_a_name_at_the_right_end_of_the_next_line_belongs_to_it() =>
        Assert.Equal(40_000, Yen(Read(InventedBook.Facing()), "三市町庁舎管理事務連絡協議会負担金", Year, Stage.Initial));

    [Fact]
    public void A_row_whose_arithmetic_fails_is_no_fact_and_says_why()
    {
        ReadingPart part = Read(InventedBook.Facing(difference: "1,001"));
        Assert.DoesNotContain(part.Facts, fact => fact.Item.Printed == "一般管理費");
        Assert.Contains(part.Omissions, omission => omission.Text.Contains("一般管理費", StringComparison.Ordinal) && omission.Reason.Contains("比較と一致しない", StringComparison.Ordinal));
        Assert.Equal(8_000_000, Yen(part, "庁舎建設基金積立金", Year, Stage.Initial, "第2目"));
    }

    [Fact]
    public void A_book_with_everything_on_one_page_is_read_too()
    {
        ReadingPart part = Read(InventedBook.OnePage());
        Assert.Equal(9_000_000, Yen(part, "児童措置費", Year, Stage.Initial));
        Assert.Equal(7_000_000, Yen(part, "児童福祉費", Year.Previous, Stage.Initial));
        Assert.Equal(9_000_000, Yen(part, "扶助費", Year, Stage.Initial));
        Assert.Equal(9_000_000, Yen(part, "児童手当支給事業", Year, Stage.Initial));
    }

    [Fact]
    public void The_year_of_a_book_is_that_of_its_title_not_the_latest_it_names()
    {
        BookCover? cover = BookCover.Find(TemporaryPdf.Load(InventedBook.Facing().Bytes()).Text);
        Assert.Equal((Year, "青空市", "一般会計"), (cover!.Year, cover.Publisher, cover.Account));
    }

    [Theory]
    [InlineData("令和６年度富士市一般会計予算", "富士市", "一般会計")]
    [InlineData("令和7年度四日市市国民健康保険特別会計予算", "四日市市", "国民健康保険特別会計")]
    [InlineData("平成31年度東京都大島町介護保険事業特別会計当初予算書", "東京都大島町", "介護保険事業特別会計")]
    [InlineData("令和6年度 一般会計予算書", "", "一般会計")]
    public void A_title_names_whose_account_it_is(string line, string publisher, string account)
    {
        BookCover? cover = BookCover.Of(line);
        Assert.Equal((publisher, account), (cover!.Publisher, cover.Account));
    }

    [Theory]
    [InlineData("令和６年度富士市の一般会計の予算は、次に定めるところによる。")]
    [InlineData("一般会計補正予算整理表")]
    public void A_sentence_or_another_table_is_no_title(string line) => Assert.Null(BookCover.Of(line));

    [Fact]
    public void A_paper_of_text_is_read_as_text_with_places()
    {
        PdfPaper paper = new PdfPaper().Text(60, 60, "令和８年度　主要施策", 14).Text(50, 100, "１．救急医療体制の整備　１２３百万円").Text(50, 120, "２．看護職員の確保　４５百万円");
        ReadingPart part = Read(paper);
        Fact fact = part.Facts.First(fact => fact.Figure.Yen == 123_000_000);
        Assert.Equal("救急医療体制の整備", fact.Item.Printed);
        Assert.Equal(1, Assert.IsType<PagePlace>(fact.Citation.Place).Page);
    }

    private static ReadingPart Read(PdfPaper paper)
    {
        PdfDocument pdf = TemporaryPdf.Load(paper.Bytes());
        return DocumentReader.Read(pdf, new Source("paper.pdf", "予算書", string.Empty, string.Empty, Year, string.Empty, [], string.Empty), Seeds.Words);
    }

    private static Fact Fact(ReadingPart part, string item, FiscalYear year, Stage stage, string? number = null) =>
        part.Facts.First(fact => fact.Item.Printed == item && fact.Year == year && fact.Stage == stage && fact.Base.Count == 0 && (number is null || fact.Item.Number == number));

    private static long? Yen(ReadingPart part, string item, FiscalYear year, Stage stage, string? number = null) => Fact(part, item, year, stage, number).Figure.Yen;
}
