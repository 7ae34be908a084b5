using BudgetBot.Channels.Delivery;

namespace BudgetBot.Web.Messages;

/// <summary>Lets the replies that wait leave before the service ends. The server, which is started after it, is stopped before it.</summary>
internal sealed class OutboxDrain(Outbox outbox) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => outbox.Drain(cancellationToken);
}
