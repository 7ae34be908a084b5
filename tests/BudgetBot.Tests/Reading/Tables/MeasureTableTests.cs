using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Tests.Reading.Forms;
using BudgetBot.Tests.Reading.Outline;
using BudgetBot.Tests.Reading.Pdf;

namespace BudgetBot.Tests.Reading.Tables;

/// <summary>Tables whose labels say what an amount is, apart from the stages of a budget year.</summary>
public sealed class MeasureTableTests
{
    private const string Debt = """
        @40 令和４年度　病院事業会計

        @40 地 方 債 の ２ 年 度 末 に お け る 現 在 高 並 び に ３ 年 度 末
        @40 及 び ４ 年 度 末 に お け る 現 在 高 の 見 込 に 関 す る 調 書	>800 （単位　千円）

        @220 ２ 年 度 末	@330 ３ 年 度 末	@460 ４年度中増減見込	@660 ４ 年 度 末
        @80 区	@140 分	@500 元金償還
        @220 現 在 高	@330 現在高見込額	@430 起債見込額	@510 見 込 額	@660 現在高見込額

        @50 １．病 院 債	>290 1,000	>400 1,200	>480 300	>560 100	>720 1,400

        @60 (1) 建 設	>290 700	>400 900	>480 300	>560 60	>720 1,140

        @60 (2) 器 械	>290 300	>400 300	>480 0	>560 40	>720 260

        @50 ２．その他	>290 50	>400 40	>480 0	>560 10	>720 30

        @100 計	>290 1,050	>400 1,240	>480 300	>560 110	>720 1,430
        """;

    private const string Obligations = """
        @40 令和４年度　債務負担行為	>800 （単位　千円）

        @90 事　　　　項	@330 限 度 額	@430 ３年度末までの支出額	@580 ４年度以降の支出予定額	@730 期 間
        @40 電子カルテ賃借料	>390 8,000	>500 2,000	>650 6,000	@720 ５年度まで

        @40 警備業務	>390 500	>500 100	>650 400	@720 ５年度まで

        @40 給食業務	>390 900	>500 300	>650 600	@720 ６年度まで
        """;

    [Fact]
    public void Balances_are_proven_by_what_is_borrowed_and_repaid_and_by_their_sums()
    {
        ReadingPart part = Read(Debt);
        Assert.Equal(25, part.Facts.Count);
        Assert.All(part.Facts, fact => Assert.Equal(Stage.Other, fact.Stage));
        Fact balance = part.Facts.Single(fact => fact.Figure.Yen == 900_000);
        Assert.Equal(("病院債（建設）の３年度末現在高見込額", 2021, "建設"), (balance.Item.Printed, balance.Year.Year, balance.Item.Parent!.Printed));
        Fact total = part.Facts.Single(fact => fact.Figure.Yen == 1_430_000);
        Assert.Equal([Qualifiers.Total], total.Qualifiers);
        Assert.EndsWith("調書の４年度末現在高見込額の合計", total.Item.Printed, StringComparison.Ordinal);
        Assert.StartsWith("地方債の２年度末", total.Item.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_balance_that_does_not_add_up_is_left_out_and_a_column_that_nothing_proves_too()
    {
        ReadingPart part = Read(Debt.Replace("1,140", "1,150", StringComparison.Ordinal).Replace("1,050", "1,051", StringComparison.Ordinal));
        Assert.DoesNotContain(part.Facts, fact => fact.Figure.Yen is 1_150_000 or 1_051_000);
    }

    [Fact]
    public void Limits_are_proven_by_what_was_spent_and_what_is_to_come()
    {
        ReadingPart part = Read(Obligations);
        Assert.Equal([8_000_000, 2_000_000, 6_000_000], part.Facts.Where(fact => fact.Item.Parent!.Printed == "電子カルテ賃借料").Select(fact => fact.Figure.Yen!.Value));
        Assert.Equal([2022, 2021, 2022], part.Facts.Take(3).Select(fact => fact.Year.Year));
    }

    [Fact]
    public void A_year_in_the_title_that_bounds_the_obligations_is_not_the_year_of_the_table()
    {
        ReadingPart part = Read("@40 令和４年度　病院事業会計\n" + Obligations.Replace("令和４年度　債務負担行為", "債務負担行為で令和６年度以降にわたるものに関する調書", StringComparison.Ordinal)
            .Replace("３年度末まで", "前年度末まで", StringComparison.Ordinal).Replace("４年度以降", "当該年度以降", StringComparison.Ordinal));
        Assert.Equal([2022, 2021, 2022], part.Facts.Take(3).Select(fact => fact.Year.Year));
    }

    [Fact]
    public void A_label_whose_year_lies_a_lifetime_from_that_of_the_title_is_none()
    {
        ReadingPart part = Read(Obligations.Replace("令和４年度　", "平成元年度　", StringComparison.Ordinal).Replace("４年度以降", "令和９９年度以降", StringComparison.Ordinal)
            .Replace("限 度 額", "令和９９年度末現在高", StringComparison.Ordinal).Replace("３年度末までの", "令和９９年度末までの", StringComparison.Ordinal));
        Assert.Empty(part.Facts);
    }

    [Fact]
    public void Limits_alone_prove_nothing_without_a_total()
    {
        ReadingPart part = Read(Obligations.Replace("@430 ３年度末までの支出額", string.Empty, StringComparison.Ordinal).Replace(">500 ", "@900 ", StringComparison.Ordinal)
            .Replace("@580 ４年度以降の支出予定額", string.Empty, StringComparison.Ordinal).Replace(">650 ", "@900 ", StringComparison.Ordinal));
        Assert.Empty(part.Facts);
        Assert.NotEmpty(part.Omissions);
    }

    [Fact]
    public void Amounts_below_a_label_that_is_not_known_are_left_out_with_the_reason()
    {
        ReadingPart part = Read(Obligations.Replace("期 間", "支出", StringComparison.Ordinal).Replace("５年度まで", "1,234", StringComparison.Ordinal));
        Assert.DoesNotContain(part.Facts, fact => fact.Figure.Yen == 1_234_000);
        Assert.Contains(part.Omissions, omission => omission.Text.Contains("1,234", StringComparison.Ordinal));
    }

    private static ReadingPart Read(string paper) => DocumentReader.Read(
        TemporaryPdf.Load(MarkedPaper.Print(paper.Split('\n'))),
        new Source("paper.pdf", "病院事業会計", string.Empty, string.Empty, new FiscalYear(2022), string.Empty, [], string.Empty),
        Seeds.Words);
}
