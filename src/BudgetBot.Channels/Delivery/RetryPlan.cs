namespace BudgetBot.Channels.Delivery;

/// <summary>When a failed delivery is tried again.</summary>
/// <param name="FirstPause">The pause after the first attempt; it doubles with each.</param>
/// <param name="LongestPause">No pause of our own is longer; what a channel asks for is kept.</param>
/// <param name="Inline">How long the turn waits for its deliveries before the rest is left to the background.</param>
/// <param name="GiveUpAfter">When a reply is too old to be of use.</param>
public sealed record RetryPlan(TimeSpan FirstPause, TimeSpan LongestPause, TimeSpan Inline, TimeSpan GiveUpAfter)
{
    /// <summary>A quarter of a second, doubling to 30 seconds; five seconds in line, ten minutes in all.</summary>
    public static RetryPlan Default { get; } = new(
        TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    /// <summary>How long a service that stops goes on delivering.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause after an attempt.</summary>
    /// <param name="attempt">0 for the first.</param>
    /// <param name="asked">The pause that the channel asked for (Retry-After), or null.</param>
    /// <param name="left">What is left of the reply's time: the last attempt is made at its end.</param>
    public TimeSpan Pause(int attempt, TimeSpan? asked, TimeSpan left)
    {
        TimeSpan own = FirstPause * Math.Pow(2, Math.Min(attempt, 20));
        TimeSpan pause = asked ?? (own > LongestPause ? LongestPause : own);
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause > left ? left : pause;
    }
}
