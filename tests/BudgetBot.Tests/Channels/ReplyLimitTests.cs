using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Facts;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Channels;

public class ReplyLimitTests
{
    [Fact]
    public void Citations_keep_the_limits_of_Teams()
    {
        Citation far = new(GateSamples.Document, 123, new LineSpan(12_345, 12_399), string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦家", 60)));
        Answer answer = GateSamples.Whole with
        {
            Citations = [.. Enumerable.Repeat(far, 25)],
            SourceTitles = new Dictionary<string, string> { [GateSamples.Document] = new string('題', 200) },
        };
        JsonArray claims = ChannelSamples.Wire(answer, "msteams")["entities"]![0]!["citation"]!.AsArray();

        Assert.Equal(20, claims.Count);
        Assert.All(claims, claim =>
        {
            var name = (string)claim!["appearance"]!["name"]!;
            var quote = (string)claim["appearance"]!["abstract"]!;
            Assert.InRange(name.Length, 60, 80);
            Assert.EndsWith("…（123ページ 12345–12399行）", name, StringComparison.Ordinal);
            Assert.InRange(quote.Length, 140, 160);
            Assert.True(quote.EndsWith("家…", StringComparison.Ordinal) || quote.EndsWith("👦…", StringComparison.Ordinal),
                "no character is cut apart");
        });
    }

    [Theory]
    [InlineData(400, 3)]
    [InlineData(2000, 9)]
    [InlineData(54, 4)]
    public void A_card_stays_small_and_says_how_much_is_left_out(int rows, int columns)
    {
        Answer answer = WithTable(rows, columns);
        JsonObject reply = ChannelSamples.Wire(answer);
        JsonObject card = reply["attachments"]![0]!["content"]!.AsObject();
        JsonArray shown = card["body"]!.AsArray().Single(part => (string?)part!["type"] == "Table")!["rows"]!.AsArray();
        int visible = Visible(card) + ((string)reply["text"]!).Count(c => !char.IsWhiteSpace(c));

        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, 3 * 40 * 1024);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(Replies.GoldenReplies.Wire)), 1, 26 * 1024);
        Assert.InRange(visible, 1, 5_900);
        Assert.InRange(shown.Count, 2, rows);
        Assert.Contains(card["body"]!.AsArray(), part => (string?)part!["text"] == $"ほか{rows - (shown.Count - 1)}行は省いています。");
    }

    [Fact]
    public void A_small_table_is_whole_with_units_in_its_cells_and_a_fallback_for_old_hosts()
    {
        JsonObject card = ChannelSamples.Wire(ChannelSamples.Full)["attachments"]![0]!["content"]!.AsObject();
        JsonNode table = card["body"]!.AsArray().Single(part => (string?)part!["type"] == "Table")!;

        Assert.Equal("1.5", (string)card["version"]!);
        Assert.Equal(3, table["rows"]!.AsArray().Count);
        Assert.Equal("FactSet", (string)table["fallback"]!["type"]!);
        Assert.Equal("予算額  **836百万円**、増減率 ＋27.1％".Replace("  ", " ", StringComparison.Ordinal),
            (string)table["fallback"]!["facts"]![0]!["value"]!);
        Assert.Contains("836百万円", (string)card["fallbackText"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_without_tables_and_citations_has_no_card() =>
        Assert.Null(ChannelSamples.Wire(GateSamples.Of(new Segment.Text("はい。")) with { Citations = [] })["attachments"]);

    [Fact]
    public void At_most_three_next_steps_are_suggested_and_Teams_sees_what_it_will_send()
    {
        Answer answer = GateSamples.Whole with { NextSteps = [.. Enumerable.Range(1, 5).Select(i => new NextStep($"題{i}", $"質問{i}"))] };
        JsonArray plain = ChannelSamples.Wire(answer)["suggestedActions"]!["actions"]!.AsArray();
        JsonArray teams = ChannelSamples.Wire(answer, "msteams")["suggestedActions"]!["actions"]!.AsArray();

        Assert.Equal(["題1", "題2", "題3"], plain.Select(action => (string)action!["title"]!));
        Assert.Equal(["質問1", "質問2", "質問3"], teams.Select(action => (string)action!["title"]!));
        Assert.All(plain, action => Assert.Equal("imBack", (string)action!["type"]!));
    }

    private static Answer WithTable(int rows, int columns)
    {
        string[] heads = [.. Enumerable.Range(0, columns).Select(i => $"令和{i + 1}年度")];
        IReadOnlyList<AnswerLine>[] cells = [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<AnswerLine>)
            [.. heads.Select((_, column) =>
                AnswerLine.Of(column == 0 ? new Segment.Text($"地域医療に関する事業その{row}") : new Segment.Amount(836_000_000, "836百万円")))])];
        return GateSamples.Whole with { Tables = [new AnswerTable("事業の一覧", heads, cells)] };
    }

    private static int Visible(JsonNode? node) => node switch
    {
        JsonArray parts => parts.Sum(Visible),
        JsonObject element => element.Sum(pair => pair.Key is "text" or "title" or "value" && pair.Value is JsonValue value
            ? value.ToString().Count(c => !char.IsWhiteSpace(c))
            : pair.Key is "body" or "rows" or "cells" or "items" or "facts" ? Visible(pair.Value) : 0),
        _ => 0,
    };
}
