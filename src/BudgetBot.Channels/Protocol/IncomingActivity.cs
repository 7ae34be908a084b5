using System.Text.Json;
using System.Text.Json.Serialization;

namespace BudgetBot.Channels.Protocol;

/// <summary>An activity of the Bot Framework protocol (v3) as a channel posts it. Only what the bot reads; other fields are ignored.</summary>
public sealed record IncomingActivity
{
    /// <summary>message, conversationUpdate, invoke …</summary>
    public string? Type { get; init; }

    /// <summary>The channel's id of this activity; some clients send none.</summary>
    public string? Id { get; init; }

    /// <summary>emulator, msteams, webchat, directline …</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where replies are posted to.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who speaks.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The bot, as the channel names it.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What the user typed.</summary>
    public string? Text { get; init; }

    /// <summary>expectReplies: the replies are wanted in the HTTP body.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>The name of an invoke or event.</summary>
    public string? Name { get; init; }

    /// <summary>add or remove, in an installationUpdate.</summary>
    public string? Action { get; init; }

    /// <summary>The activity of the bot that an invoke is about.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Mentions, and what pages add.</summary>
    public JsonElement? Entities { get; init; }

    /// <summary>Who joined, in a conversationUpdate.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary>What a button carried.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Whether the replies are wanted in the HTTP body.</summary>
    [JsonIgnore]
    public bool ExpectsReplies => string.Equals(DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key of the conversation: ids are unique within a channel only.</summary>
    internal string ConversationKey => $"{ChannelId}/{Conversation?.Id}";
}

/// <summary>A user or a bot on a channel.</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Role">user or bot.</param>
/// <param name="AadObjectId">The directory's id of the user.</param>
public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null, string? AadObjectId = null);

/// <summary>A conversation on a channel.</summary>
/// <param name="Id">The channel's id; may hold any characters.</param>
/// <param name="Name">The display name.</param>
/// <param name="IsGroup">Whether more than one user takes part.</param>
/// <param name="ConversationType">personal, groupChat, channel.</param>
/// <param name="TenantId">The tenant of the conversation.</param>
public sealed record ConversationAccount(
    string? Id, string? Name = null, bool? IsGroup = null, string? ConversationType = null, string? TenantId = null)
{
    /// <summary>Whether more than one user may take part.</summary>
    [JsonIgnore]
    internal bool HasSeveralUsers => IsGroup == true || ConversationType is "groupChat" or "channel";
}
