namespace BudgetBot.Channels.Protocol;

/// <summary>The types of activity that the bot acts on; all others are taken without a reply.</summary>
public static class ActivityTypes
{
    /// <summary>A user says something or taps a button.</summary>
    public const string Message = "message";

    /// <summary>Someone joins or leaves.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Teams: the app is installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Something that happened on a page, by its name.</summary>
    public const string Event = "event";

    /// <summary>A request of the channel that is answered in the HTTP body.</summary>
    public const string Invoke = "invoke";

    /// <summary>Whether the bot may have something to say to an activity of a type.</summary>
    public static bool CallsForReply(string? type) => type is Message or ConversationUpdate or InstallationUpdate;
}
