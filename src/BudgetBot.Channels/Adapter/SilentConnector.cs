using Microsoft.Bot.Connector;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace BudgetBot.Channels.Adapter;

/// <summary>
/// The client of a channel that a turn finds: replies leave by <see cref="TurnOutlet"/>, and nothing else is asked of a channel.
/// </summary>
internal sealed class SilentConnector : IConnectorClient
{
    private SilentConnector()
    {
    }

    /// <summary>The one instance, as the SDK waits for it.</summary>
    public static Task<IConnectorClient> Shared { get; } = Task.FromResult<IConnectorClient>(new SilentConnector());

    /// <inheritdoc/>
    public Uri? BaseUri
    {
        get => null;
        set => throw Unsupported();
    }

    /// <inheritdoc/>
    public JsonSerializerSettings SerializationSettings => throw Unsupported();

    /// <inheritdoc/>
    public JsonSerializerSettings DeserializationSettings => throw Unsupported();

    /// <inheritdoc/>
    public ServiceClientCredentials? Credentials => null;

    /// <inheritdoc/>
    public IAttachments Attachments => throw Unsupported();

    /// <inheritdoc/>
    public IConversations Conversations => throw Unsupported();

    /// <inheritdoc/>
    public void Dispose()
    {
        // It is used by all turns.
    }

    private static NotSupportedException Unsupported() => new("Send activities by the turn: the channel itself is not called from here.");
}
