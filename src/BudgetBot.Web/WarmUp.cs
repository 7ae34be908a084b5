using System.Diagnostics;
using System.Text.Json;
using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;

namespace BudgetBot.Web;

/// <summary>
/// Takes a rehearsal's questions the whole way from activity to reply, over and over, before the service listens: what a turn runs through
/// is compiled when the first user asks. Nothing of it is sent, kept or remembered. When the service listens, it asks itself whether it is
/// well, so that posting is compiled too.
/// </summary>
/// <param name="rehearsal">What is rehearsed.</param>
/// <param name="renderer">What brings answers to the form of a channel.</param>
/// <param name="log">Where defects go.</param>
/// <param name="http">What posts replies.</param>
/// <param name="address">Where the service listens.</param>
internal sealed class WarmUp(Rehearsal rehearsal, ReplyRenderer renderer, ILogger<TurnDesk> log, HttpClient http, Func<string> address) : IHostedLifecycleService
{
    // The first compiles; in the others much runs often enough to be compiled for speed.
    private const int Rounds = 3;

    // Over many sources a turn takes longer, and nobody wants to wait for a service to start.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

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

    private void Run(CancellationToken stop)
    {
        var desk = new TurnDesk(new Brain(turn => rehearsal.Answer(turn.Text), () => rehearsal.Answer(string.Empty)), renderer, log);
        byte[][] activities = [.. rehearsal.Questions.Select((question, at) => Message(Channels[at % Channels.Length], question))];
        long start = Stopwatch.GetTimestamp();
        foreach (byte[] activity in Enumerable.Repeat(activities, Rounds).SelectMany(round => round).TakeWhile(_ => Stopwatch.GetElapsedTime(start) < Patience))
        {
            stop.ThrowIfCancellationRequested();
            Turn(desk, activity);
        }
    }

    private static void Turn(TurnDesk desk, byte[] body)
    {
        if (ActivityReader.TryRead(body, out IncomingActivity? activity, out _))
        {
            _ = JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(desk.Replies(activity)), ProtocolJson.Wire.ExpectedReplies);
        }
    }

    private static byte[] Message(string channel, string question) => JsonSerializer.SerializeToUtf8Bytes(
        new IncomingActivity
        {
            Type = ActivityTypes.Message,
            ChannelId = channel,
            ServiceUrl = BotSettings.DefaultAddress,
            From = new ChannelAccount(nameof(WarmUp)),
            Conversation = new ConversationAccount(nameof(WarmUp)),
            Text = question,
        },
        ProtocolJson.Wire.IncomingActivity);
}
