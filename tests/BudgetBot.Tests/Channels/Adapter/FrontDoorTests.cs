using System.Globalization;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Turns;
using BudgetBot.Tests.Channels.DirectLine;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Tests.Channels.Adapter;

/// <summary>What the adapter adds to the SDK's, and what of the SDK's it keeps.</summary>
public class FrontDoorTests
{
    private static Brain Echo => new(turn => DeskSamples.Say(turn.Text), () => DeskSamples.Say("こんにちは。"));

    [Fact]
    public void Expected_replies_stand_in_the_body_without_an_indicator()
    {
        InvokeResponse answer = new TestDoor(Echo)
            .Answer(ChannelSamples.Asked("msteams", "救急").But(copy => copy.DeliveryMode = DeliveryModes.ExpectReplies))!;
        JsonArray replies = JsonNode.Parse(ActivityJson.Write(answer.Body))!["activities"]!.AsArray();

        Assert.Equal(200, answer.Status);
        Assert.Equal("救急", (string)Assert.Single(replies)!["text"]!);
        Assert.Equal("help", (string)replies[0]!["channelData"]!["outcome"]!);
    }

    [Fact]
    public void An_indicator_goes_before_the_first_message_alone_and_its_response_to_nobody()
    {
        ResourceResponse[] responses = [];
        IReadOnlyList<Activity> sent = new TestDoor(Echo).Sent(ChannelSamples.Asked("msteams"), async (turn, stop) =>
        {
            responses = await turn.SendActivitiesAsync([new Activity("event"), MessageFactory.Text("一"), MessageFactory.Text("二")], stop);
            await turn.SendActivityAsync("三", cancellationToken: stop);
        });

        Assert.Equal(["event", "typing", "message", "message", "message"], sent.Select(activity => activity.Type));
        Assert.Equal(["sent-1", "sent-3", "sent-4"], responses.Select(response => response.Id));
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("!!")]
    [InlineData("")]
    public void Nobody_s_locale_changes_how_an_answer_is_written(string locale)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo? during = null;
        var door = new TestDoor(new Brain(
            turn =>
            {
                during = CultureInfo.CurrentCulture;
                return DeskSamples.Say(turn.Text);
            },
            () => DeskSamples.Say(string.Empty)));
        Activity reply = Assert.Single(door.Replies(ChannelSamples.Asked("emulator").But(copy => copy.Locale = locale)));

        Assert.Equal(before, during);
        Assert.Equal(before, CultureInfo.CurrentCulture);
        Assert.Equal("ja-JP", reply.Locale);
    }

    [Fact]
    public void What_fails_on_the_way_is_told_in_a_polite_reply()
    {
        var door = new TestDoor(Echo, middleware: [new Before(_ => throw new InvalidOperationException("secret"))]);
        Activity reply = Assert.Single(door.Replies(ChannelSamples.Asked("emulator")));

        Assert.Equal("notFound", (string?)((JObject)reply.ChannelData)["outcome"]);
        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
        Assert.Empty(door.Replies(ChannelSamples.Asked("emulator").But(copy => copy.Type = "typing")));
    }

    [Fact]
    public void Middleware_of_others_sees_an_activity_once_and_may_answer_in_the_bot_s_place()
    {
        int seen = 0;
        var door = new TestDoor(Echo, middleware: [new Before(_ => Task.FromResult(++seen)), new Instead("今日はお休みです。")]);
        Activity asked = ChannelSamples.Asked("emulator");

        Assert.Equal("今日はお休みです。", Assert.Single(door.Replies(asked)).Text);
        Assert.Empty(door.Replies(asked));
        Assert.Equal(1, seen);
    }

    [Fact]
    public void A_trace_leaves_for_the_Emulator_alone_and_what_waits_keeps_the_order()
    {
        var door = new TestDoor(Echo, middleware: [new Before(turn =>
            turn.SendActivitiesAsync([new Activity("trace"), new Activity("delay", value: 1), MessageFactory.Text("一")]))]);

        Assert.Equal(["trace", "message", "message"], door.Sent(ChannelSamples.Asked("emulator")).Select(sent => sent.Type));
        Assert.Equal(["message", "message"], door.Sent(ChannelSamples.Asked("webchat")).Select(sent => sent.Type));
    }

    [Fact]
    public void A_channel_that_does_not_name_the_bot_gets_its_replies_from_BudgetBot()
    {
        Activity reply = Assert.Single(new TestDoor(Echo).Replies(ChannelSamples.Asked("emulator").But(copy => copy.Recipient = null)));

        Assert.Equal(("budgetbot", "BudgetBot", "bot"), (reply.From.Id, reply.From.Name, reply.From.Role));
    }

    [Theory]
    [InlineData("message/submitAction", 200)]
    [InlineData("composeExtension/query", 200)]
    [InlineData("adaptiveCard/action", 501)]
    [InlineData("task/fetch", 501)]
    [InlineData("signin/verifyState", 501)]
    [InlineData("fileConsent/invoke", 501)]
    [InlineData(null, 501)]
    public void An_invoke_is_answered_each_time_it_comes_whatever_delivery_it_asks_for(string? name, int status)
    {
        Activity invoke = ChannelSamples.Asked("msteams").But(copy => (copy.Type, copy.Name, copy.Value) = ("invoke", name, 5L));
        byte[] wire = ActivityJson.Write(invoke.But(copy => copy.DeliveryMode = "ExpectReplies"));
        Assert.True(ActivityReader.TryRead(wire, out Activity? expecting, out _));
        var door = new TestDoor(Echo);

        Assert.Equal([status, status, status], new[] { invoke, invoke, expecting }.Select(activity => door.Answer(activity)!.Status));
    }

    [Fact]
    public async Task What_asks_the_channel_itself_is_told_that_it_cannot()
    {
        var door = new TestDoor(Echo);
        using var turn = new TurnContext(door.Door, ChannelSamples.Asked("emulator"));
        turn.TurnState.Add<Microsoft.Bot.Connector.IConnectorClient>(await Connector(door));

        await Assert.ThrowsAsync<NotSupportedException>(() =>
            turn.UpdateActivityAsync(MessageFactory.Text("一"), TestContext.Current.CancellationToken));
    }

    private static async Task<Microsoft.Bot.Connector.IConnectorClient> Connector(TestDoor door)
    {
        Microsoft.Bot.Connector.IConnectorClient? found = null;
        await door.Door.ContinueConversationAsync(
            "app",
            ChannelSamples.Asked("emulator").GetConversationReference(),
            (turn, _) => Task.FromResult(found = turn.TurnState.Get<Microsoft.Bot.Connector.IConnectorClient>()),
            TestContext.Current.CancellationToken);
        return found!;
    }

    private sealed class Before(Func<ITurnContext, Task> act) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await act(turnContext);
            await next(cancellationToken);
        }
    }

    private sealed class Instead(string words) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(words, cancellationToken: cancellationToken);
    }
}
