namespace BudgetBot.Channels.Protocol;

/// <summary>The types of activity that the bot acts on; all others are taken without a reply.</summary>
public static class ActivityTypes
{
    /// <summary>A user says something or taps a button.</summary>
    public const string Message = "message";

    /// <summary>Someone joins or leaves.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>A request of the channel that is answered in the HTTP body.</summary>
    public const string Invoke = "invoke";
}
