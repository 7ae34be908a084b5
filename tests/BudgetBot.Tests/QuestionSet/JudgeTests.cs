using System.Text.Json.Nodes;
using BudgetBot.Tests.QuestionSet.Asked;
using BudgetBot.Tests.QuestionSet.Judging;

namespace BudgetBot.Tests.QuestionSet;

/// <summary>The judge's rules, one reply each.</summary>
public sealed class JudgeTests
{
    private const string Source = "000_a.txt";

    [Theory]
    [InlineData("836百万円", "予算案は **836百万円**です。[1]", Verdict.Right)]
    [InlineData("836百万円", "予算案は８億３，６００万円です。", Verdict.Right)]
    [InlineData("836百万円", "予算案は 836,000千円です。", Verdict.Right)]
    [InlineData("836百万円", "予算案は 8.36億円です。", Verdict.Right)]
    [InlineData("836百万円", "予算案は 8.4億円です。", Verdict.Wrong)]
    [InlineData("836百万円", "前年度は658百万円、予算案は836百万円です。", Verdict.Wrong)]
    [InlineData("836百万円", "救急医療体制の推進です。", Verdict.Incomplete)]
    [InlineData("836百万円 / 8.4億円", "予算案は 8.4億円です。", Verdict.Right)]
    [InlineData("836百万円 / 8.4億円", "予算案は 658百万円、836百万円です。", Verdict.Wrong)]
    [InlineData("836百万円、658百万円", "658百万円と836百万円です。", Verdict.Right)]
    [InlineData("836百万円、658百万円", "836百万円です。", Verdict.Wrong)]
    [InlineData("178百万円、減", "対前年増減額は178百万円です。", Verdict.Incomplete)]
    [InlineData("178百万円、減", "178百万円の減です。", Verdict.Right)]
    [InlineData("178百万円、減", "△178百万円です。", Verdict.Right)]
    public void Figures_are_exact_and_the_one_asked_for_comes_first(string answer, string text, Verdict verdict) =>
        Assert.Equal(verdict, Judged(answer, Reply(text)));

    [Fact]
    public void Where_no_figure_is_asked_for_its_place_does_not_count() =>
        Assert.Equal(Verdict.Right, new Judge(Question("836百万円"), false, new JudgedReply(Reply("658百万円から836百万円"))).Verdict().Verdict);

    [Theory]
    [InlineData("「DMAT 事務局」", "ＤＭＡＴ事務\n局", Verdict.Right)]
    [InlineData("「区分2」", "区分**２**", Verdict.Right)]
    [InlineData("「7割」", "17割", Verdict.Incomplete)]
    [InlineData("「新規2」", "新規21", Verdict.Incomplete)]
    [InlineData("「300,000人」", "300000人", Verdict.Right)]
    [InlineData("「協議会」、「多職種」 / 「課題」", "協議会で課題を", Verdict.Right)]
    [InlineData("「協議会」、「多職種」 / 「課題」", "多職種で課題を", Verdict.Incomplete)]
    [InlineData("「3/4」＋「1/2」 / 「4分の3」＋「2分の1」", "３／４と２分の１", Verdict.Incomplete)]
    [InlineData("「3/4」＋「1/2」 / 「4分の3」＋「2分の1」", "３／４と１／２", Verdict.Right)]
    [InlineData("10.2％", "10.2パーセント", Verdict.Right)]
    [InlineData("10.2％", "＋10.20％", Verdict.Right)]
    [InlineData("10.2％", "110.2％", Verdict.Incomplete)]
    public void Words_and_percentages_are_found_however_they_are_set(string answer, string text, Verdict verdict) =>
        Assert.Equal(verdict, Judged(answer, Reply(text)));

    [Theory]
    [InlineData("回答しない", "notFound", Verdict.Right)]
    [InlineData("回答しない", "outOfScope", Verdict.Right)]
    [InlineData("回答しない", "answered", Verdict.Wrong)]
    [InlineData("回答しない", "clarify", Verdict.Wrong)]
    [InlineData("案内", "help", Verdict.Right)]
    [InlineData("案内", "answered", Verdict.Wrong)]
    [InlineData("案内", "outOfScope", Verdict.Abstained)]
    [InlineData("候補を列挙、836百万円", "clarify", Verdict.Right)]
    [InlineData("候補を列挙、836百万円", "answered", Verdict.Right)]
    [InlineData("候補を列挙、836百万円", "notFound", Verdict.Abstained)]
    [InlineData("836百万円", "clarify", Verdict.Abstained)]
    [InlineData("836百万円", "notFound", Verdict.Abstained)]
    [InlineData("836百万円", "outOfScope", Verdict.Abstained)]
    public void The_outcome_must_be_the_one_that_is_wanted(string answer, string outcome, Verdict verdict) =>
        Assert.Equal(verdict, Judged(answer, Reply("836百万円", outcome)));

    [Theory]
    [InlineData("http://localhost/sources/000_a.txt#L10-L12", Verdict.Right)]
    [InlineData("http://localhost/sources/000_a.txt?x=1#L14", Verdict.Right)]
    [InlineData("http://localhost/sources/000_a.txt#L15-L20", Verdict.Uncited)]
    [InlineData("http://localhost/sources/000_a.txt#L1-L9", Verdict.Uncited)]
    [InlineData("http://localhost/sources/004_b.txt#L12-L12", Verdict.Uncited)]
    [InlineData("http://localhost/sources/000_a.txt", Verdict.Uncited)]
    [InlineData("http://localhost/sources/000_a.txt#L1-L121", Verdict.Uncited)]
    public void The_citation_leads_to_the_lines_and_not_to_everything(string address, Verdict verdict) =>
        Assert.Equal(verdict, Judged("836百万円", Reply("836百万円", address: address)));

    [Fact]
    public void What_stands_in_the_card_is_shown_but_not_what_its_buttons_and_fallback_carry()
    {
        Assert.Equal(Verdict.Right, Judged("836百万円、「救急」", WithCard("""{"body":[{"type":"Table","rows":[{"cells":[{"items":[{"text":"救急 836百万円"}]}]}]}]}""")));
        Assert.Equal(Verdict.Incomplete, Judged("「救急」", WithCard("""{"actions":[{"title":"救急"}],"body":[{"fallback":{"text":"救急"}}]}""")));
    }

    [Fact]
    public void A_dump_of_everything_is_wrong() =>
        Assert.Equal(Verdict.Wrong, Judged("836百万円", Reply("836百万円" + new string('あ', 6000))));

    private static Verdict Judged(string answer, JsonObject reply) => new Judge(Question(answer), true, new JudgedReply(reply)).Verdict().Verdict;

    private static AskedQuestion Question(string answer) =>
        new("q1", "lookup", ["？"], ExpectationReader.Read(answer), [new SourceLines(Source, 12, 14)]);

    private static JsonObject WithCard(string card)
    {
        JsonObject reply = Reply(string.Empty);
        reply["attachments"] = new JsonArray(new JsonObject { ["content"] = JsonNode.Parse(card) });
        return reply;
    }

    private static JsonObject Reply(string text, string outcome = "answered", string address = "http://localhost/sources/000_a.txt#L12-L12") => new()
    {
        ["text"] = text,
        ["channelData"] = new JsonObject { ["outcome"] = outcome },
        ["entities"] = new JsonArray(new JsonObject
        {
            ["citation"] = new JsonArray(new JsonObject { ["appearance"] = new JsonObject { ["url"] = address } }),
        }),
    };
}
