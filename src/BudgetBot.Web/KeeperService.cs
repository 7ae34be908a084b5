using BudgetBot.Records;

namespace BudgetBot.Web;

/// <summary>Has the records that still wait written when the service stops.</summary>
/// <param name="keeper">What keeps them.</param>
internal sealed class KeeperService(RecordKeeper keeper) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => keeper.DisposeAsync().AsTask();
}
