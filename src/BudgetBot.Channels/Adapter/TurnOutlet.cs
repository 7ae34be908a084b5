using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Adapter;

/// <summary>
/// Where what the bot sends in a turn leaves. It stands where the SDK has what makes clients of a channel: the SDK's own client is made
/// anew for each turn and loses replies that a channel does not take at once.
/// </summary>
public abstract class TurnOutlet : ConnectorFactory
{
    /// <summary>Lets an activity leave.</summary>
    /// <param name="activity">A message, an indicator or another activity of the bot, addressed.</param>
    /// <returns>The id that the channel gave it; empty where that is not known.</returns>
    public abstract Task<string> Send(Activity activity);

    /// <inheritdoc/>
    public sealed override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        SilentConnector.Shared;
}
