using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BudgetBot.System.DirectLine;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using static BudgetBot.System.Web.EmulatorActivities;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace BudgetBot.System.Web;

/// <summary>An adopter adds middleware of the Bot Framework SDK as README shows it.</summary>
public class MiddlewareTests
{
    [Fact]
    public async Task It_runs_for_channels_and_for_Direct_Line_and_may_add_to_what_is_sent()
    {
        var heard = new ConcurrentQueue<string>();
        await using RunningBot bot = await RunningBot.Start(services => services.AddSingleton<IMiddleware>(new Minutes(heard)));
        await using FakeChannel channel = await FakeChannel.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1", streams: false);

        Assert.Equal(200, (await bot.Post(Message(channel.ServiceUrl, "c", "救急"))).Status);
        await chat.Post("へき地");

        Assert.Equal(["webchat conversationUpdate", "emulator message", "webchat message"], heard);
        Assert.Equal("救急\n\n（記録しました）", (string)Assert.Single(channel.Received).Activity["text"]!);
        JsonNode said = (await chat.Call(HttpMethod.Get, $"conversations/{chat.Conversation}/activities?watermark=")).Body!;
        Assert.Equal(
            ["こんにちは。\n\n（記録しました）", "へき地", "へき地\n\n（記録しました）"],
            said["activities"]!.AsArray().Select(activity => (string?)activity!["text"]));
    }

    private sealed class Minutes(ConcurrentQueue<string> heard) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            heard.Enqueue($"{turnContext.Activity.ChannelId} {turnContext.Activity.Type}");
            turnContext.OnSendActivities((_, activities, send) =>
            {
                activities.ForEach(activity => activity.Text += "\n\n（記録しました）");
                return send();
            });
            return next(cancellationToken);
        }
    }
}
