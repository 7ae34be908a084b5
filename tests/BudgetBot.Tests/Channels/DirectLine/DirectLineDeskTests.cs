using System.Text.Json.Nodes;
using BudgetBot.Channels.DirectLine;
using static BudgetBot.Tests.Channels.DirectLine.DeskSamples;

namespace BudgetBot.Tests.Channels.DirectLine;

public sealed class DirectLineDeskTests : IDisposable
{
    private readonly ChatStore store = new(new ManualTime(), ChatLimits.Default);

    [Fact]
    public async Task What_the_user_said_comes_back_with_its_id_and_stands_before_the_answer()
    {
        Chat chat = store.FindOrBegin("c-1", "user-1", out _);
        Posted posted = Desk().Take(chat, Body("""{"type":"message","text":"救急","locale":"ja","channelData":{"clientActivityID":"x1","other":[1]},"entities":[{"type":"ClientCapabilities"}]}"""));
        await posted.Answered;
        JsonObject[] said = Said(chat);

        Assert.Equal(2, said.Length);
        Assert.Equal("c-1|0000000", posted.Id);
        Assert.Equal(posted.Id, (string)said[0]["id"]!);
        Assert.Equal("""{"clientActivityID":"x1","other":[1]}""", said[0]["channelData"]!.ToJsonString());
        Assert.Equal("救急", (string)said[0]["text"]!);
        Assert.Equal("2026-11-22T10:00:00.000Z", (string)said[0]["timestamp"]!);
        Assert.Equal("c-1|0000001", (string)said[1]["id"]!);
        Assert.Equal(posted.Id, (string)said[1]["replyToId"]!);
        Assert.Equal("webchat", (string)said[1]["channelId"]!);
        Assert.Equal("c-1", (string)said[1]["conversation"]!["id"]!);
        Assert.Equal("bot", (string)said[1]["from"]!["role"]!);
    }

    [Fact]
    public async Task Nobody_speaks_for_another_nor_elsewhere()
    {
        Chat chat = store.FindOrBegin("c-1", "user-1", out _);
        await Desk().Take(chat, Body(
            """
            {"type":"message","text":"a","id":"mine","from":{"id":"boss","name":"私","role":"bot"},"conversation":{"id":"c-2"},"channelId":"msteams",
             "recipient":{"id":"x"},"serviceUrl":"http://example.com","deliveryMode":"expectReplies","timestamp":"1999-01-01T00:00:00Z"}
            """)).Answered;
        JsonObject echo = Said(chat)[0];

        Assert.Equal("""{"id":"user-1","name":"私","role":"user"}""", echo["from"]!.ToJsonString(new() { Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("c-1", (string)echo["conversation"]!["id"]!);
        Assert.Equal("webchat", (string)echo["channelId"]!);
        Assert.Equal("c-1|0000000", (string)echo["id"]!);
        Assert.Null(echo["serviceUrl"]);
        Assert.Null(echo["deliveryMode"]);
        Assert.Equal("user-1", (string)Said(chat)[1]["recipient"]!["id"]!);
    }

    [Fact]
    public async Task A_chat_without_a_user_is_that_of_the_first_who_speaks()
    {
        Chat chat = store.FindOrBegin("c", null, out _);
        await Desk().Take(chat, Body("""{"type":"message","text":"a","from":{"id":"first"}}""")).Answered;
        await Desk().Take(chat, Body("""{"type":"message","text":"a","from":{"id":"second"}}""")).Answered;

        Assert.Equal("first", chat.User);
        Assert.Equal("first", (string)Said(chat)[2]["from"]!["id"]!);
    }

    [Fact]
    public async Task A_chat_is_greeted_once()
    {
        DirectLineDesk desk = Desk();
        Chat chat = store.FindOrBegin("c", "user-1", out _);
        await desk.Greet(chat);
        await desk.Greet(chat);

        Assert.Equal(["こんにちは。"], Texts(chat));
    }

    [Fact]
    public async Task Turns_of_a_chat_run_one_after_the_other_in_the_order_of_its_log()
    {
        int running = 0;
        List<string> turns = [];
        DirectLineDesk desk = Desk(turn =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            turns.Add(turn.Text);
            Thread.Sleep(1);
            Interlocked.Decrement(ref running);
            return Say(turn.Text);
        });
        Chat chat = store.FindOrBegin("c", "user-1", out _);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => await desk.Take(chat, Message($"{i}")).Answered)));
        JsonObject[] said = Said(chat);
        string[] asked = [.. said.Where(activity => activity["replyToId"] is null).Select(activity => (string)activity["text"]!)];

        Assert.Equal(40, asked.Length);
        Assert.Equal(asked, turns);
        Assert.Equal(asked, said.Where(activity => activity["replyToId"] is not null).Select(activity => (string)activity["text"]!));
        Assert.Equal(said.Length, said.Select(activity => (string)activity["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task Too_many_waiting_messages_are_not_taken_and_nothing_of_them_is_shown()
    {
        using var stuck = new ManualResetEventSlim();
        DirectLineDesk desk = Desk(turn =>
        {
            stuck.Wait();
            return Say(turn.Text);
        });
        Chat chat = store.FindOrBegin("c", "user-1", out _);
        Posted[] posted = [.. Enumerable.Range(0, 80).Select(i => desk.Take(chat, Message($"{i}")))];
        stuck.Set();
        await Task.WhenAll(posted.Select(one => one.Answered));

        Assert.Equal(64, posted.Count(one => one.Id is not null));
        Assert.Equal(128, Said(chat).Length);
        await desk.Take(chat, Message("again")).Answered;
        Assert.Equal("again", Texts(chat)[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("{\"text\":\"a\"}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":{}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"a\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"from\":{\"id\":\"\\udc00\"}}")]
    [InlineData("{\"type\":\"message\"")]
    public void What_is_no_activity_is_refused_in_a_sentence_and_leaves_no_trace(string body)
    {
        Chat chat = store.FindOrBegin("c", "user-1", out _);
        Posted posted = Desk().Take(chat, Body(body));

        Assert.Null(posted.Id);
        Assert.EndsWith(".", posted.Problem, StringComparison.Ordinal);
        Assert.Empty(Said(chat));
    }

    [Theory]
    [InlineData("救急の予算は？", new[] { "添付ファイルは読み取れません。ご質問は文字で入力してください。", "救急の予算は？" })]
    [InlineData("", new[] { "添付ファイルは読み取れません。ご質問は文字で入力してください。" })]
    public async Task Files_are_not_read_and_the_words_are_answered(string text, string[] replies)
    {
        Chat chat = store.FindOrBegin("c", "user-1", out _);
        await Desk().Take(chat, Message(text), filesCame: true).Answered;

        Assert.Equal(replies, Texts(chat)[1..]);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    public async Task Other_activities_come_back_and_call_for_no_answer(string type)
    {
        Chat chat = store.FindOrBegin("c", "user-1", out _);
        await Desk().Take(chat, Body($"{{\"type\":\"{type}\",\"name\":\"n\",\"value\":{{\"a\":1}}}}")).Answered;

        Assert.Equal(type, (string)Assert.Single(Said(chat))["type"]!);
    }

    public void Dispose() => store.Dispose();
}
