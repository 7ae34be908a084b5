using System.Text.Json;
using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;

namespace BudgetBot.Web;

/// <summary>
/// Takes the sample questions the whole way from activity to reply, over and over, while the service begins to listen: what a turn runs
/// through is compiled when the first users ask. Nothing of it is sent, kept or remembered.
/// </summary>
/// <param name="parts">What is served.</param>
/// <param name="renderer">What brings answers to the form of a channel.</param>
/// <param name="log">Where defects go.</param>
internal sealed class WarmUp(BotParts parts, ReplyRenderer renderer, ILogger<TurnDesk> log) : BackgroundService
{
    // The runtime compiles for speed what has run thirty times.
    private const int Rounds = 30;

    private static readonly string[] Channels = ["emulator", "msteams", "webchat"];

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        parts.Unkept is { } answer ? Task.Run(() => Run(answer, stoppingToken), CancellationToken.None) : Task.CompletedTask;

    private void Run(Func<string, Answer> answer, CancellationToken stop)
    {
        var desk = new TurnDesk(new Brain(turn => answer(turn.Text), () => answer(string.Empty)), renderer, log);
        byte[][] activities = [.. parts.Guide.Samples.SelectMany(group => group.Questions).SelectMany((question, at) => Channels.Take(at == 0 ? Channels.Length : 1).Select(channel => Message(channel, question)))];
        for (int round = 0; round < Rounds; round++)
        {
            foreach (byte[] activity in activities)
            {
                if (stop.IsCancellationRequested)
                {
                    return;
                }

                Turn(desk, activity);
            }
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
