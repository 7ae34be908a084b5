using BudgetBot.Channels.Adapter;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Delivery;

/// <summary>
/// The outlet of a turn whose replies are posted to their channel. The turn waits for them, <see cref="RetryPlan.Inline"/> in all;
/// what takes longer is left to the outbox.
/// </summary>
/// <param name="outbox">Delivers.</param>
/// <param name="plan">How long a turn waits.</param>
/// <param name="time">The clock.</param>
public sealed class OutboxOutlet(Outbox outbox, RetryPlan plan, TimeProvider time) : TurnOutlet
{
    private readonly long begin = time.GetTimestamp();

    /// <summary>Whether all that was sent has been delivered so far.</summary>
    public bool AllDelivered { get; private set; } = true;

    /// <inheritdoc/>
    public override async Task<string> Send(Activity activity)
    {
        Task<bool> sent = outbox.Send(activity);
        if (activity.Type != ActivityTypes.Typing)
        {
            AllDelivered &= await InTime(sent);
        }

        return string.Empty;
    }

    private async Task<bool> InTime(Task<bool> sent)
    {
        TimeSpan left = plan.Inline - time.GetElapsedTime(begin);
        try
        {
            return await sent.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
