using System.Text.Json.Nodes;
using BudgetBot.Channels.Turns;
using BudgetBot.Tests.Answers;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Tests.Channels.Teams;

public class FeedbackTests
{
    private readonly List<FeedbackGiven> given = [];
    private readonly SentAnswers sent = new(2);

    private FeedbackDesk Desk => new(given.Add, sent);

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\" 出典が助かる \"}"}}""",
        Reaction.Like, "出典が助かる")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"違う"}}}""", Reaction.Dislike,
        "違う")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}}""", Reaction.Like,
        null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", Reaction.Like, null)]
    [InlineData("""{"actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"\\ud800\"}"}}""", Reaction.Like, null)]
    public void Thumbs_of_Teams_lead_to_the_answer_of_the_message(string value, Reaction reaction, string? comment)
    {
        sent.Remember("19:c@thread.tacv2;messageid=5", "m-1", "ANSWER1");

        Assert.True(Desk.Take(OfTeams(value, "m-1")));
        Assert.Equal([new FeedbackGiven("ANSWER1", reaction, comment)], given);
    }

    [Theory]
    [InlineData("{}", "m-1")]
    [InlineData("5", "m-1")]
    [InlineData("""{"actionValue":{"reaction":"love"}}""", "m-1")]
    [InlineData("""{"actionValue":{"reaction":"like"}}""", "m-2")]
    [InlineData("""{"actionValue":{"reaction":"like"}}""", null)]
    public void What_names_no_answer_or_no_thumb_is_dropped(string value, string? message)
    {
        sent.Remember("19:c@thread.tacv2", "m-1", "ANSWER1");

        Assert.False(Desk.Take(OfTeams(value, message)));
        Assert.Empty(given);
    }

    [Fact]
    public void A_long_comment_is_cut()
    {
        sent.Remember("19:c@thread.tacv2", "m-1", "A");
        var said = new JsonObject { ["reaction"] = "like", ["feedback"] = new JsonObject { ["feedbackText"] = new string('長', 5000) } };
        Desk.Take(OfTeams(new JsonObject { ["actionValue"] = said }.ToJsonString(), "m-1"));

        Assert.Equal(1000, given[0].Comment!.Length);
    }

    [Fact]
    public void Of_sent_answers_the_newest_are_remembered()
    {
        sent.Remember("c", "1", "A");
        sent.Remember("c", "2", "B");
        sent.Remember("c", "3", "C");

        Assert.Equal([null, "B", "C"], new[] { "1", "2", "3" }.Select(id => sent.Find("c", id)));
    }

    [Theory]
    [InlineData(0, Reaction.Like)]
    [InlineData(1, Reaction.Dislike)]
    public void A_thumb_of_Web_Chat_comes_back_as_it_was_sent(int thumb, Reaction reaction)
    {
        JsonObject reply = ChannelSamples.Wire(GateSamples.Whole with { Id = "ABC234" }, "webchat");
        JsonNode action = reply["entities"]![0]!["potentialAction"]![thumb]!;
        var pressed = new Activity
        {
            Type = "event",
            Name = "webchat:activity-status/feedback",
            ChannelId = "webchat",
            Id = "e-1",
            Conversation = new ConversationAccount(id: "c"),
            Entities = [new Entity { Properties = JObject.Parse(action.ToJsonString()) }],
        };
        var desk = new TestDoor(new Brain(_ => GateSamples.Whole, () => GateSamples.Whole), Desk);

        Assert.Empty(desk.Replies(pressed));
        Assert.Empty(desk.Replies(pressed));
        Assert.Empty(desk.Replies(pressed.But(copy => (copy.Id, copy.Name) = ("e-2", "another event"))));
        Assert.Equal([new FeedbackGiven("ABC234", reaction, null)], given);
    }

    [Fact]
    public void The_name_of_a_thumb_tells_apart_messages_that_bring_the_same_answer()
    {
        string[] ids = [.. new[] { "1", "2" }.Select(message => FeedbackDesk.NameOf("ABC", Reaction.Like, message))];
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Theory]
    [InlineData("msteams", true, false)]
    [InlineData("webchat", false, true)]
    [InlineData("directline", false, true)]
    [InlineData("emulator", false, false)]
    public void Each_channel_is_asked_for_thumbs_in_its_own_way_and_told_the_answer(string channel, bool loop, bool actions)
    {
        JsonObject reply = ChannelSamples.Wire(GateSamples.Whole with { Id = "ABC234" }, channel);
        JsonObject without = ChannelSamples.Wire(GateSamples.Whole, channel);

        Assert.Equal("ABC234", (string?)reply["channelData"]!["answerId"]);
        Assert.Equal(loop ? """{"type":"default"}""" : null, reply["channelData"]!["feedbackLoop"]?.ToJsonString());
        Assert.Equal(actions, reply["entities"]![0]!["potentialAction"] is not null);
        Assert.Equal(string.Empty, (string?)reply["entities"]![0]!["@id"]);
        Assert.Null(without["entities"]![0]!["potentialAction"]);
        Assert.Null(without["channelData"]!["feedbackLoop"]);
    }

    private static Activity OfTeams(string value, string? message) => new()
    {
        Type = "invoke",
        Name = "message/submitAction",
        ChannelId = "msteams",
        Conversation = new ConversationAccount(id: "19:c@thread.tacv2"),
        ReplyToId = message,
        Value = JToken.Parse(value),
    };
}
