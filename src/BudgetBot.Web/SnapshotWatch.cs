using BudgetBot.Snapshot;

namespace BudgetBot.Web;

/// <summary>Has a snapshot that was built while the service runs taken into service, without a pause. One that cannot be used is reported once.</summary>
/// <param name="live">What is served.</param>
/// <param name="log">Where swaps and problems go.</param>
internal sealed partial class SnapshotWatch(LiveParts live, ILogger<SnapshotWatch> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // Longer than any request takes.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private string? problem;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private void Look(CancellationToken stop)
    {
        try
        {
            if (live.Renew() is { } old)
            {
                problem = null;
                LogSwapped(log, live.Current.SnapshotHash ?? string.Empty);
                _ = Release(old, stop);
            }
        }
        catch (SnapshotException error)
        {
            if (problem != error.Message)
            {
                problem = error.Message;
                LogUnusable(log, error.Message);
            }
        }
    }

    private static async Task Release(BotParts old, CancellationToken stop)
    {
        await Task.Delay(Grace, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        old.Close?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A new snapshot is in service: {Hash}")]
    private static partial void LogSwapped(ILogger log, string hash);

    [LoggerMessage(Level = LogLevel.Error, Message = "The new snapshot cannot be used; the old one stays in service. {Problem}")]
    private static partial void LogUnusable(ILogger log, string problem);
}
