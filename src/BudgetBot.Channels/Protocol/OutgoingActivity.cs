using System.Text.Json.Serialization;

namespace BudgetBot.Channels.Protocol;

/// <summary>What the bot posts in answer to an activity.</summary>
public abstract record OutgoingActivity
{
    /// <summary>message or typing.</summary>
    public abstract string Type { get; }

    /// <summary>The channel of the activity that is answered.</summary>
    [JsonPropertyOrder(-1)]
    public required string? ChannelId { get; init; }

    /// <summary>Where it goes.</summary>
    [JsonPropertyOrder(-1)]
    public required string? ServiceUrl { get; init; }

    /// <summary>The bot.</summary>
    [JsonPropertyOrder(-1)]
    public required ChannelAccount? From { get; init; }

    /// <summary>The user.</summary>
    [JsonPropertyOrder(-1)]
    public required ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation, as it came.</summary>
    [JsonPropertyOrder(-1)]
    public required ConversationAccount? Conversation { get; init; }

    /// <summary>The activity that is answered; null where it came without an id.</summary>
    [JsonPropertyOrder(-1)]
    public required string? ReplyToId { get; init; }
}

/// <summary>Shows that an answer is on its way. It is tried once: an indicator that comes late tells nothing.</summary>
public sealed record TypingActivity : OutgoingActivity
{
    /// <summary>typing.</summary>
    [JsonPropertyOrder(-2)]
    public override string Type => "typing";

    /// <summary>The indicator that goes before a reply.</summary>
    public static TypingActivity Before(ReplyActivity reply) => new()
    {
        ChannelId = reply.ChannelId,
        ServiceUrl = reply.ServiceUrl,
        From = reply.From,
        Recipient = reply.Recipient,
        Conversation = reply.Conversation,
        ReplyToId = null,
    };
}
