using System.Text;
using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Text;
using BudgetBot.Tests.Reading.Outline;

namespace BudgetBot.Tests.Reading.Pdf;

public sealed class PdfLoaderTests
{
    [Fact]
    public void Words_become_lines_with_their_place_and_page()
    {
        PdfDocument pdf = TemporaryPdf.Load(new PdfPaper().Text(50, 100, "議会費").Number(300, 100, "481,596").Text(50, 130, "総務費").Bytes());
        SourceLine line = pdf.Text.Lines.First(line => !line.IsBlank);
        Assert.Equal("議会費 481,596", line.Text);
        PagePlace place = Assert.IsType<PagePlace>(pdf.Text.PlaceOf(new LineSpan(line.Number, line.Number)));
        Assert.Equal(1, place.Page);
        Assert.InRange(place.Box.Left, 49, 51);
        Assert.InRange(place.Box.Right, 299, 301);
        Assert.InRange(place.Box.Top, 96, 104);
    }

    [Fact]
    public void Numbers_that_count_up_with_the_pages_are_their_printed_numbers()
    {
        var paper = new PdfPaper();
        foreach (int page in Enumerable.Range(1, 4))
        {
            paper.Text(50, 60, "令和6年度").Number(300, 90, "2024").Text(290, 800, $"- {page + 17} -").Next();
        }

        PdfDocument pdf = TemporaryPdf.Load(paper.Text(50, 60, "奥付").Bytes());
        string printed = string.Join(' ', pdf.Text.Lines.Where(line => !line.IsBlank).Select(line => ((PagePlace)pdf.Text.PlaceOf(new LineSpan(line.Number, line.Number))!).Printed ?? "none").Distinct());
        Assert.Equal("18 19 20 21 none", printed);
    }

    [Fact]
    public void Columns_of_text_are_read_one_after_the_other()
    {
        var paper = new PdfPaper().Text(60, 40, "これは二段組みの紙面の全体にわたる見出しであり二つの段をまたいで印刷されている行です。");
        foreach (int row in Enumerable.Range(0, 8))
        {
            paper.Text(50, 80 + (row * 15), $"左の段の本文がここに続いて{(char)('あ' + row)}").Text(320, 80 + (row * 15), $"右の段の本文がここに続いて{(char)('か' + row)}");
        }

        string text = string.Concat(TemporaryPdf.Load(paper.Bytes()).Text.Lines.Select(line => line.Text));
        Assert.True(text.LastIndexOf("左の段", StringComparison.Ordinal) < text.IndexOf("右の段", StringComparison.Ordinal), text);
    }

    [Fact]
    public void A_password_is_named_as_such() =>
        Assert.Contains("パスワード", TemporaryPdf.Refusal(File.ReadAllBytes(Path.Combine(Seeds.Root, "tests", "BudgetBot.Tests", "Reading", "Pdf", "Files", "password.pdf"))), StringComparison.Ordinal);

    [Fact]
    public void A_scan_is_named_as_such() => Assert.Contains("スキャン", TemporaryPdf.Refusal(new PdfPaper().Picture().Next().Picture().Bytes()), StringComparison.Ordinal);

    [Fact]
    public void A_scanned_page_among_others_is_left_out_and_said_so()
    {
        PdfDocument pdf = TemporaryPdf.Load(new PdfPaper().Text(50, 100, "令和6年度予算").Next().Picture().Next().Text(50, 100, "議会費").Next().Bytes());
        Omission omission = Assert.Single(pdf.Omissions);
        Assert.Equal("2ページ", omission.Text);
        Assert.Contains("スキャン", omission.Reason, StringComparison.Ordinal);
        Assert.Equal(2, ((PagePlace)pdf.Text.PlaceOf(omission.Lines)!).Page);
    }

    [Theory]
    [InlineData(0xE000 - 0x3000)]
    [InlineData(0x3400 - 0x3000)]
    public void Garbled_text_is_not_taken_for_text(int shift)
    {
        var paper = new PdfPaper { Shift = shift };
        paper.Text(50, 100, "このしりょうはよめないもじでできている").Text(50, 130, "ぎかいひのよさん");
        Assert.Contains("文字化け", TemporaryPdf.Refusal(paper.Bytes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "空のファイル")]
    [InlineData("これは PDF ではない", "PDF ではありません")]
    [InlineData("%PDF-1.4\nhalf of a file", "壊れた")]
    public void Bytes_that_are_no_PDF_get_a_sentence(string content, string words) =>
        Assert.Contains(words, TemporaryPdf.Refusal(Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void An_empty_paper_gets_a_sentence() => Assert.Contains("何も印刷されていない", TemporaryPdf.Refusal(new PdfPaper().Bytes()), StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_short_is_broken_not_short()
    {
        byte[] whole = new PdfPaper().Text(50, 100, "令和6年度予算").Bytes();
        Assert.Contains("壊れた", TemporaryPdf.Refusal([.. whole.Take(40)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_pages_are_refused()
    {
        var paper = new PdfPaper();
        foreach (int _ in Enumerable.Range(0, 5_000))
        {
            paper.Next();
        }

        Assert.Contains("ページが多すぎます", TemporaryPdf.Refusal(paper.Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_looks_like_an_option_is_a_file()
    {
        using var file = new TemporaryPdf(new PdfPaper().Text(50, 100, "令和6年度予算").Bytes(), "-opw $(id) 'x'.pdf");
        Assert.Equal(1, PdfLoader.Load(file.Path).PageCount);
    }

    [Fact]
    public void A_missing_file_gets_a_sentence() =>
        Assert.Contains("ファイルがありません", Assert.Throws<SourceException>(() => PdfLoader.Load("/nowhere/missing.pdf")).Message, StringComparison.Ordinal);
}
