using BudgetBot.Channels.Protocol;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.Delivery;

/// <summary>
/// Delivers replies to their channels, in order within a conversation. What fails for a while is tried again until it is delivered
/// or too old; who waits for it may stop waiting earlier. What still waits when the service stops is lost.
/// </summary>
/// <param name="poster">Makes one attempt.</param>
/// <param name="plan">When to try again and when to give up.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where lost replies go.</param>
public sealed partial class Outbox(ReplyPoster poster, RetryPlan plan, TimeProvider time, ILogger<Outbox> log)
{
    private const int MostWaiting = 2_000;

    private readonly Dictionary<string, Task> tails = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int waiting;

    /// <summary>Puts a reply in line.</summary>
    /// <returns>Ends when the reply was delivered (true) or given up (false). Does not fail.</returns>
    public Task<bool> Send(ReplyActivity reply)
    {
        string key = $"{reply.ServiceUrl}\n{reply.Conversation?.Id}";
        lock (gate)
        {
            if (waiting >= MostWaiting)
            {
                LogFull(log);
                return Task.FromResult(false);
            }

            waiting++;
            Task<bool> sent = DeliverAfter(tails.GetValueOrDefault(key, Task.CompletedTask), reply);
            tails[key] = sent;
            _ = Forget(key, sent);
            return sent;
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

    private async Task<bool> DeliverAfter(Task before, ReplyActivity reply)
    {
        // Leave the lock of Send before the first attempt.
        await Task.Yield();
        await before;
        long begin = time.GetTimestamp();
        for (int attempt = 0; ; attempt++)
        {
            PostResult result = await poster.Post(reply);
            TimeSpan pause = plan.Pause(attempt, result.RetryAfter);
            if (result.Delivered || !result.Retriable || time.GetElapsedTime(begin) + pause > plan.GiveUpAfter)
            {
                if (!result.Delivered)
                {
                    LogLost(log, result.Reason, attempt + 1);
                }

                return result.Delivered;
            }

            await Task.Delay(pause, time);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was not delivered: {Reason} ({Attempts} attempts)")]
    private static partial void LogLost(ILogger log, string reason, int attempts);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply was not delivered: too many are waiting.")]
    private static partial void LogFull(ILogger log);
}
