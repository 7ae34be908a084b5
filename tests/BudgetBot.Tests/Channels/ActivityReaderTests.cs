using System.Text;
using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;

namespace BudgetBot.Tests.Channels;

public class ActivityReaderTests
{
    [Fact]
    public void What_the_bot_reads_is_read_and_the_rest_ignored()
    {
        const string Body = """
            {"type":"message","id":"a","timestamp":"x","channelId":"emulator","serviceUrl":"http://localhost:1","from":{"id":"u","x":[]},
             "conversation":{"id":"c|livechat","isGroup":false},"recipient":{"id":"b"},"text":"救急",
             "entities":[{"type":"ClientCapabilities"}],"channelData":{"clientActivityID":"1"},"localTimestamp":5,
             "deliveryMode":"expectReplies"}
            """;

        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes("\uFEFF" + Body), out Activity? activity, out _));
        Assert.Equal("救急", activity.Text);
        Assert.Equal("c|livechat", activity.Conversation?.Id);
        Assert.True(activity.ExpectsReplies());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":5,\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":5,\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":\"c\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"..\"}}")]
    [InlineData("{\"type\":\"message\",\"id\":\".\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"membersAdded\":{},\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\"} trailing")]
    public void What_is_no_activity_is_named(string body)
    {
        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes(body), out Activity? activity, out string? problem));
        Assert.Null(activity);
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void Deep_nesting_and_broken_Unicode_are_named_too()
    {
        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 100_000)), out _, out _));
        Assert.False(ActivityReader.TryRead([.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, .. "\",\"conversation\":{\"id\":\"c\"}}"u8],
            out _, out _));
    }
}
