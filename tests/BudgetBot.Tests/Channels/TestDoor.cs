using BudgetBot.Channels.Adapter;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Teams;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BudgetBot.Tests.Channels;

/// <summary>The whole way of an activity: the middleware, the bot, and what leaves.</summary>
internal sealed class TestDoor
{
    public TestDoor(Brain brain, FeedbackDesk? feedback = null, ILogger<TurnDesk>? log = null, ReplyRenderer? renderer = null,
        IMiddleware[]? middleware = null)
    {
        renderer ??= ChannelSamples.Renderer;
        var desk = new TurnDesk(brain, renderer, log ?? NullLogger<TurnDesk>.Instance);
        Bot = new BudgetHandler(desk, feedback ?? new FeedbackDesk(_ => { }, new SentAnswers()), new ItemQuery(desk, renderer));
        Door = new FrontDoor(middleware ?? [], renderer, () => new Outlet(), NullLogger<FrontDoor>.Instance);
    }

    public IBot Bot { get; }

    public FrontDoor Door { get; }

    /// <summary>The messages that leave.</summary>
    public IReadOnlyList<Activity> Replies(Activity activity) => [.. Sent(activity).Where(sent => sent.Type == ActivityTypes.Message)];

    /// <summary>All that leaves.</summary>
    /// <param name="activity">What comes.</param>
    /// <param name="bot">Stands in the bot's place; null for the bot itself.</param>
    public IReadOnlyList<Activity> Sent(Activity activity, BotCallbackHandler? bot = null)
    {
        var outlet = new Outlet();
        Assert.Null(Door.Take(activity, outlet, bot ?? Bot.OnTurnAsync).GetAwaiter().GetResult());
        return outlet.Sent;
    }

    /// <summary>What stands in the HTTP body: the answer to an invoke, or expected replies. Nothing leaves.</summary>
    public InvokeResponse? Answer(Activity activity)
    {
        var outlet = new Outlet();
        InvokeResponse? answer = Door.Take(activity, outlet, Bot.OnTurnAsync).GetAwaiter().GetResult();
        Assert.Empty(outlet.Sent);
        return answer;
    }

    private sealed class Outlet : TurnOutlet
    {
        public List<Activity> Sent { get; } = [];

        public override Task<string> Send(Activity activity)
        {
            Sent.Add(activity);
            return Task.FromResult($"sent-{Sent.Count}");
        }
    }
}

/// <summary>Activities that differ from others.</summary>
internal static class ActivityCopies
{
    /// <summary>A copy with a change.</summary>
    public static Activity But(this Activity activity, Action<Activity> change)
    {
        Assert.True(ActivityReader.TryRead(ActivityJson.Write(activity), out Activity? copy, out string? problem), problem);
        change(copy);
        return copy;
    }
}
