using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.Delivery;

/// <summary>
/// Delivers replies to their channels, in order within a conversation. What fails for a while is tried again until it is delivered
/// or too old; who waits for it may stop waiting earlier. What still waits when the service stops is tried a last time and then
/// given up, which the log says: replies hold what people asked, and are never written to a disk.
/// </summary>
/// <param name="poster">Makes one attempt.</param>
/// <param name="plan">When to try again and when to give up.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where lost replies go.</param>
[SuppressMessage("Design", "CA1001", Justification = "The token sources have no timer and no wait handle: there is nothing to dispose of.")]
public sealed partial class Outbox(ReplyPoster poster, RetryPlan plan, TimeProvider time, ILogger<Outbox> log)
{
    private const int MostWaiting = 2_000;
    private static readonly TimeSpan LongestPauseAtTheEnd = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Task> tails = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly Lock gate = new();
    private int waiting;

    /// <summary>Puts a reply, or the indicator before it, in line.</summary>
    /// <returns>Ends when the reply was delivered (true) or given up (false). Does not fail.</returns>
    public Task<bool> Send(Activity activity)
    {
        string key = $"{activity.ServiceUrl}\n{activity.Conversation?.Id}";
        lock (gate)
        {
            if (waiting >= MostWaiting)
            {
                LogFull(log);
                return Task.FromResult(false);
            }

            waiting++;
            Task<bool> sent = DeliverAfter(tails.GetValueOrDefault(key, Task.CompletedTask), activity);
            tails[key] = sent;
            _ = Forget(key, sent);
            return sent;
        }
    }

    /// <summary>Tries what waits once more, without long pauses, and ends when nothing waits or <see cref="RetryPlan.Grace"/> is over.</summary>
    /// <param name="stop">Ends the grace at once.</param>
    public async Task Drain(CancellationToken stop)
    {
        await stopping.CancelAsync();
        try
        {
            await AllSent().WaitAsync(plan.Grace, time, stop);
        }
        catch (Exception over) when (over is TimeoutException or OperationCanceledException)
        {
            await stopped.CancelAsync();
            await AllSent();
        }
    }

    private Task AllSent()
    {
        lock (gate)
        {
            return Task.WhenAll(tails.Values);
        }
    }

    private async Task Forget(string key, Task sent)
    {
        await sent;
        lock (gate)
        {
            waiting--;
            if (tails.GetValueOrDefault(key) == sent)
            {
                tails.Remove(key);
            }
        }
    }

    private async Task<bool> DeliverAfter(Task before, Activity activity)
    {
        // Leave the lock of Send before the first attempt.
        await Task.Yield();
        await before;
        long begin = time.GetTimestamp();
        for (int attempt = 0; ; attempt++)
        {
            PostResult result = await poster.Post(activity, stopped.Token);
            TimeSpan left = plan.GiveUpAfter - time.GetElapsedTime(begin);
            if (result.Delivered)
            {
                return true;
            }

            if (!result.Retriable || activity.Type == ActivityTypes.Typing || left <= TimeSpan.Zero || stopped.IsCancellationRequested)
            {
                LogLost(log, activity.ChannelId, stopped.IsCancellationRequested ? "the service stops" : result.Reason, attempt + 1);
                return false;
            }

            await Wait(plan.Pause(attempt, result.RetryAfter, left));
        }
    }

    // A pause ends when the service begins to stop; from then on pauses are short.
    private async Task Wait(TimeSpan pause)
    {
        bool last = stopping.IsCancellationRequested;
        try
        {
            await Task.Delay(last && pause > LongestPauseAtTheEnd ? LongestPauseAtTheEnd : pause, time, last ? stopped.Token : stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The next attempt comes at once.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply to {Channel} was not delivered: {Reason} ({Attempts} attempts)")]
    private static partial void LogLost(ILogger log, string? channel, string reason, int attempts);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply was not delivered: too many are waiting.")]
    private static partial void LogFull(ILogger log);
}
