using BudgetBot.Answers;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Channels;

public class ReplyTextTests
{
    [Fact]
    public void The_figure_asked_for_is_bold_with_its_unit_inside() => Assert.Equal(
        "救急医療体制の推進の令和7年度予算案は **836百万円**（8億3,600万円）です。[1]\n\n前年度当初 658百万円から178百万円の増（＋27.1％）。[1]",
        ChannelSamples.Text(GateSamples.Whole));

    [Fact]
    public void Bold_is_set_apart_where_a_sign_or_a_percent_sign_would_keep_it_from_showing()
    {
        Assert.Equal(
            "差は **△103百万円**です。",
            ChannelSamples.Text(new Segment.Text("差は"), new Segment.Amount(-103_000_000, "△103百万円", true), new Segment.Text("です。")));
        Assert.Equal(
            "率は **＋27.1％** です。",
            ChannelSamples.Text(new Segment.Text("率は"), new Segment.Ratio(GateSamples.Growth.Result, "＋27.1％", true), new Segment.Text("です。")));
    }

    [Theory]
    [InlineData("a*b_c[d]<e>`f`\\", "a\\*b\\_c\\[d\\]\\<e>\\`f\\`\\\\")]
    [InlineData("# 見出し", "\\# 見出し")]
    [InlineData("> 引用", "\\> 引用")]
    [InlineData("- 点", "\\- 点")]
    [InlineData("1. 一", "1\\. 一")]
    [InlineData("1.5倍", "1.5倍")]
    [InlineData("    字下げ", "字下げ")]
    [InlineData("G-MIS連携 + 整備", "G-MIS連携 + 整備")]
    [InlineData("A&amp;B", "A\\&amp;B")]
    [InlineData("一\n- 二", "一\n\n\\- 二")]
    public void Words_show_as_they_are(string words, string markdown) =>
        Assert.Equal(markdown, ChannelSamples.Text(new Segment.Text(words)));

    [Fact]
    public void Marks_do_not_grow_into_links() => Assert.Equal(
        "[1] [2] (注)",
        ChannelSamples.Text(new Segment.Cite(1), new Segment.Cite(2), new Segment.Text("(注)")));

    [Fact]
    public void Web_Chat_gets_definitions_Teams_none_and_others_a_list()
    {
        const string Url = "http://localhost:3978/sources/000_60395da026dc80b5.txt#L1378-L1378";

        Assert.EndsWith($"\n\n[1]: {Url} \"{GateSamples.Title}（1378行）\"", ChannelSamples.Text(GateSamples.Whole, "webchat"), StringComparison.Ordinal);
        Assert.EndsWith($"\n\n[1]: {Url} \"{GateSamples.Title}（1378行）\"", ChannelSamples.Text(GateSamples.Whole, "directline"), StringComparison.Ordinal);
        Assert.DoesNotContain("http", ChannelSamples.Text(GateSamples.Whole, "msteams"), StringComparison.Ordinal);
        Assert.EndsWith($"\n\n出典\n\n[1] {GateSamples.Title} 1378行 {Url}", ChannelSamples.Text(GateSamples.Whole, "emulator"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_with_quotation_marks_stays_a_title()
    {
        Answer answer = GateSamples.Whole with { SourceTitles = new Dictionary<string, string> { [GateSamples.Document] = "\"予算\"\\案" } };

        Assert.EndsWith(" \"”予算”＼案（1378行）\"", ChannelSamples.Text(answer, "webchat"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_name_is_escaped_in_its_address()
    {
        Answer answer = GateSamples.Whole with { Citations = [GateSamples.Draft.Citation with { Document = "計画 #1?.txt" }] };

        Assert.Contains("/sources/%E8%A8%88%E7%94%BB%20%231%3F.txt#L1378-L1378", ChannelSamples.Text(answer, "webchat"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_nobody_reads_is_cut_at_a_line_and_says_so()
    {
        AnswerLine[] lines = [.. Enumerable.Range(0, 100).Select(_ => AnswerLine.Of(new Segment.Text(new string('あ', 100))))];
        string text = ChannelSamples.Text(GateSamples.Of(lines) with { Citations = [] });

        Assert.EndsWith("（長いため、以下72行を省きました。）", text, StringComparison.Ordinal);
        Assert.Equal(28 * 100, text.Count(c => c == 'あ'));
    }

    [Fact]
    public void A_note_closes_the_text() =>
        Assert.EndsWith("\n\n注記です。", (string)ChannelSamples.Wire(GateSamples.Of(new Segment.Text("はい。")) with { Citations = [] }, "msteams", "注記です。")["text"]!, StringComparison.Ordinal);
}
