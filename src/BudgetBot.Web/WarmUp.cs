using System.Diagnostics;
using BudgetBot.Channels.Adapter;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Teams;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace BudgetBot.Web;

/// <summary>
/// Takes a rehearsal's questions the whole way from activity to reply, over and over, before the service listens: what a turn runs through
/// is compiled when the first user asks. Nothing of it is sent, kept or remembered. When the service listens, it asks itself whether it is
/// well, so that posting is compiled too.
/// </summary>
/// <param name="rehearsal">What is rehearsed.</param>
/// <param name="renderer">What brings answers to the form of a channel.</param>
/// <param name="logs">Where defects go.</param>
/// <param name="http">What posts replies.</param>
/// <param name="address">Where the service listens.</param>
internal sealed class WarmUp(
    Rehearsal rehearsal, ReplyRenderer renderer, ILoggerFactory logs, HttpClient http, Func<string> address) : IHostedLifecycleService
{
    // The first compiles; in the others much runs often enough to be compiled for speed.
    private const int Rounds = 3;

    // Over many sources a turn takes longer, and nobody wants to wait for a service to start.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private static readonly TurnOutlet NoOutlet = new Nowhere();
    private static readonly string[] Channels = ["emulator", "msteams", "webchat"];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.Run(() => Run(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(new Uri(address()), "healthz"), cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or UriFormatException or OperationCanceledException)
        {
            // A service that does not reach itself under its own name is as well as any other.
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Run(CancellationToken stop)
    {
        var brain = new Brain(turn => rehearsal.Answer(turn.Text), () => rehearsal.Answer(string.Empty));
        var desk = new TurnDesk(brain, renderer, logs.CreateLogger<TurnDesk>());
        var bot = new BudgetHandler(desk, new FeedbackDesk(_ => { }, new SentAnswers()), new ItemQuery(desk, renderer));
        var door = new FrontDoor([], renderer, () => NoOutlet, logs.CreateLogger<FrontDoor>());
        byte[][] activities = [.. rehearsal.Questions.Select((question, at) => Message(Channels[at % Channels.Length], question))];
        long start = Stopwatch.GetTimestamp();
        foreach (byte[] activity in Enumerable.Repeat(activities, Rounds).SelectMany(round => round)
            .TakeWhile(_ => Stopwatch.GetElapsedTime(start) < Patience))
        {
            stop.ThrowIfCancellationRequested();
            await Turn(door, bot, activity);
        }
    }

    private static async Task Turn(FrontDoor door, BudgetHandler bot, byte[] body)
    {
        if (ActivityReader.TryRead(body, out Activity? activity, out _)
            && await door.Take(activity, NoOutlet, bot.OnTurnAsync) is { } answer)
        {
            _ = ActivityJson.Write(answer.Body);
        }
    }

    private static byte[] Message(string channel, string question) => ActivityJson.Write(new Activity(ActivityTypes.Message)
    {
        ChannelId = channel,
        ServiceUrl = BotSettings.DefaultAddress,
        From = new ChannelAccount(nameof(WarmUp)),
        Conversation = new ConversationAccount(id: nameof(WarmUp)),
        DeliveryMode = DeliveryModes.ExpectReplies,
        Text = question,
    });

    // What is expected in the body does not leave.
    private sealed class Nowhere : TurnOutlet
    {
        public override Task<string> Send(Activity activity) => Task.FromResult(string.Empty);
    }
}
