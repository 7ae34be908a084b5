using BudgetBot.Answers;
using BudgetBot.Facts;
using static BudgetBot.Tests.Answers.GateSamples;

namespace BudgetBot.Tests.Answers;

public class GateWordsTests
{
    [Theory]
    [InlineData("令和7年度予算案は")]
    [InlineData("令和６年度当初から")]
    [InlineData("2025年度（令和7年度）の")]
    [InlineData("令和6〜7年度の比較")]
    [InlineData("R7予算案")]
    [InlineData("令和6年12月27日の資料")]
    [InlineData("令和元年度")]
    [InlineData("1378行にあります")]
    [InlineData("救急医療体制の推進（1378–1378行）")]
    [InlineData("8020運動・口腔保健推進事業の")]
    [InlineData("８０２０運動・口腔保健推進事業の")]
    [InlineData("（単位: 百万円）")]
    [InlineData("①現額　②執行")]
    [InlineData("二番目に大きいのは")]
    [InlineData("1. 救急医療体制の推進")]
    [InlineData("(2) 救急医療体制の推進")]
    [InlineData("令和7年度 病院関係政府予算（案）について（経過報告）によれば")]
    [InlineData("一部再掲を含みます。二次救急と三次救急は役割が違います。")]
    public void Words_without_figures_of_their_own_pass(string words) => Assert.Empty(Check(words));

    [Theory]
    [InlineData("予算は836百万円です")]
    [InlineData("予算は836です")]
    [InlineData("三億円です")]
    [InlineData("二割の増")]
    [InlineData("27.1％の増")]
    [InlineData("5件あります")]
    [InlineData("五件あります")]
    [InlineData("補助率は1/2")]
    [InlineData("補助率は½")]
    [InlineData("24時間体制")]
    [InlineData("5年間")]
    [InlineData("2025年間")]
    [InlineData("1379行にあります")]
    [InlineData("12ページ")]
    [InlineData("No.12")]
    [InlineData("18020運動・口腔保健推進事業の")]
    [InlineData("令和7百万円")]
    [InlineData("８３６")]
    [InlineData("٣件")]
    public void Words_with_a_figure_of_their_own_are_a_breach(string words) => Assert.Single(Check(words));

    [Fact]
    public void A_list_number_stands_only_at_the_beginning_of_a_line() =>
        Assert.False(FigureGate.Check(Of(new Segment.Text("次の"), new Segment.Text("3. 救急"))).Passed);

    [Fact]
    public void Heads_of_tables_are_words_and_cells_are_checked()
    {
        AnswerTable Table(string head, Segment cell) => new("表", ["事業", head], [[AnswerLine.Of(new Segment.Text("救急")), AnswerLine.Of(cell)]]);
        Answer answer = Of(new Segment.Text("次のとおりです。"));

        Assert.True(FigureGate.Check(answer with { Tables = [Table("令和7年度予算案", new Segment.Amount(836_000_000, "836百万円"))] }).Passed);
        Assert.False(FigureGate.Check(answer with { Tables = [Table("836百万円", new Segment.Text("－"))] }).Passed);
        Assert.False(FigureGate.Check(answer with { Tables = [Table("予算案", new Segment.Amount(835_000_000, "835百万円"))] }).Passed);
    }

    [Theory]
    [InlineData("重篤な救急患者を24時間体制で受け入れる", true)]
    [InlineData("重篤な救急患者を ２４時間 体制で受け入れる…", true)]
    [InlineData("重篤な救急患者を4時間体制で", false)]
    [InlineData("4時間体制で受け入れる", false)]
    [InlineData("すべての救急患者を24時間体制で", false)]
    [InlineData("", false)]
    public void A_quote_stands_in_its_passage_with_whole_figures(string words, bool passes) =>
        Assert.Equal(passes, FigureGate.Check(Of(new Segment.Quote(words, Description.Text))).Passed);

    [Fact]
    public void A_quote_cannot_shed_the_sign_or_the_unit_of_an_amount()
    {
        Assert.True(FigureGate.Check(Of(new Segment.Quote("△ 103百万円", Less.Citation.Quote))).Passed);
        Assert.False(FigureGate.Check(Of(new Segment.Quote("103百万円", Less.Citation.Quote))).Passed);
        Assert.False(FigureGate.Check(Of(new Segment.Quote("８３６", Line))).Passed);
        Assert.False(FigureGate.Check(Of(new Segment.Quote("36百万円", "36百万円"))).Passed);
    }

    [Fact]
    public void A_quote_from_a_passage_that_is_no_evidence_is_a_breach() =>
        Assert.False(FigureGate.Check(Of(new Segment.Quote("救命センターに9億円", "救命センターに9億円を配る。"))).Passed);

    [Fact]
    public void Named_items_may_be_mentioned_counted_and_cited_but_a_name_that_holds_money_excuses_nothing()
    {
        Item exhibition = Named("2025年日本国際博覧会に向けた整備", 1900, Root);
        Item misread = Named("推進事業 836百万円", 1901, Root);
        Answer answer = Of(new Segment.Text("「2025年日本国際博覧会に向けた整備」など"), new Segment.Count(2, "2件"), new Segment.Cite(1)) with
        {
            Citations = [Place(exhibition.Printed, 1900)],
            Evidence = new Evidence([], [], [new Computation(ComputationKind.Count, [1, 1], 2)], string.Empty, [exhibition, misread]),
        };

        Assert.Empty(FigureGate.Check(answer).Breaches);
        Assert.False(FigureGate.Check(answer with { Evidence = answer.Evidence with { Named = [exhibition] } }).Passed);
        Assert.False(FigureGate.Check(answer with { Lines = [AnswerLine.Of(new Segment.Text("推進事業 836百万円"))] }).Passed);
    }

    [Fact]
    public void An_echo_stands_in_the_question()
    {
        Assert.True(FigureGate.Check(Of(new Segment.Echo("900百万円"))).Passed);
        Assert.False(FigureGate.Check(Of(new Segment.Echo("836百万円"))).Passed);
        Assert.False(FigureGate.Check(Of(new Segment.Echo("00百万円"))).Passed);
    }

    [Fact]
    public void Marks_and_citations_lead_to_the_evidence()
    {
        Answer answer = Of(new Segment.Amount(836_000_000, "836百万円"), new Segment.Cite(1));

        Assert.True(FigureGate.Check(answer).Passed);
        Assert.False(FigureGate.Check(Of(new Segment.Cite(2))).Passed);
        Assert.False(FigureGate.Check(Of(new Segment.Cite(0))).Passed);
        Assert.False(FigureGate.Check(answer with { Citations = [Place("別の行", 2)] }).Passed);
        Assert.False(FigureGate.Check(answer with { Citations = [], Lines = [AnswerLine.Of(new Segment.Amount(836_000_000, "836百万円"))] }).Passed);
    }

    [Fact]
    public void A_button_holds_no_amount()
    {
        Answer answer = Of(new Segment.Text("はい。"));

        Assert.True(FigureGate.Check(answer with { NextSteps = [new NextStep("上位5件", "令和7年度の上位5件は？")] }).Passed);
        Assert.False(FigureGate.Check(answer with { NextSteps = [new NextStep("836百万円の内訳", "内訳")] }).Passed);
    }

    [Fact]
    public void The_reply_instead_of_a_withheld_one_passes_and_is_not_found()
    {
        Answer withheld = FigureGate.Withheld(Whole);

        Assert.Equal(Outcome.NotFound, withheld.Outcome);
        Assert.True(FigureGate.Check(withheld).Passed);
    }

    private static IReadOnlyList<string> Check(string words) => FigureGate.Check(Of(new Segment.Text(words))).Breaches;

    [Fact]
    public void A_row_that_was_left_out_may_be_cited_and_no_line_beside_it()
    {
        Answer answer = Whole with { Evidence = Whole.Evidence with { LeftOut = [new Omission(Document, new LineSpan(40, 42), "10,074", "合計と突き合わせられない")] } };
        Assert.True(FigureGate.Check(answer with { Citations = [.. answer.Citations, Place("10,074", 41)] }).Passed);
        Assert.False(FigureGate.Check(answer with { Citations = [.. answer.Citations, Place("10,074", 43)] }).Passed);
    }
}
