namespace BudgetBot.Tests.Records;

/// <summary>A clock that stands still until it is told to go on; its timers never ring by themselves.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 30, 9, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => now += time;
}
