using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Tests.Channels.Protocol;

public class ActivityJsonTests
{
    private const string Head = "\"type\":\"message\",\"conversation\":{\"id\":\"c\"}";

    [Theory]
    [InlineData("{'type':'message','conversation':{'id':'c'}}")]
    [InlineData("{" + Head + ",}")]
    [InlineData("{/* c */" + Head + "}")]
    [InlineData("{" + Head + "}{}")]
    [InlineData("{" + Head + ",\"value\":NaN}")]
    [InlineData("{" + Head + ",\"value\":\"\\udc00\"}")]
    [InlineData("{" + Head + ",\"\\ud800\":1}")]
    [InlineData("{" + Head + ",\"name\":true}")]
    [InlineData("{" + Head + ",\"from\":\"user\"}")]
    [InlineData("{" + Head + ",\"membersAdded\":[5]}")]
    public void What_the_library_would_take_but_is_no_JSON_or_no_text_is_named(string body) =>
        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes(body), out _, out _));

    [Theory]
    [InlineData("\"timestamp\":\"yesterday\"")]
    [InlineData("\"localTimestamp\":5")]
    [InlineData("\"entities\":5")]
    [InlineData("\"entities\":[5,null,{\"type\":5},{\"type\":\"mention\"}]")]
    [InlineData("\"attachments\":{\"contentType\":[]}")]
    [InlineData("\"attachments\":[{\"content\":{\"a\":{\"b\":{}},\"c\":[{\"d\":1}],\"a\":2}}]")]
    [InlineData("\"relatesTo\":5,\"importance\":{},\"suggestedActions\":[[]]")]
    public void A_fault_in_what_the_bot_does_not_read_costs_nobody_an_answer(string fields)
    {
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes($"{{{fields},{Head},\"text\":\"救急\"}}"), out Activity? activity, out _));
        Assert.Equal(("message", "c", "救急"), (activity.Type, activity.Conversation.Id, activity.Text));
    }

    [Fact]
    public void What_a_stranger_sent_within_a_value_is_kept_as_it_came()
    {
        const string Value = """{"when":"2026-11-22T10:00:00.1230+09:00","$type":"System.IO.FileInfo","n":1.50,"list":[null,true]}""";
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes($"{{{Head},\"channelData\":{Value}}}"), out Activity? activity, out _));

        Assert.IsType<JObject>(activity.ChannelData);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Value), JsonNode.Parse(ActivityJson.Write(activity))!["channelData"]));
    }

    [Theory]
    [InlineData("expectReplies", "message", "expectReplies")]
    [InlineData("EXPECTREPLIES", "message", "expectReplies")]
    [InlineData("expectReplies", "invoke", null)]
    [InlineData("notification", "message", "notification")]
    public void A_delivery_mode_is_settled_for_the_SDK(string sent, string type, string? settled)
    {
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(
            $"{{\"type\":\"{type}\",\"conversation\":{{\"id\":\"c\"}},\"deliveryMode\":\"{sent}\"}}"), out Activity? activity, out _));

        Assert.Equal(settled, activity.DeliveryMode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50_000)]
    public void Text_of_any_length_and_letters_of_any_size_are_written_whole(int length)
    {
        string text = new string('a', length % 2) + string.Concat(Enumerable.Repeat("令和7年度👩‍👦\u2028\"\\\n𠮷", length));
        byte[] wire = ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = text });

        Assert.Equal(text, (string)JsonNode.Parse(wire)!["text"]!);
        Assert.Equal(wire.Length, ActivityJson.Length(new Activity(ActivityTypes.Message) { Text = text }));
        Assert.DoesNotContain("\\u4ee4", Encoding.UTF8.GetString(wire), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Many_write_and_read_at_once()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(n => string.Concat(Enumerable.Repeat($"救急{n}", n + 1)))];
        string[] back = await Task.WhenAll(texts.Select(text => Task.Run(() =>
            ChannelSamples.Asked("emulator", text).But(_ => { }).Text)));

        Assert.Equal(texts, back);
    }
}
