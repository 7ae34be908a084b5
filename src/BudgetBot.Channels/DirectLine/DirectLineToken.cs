namespace BudgetBot.Channels.DirectLine;

/// <summary>What a token is good for.</summary>
public enum TokenUse
{
    /// <summary>The calls of a chat, in the Authorization header.</summary>
    Chat,

    /// <summary>Opening the stream of a chat; it stands in an address, and is short-lived for that.</summary>
    Stream,
}

/// <summary>What a valid token says.</summary>
/// <param name="Conversation">The conversation that it opens, and no other.</param>
/// <param name="User">The user who speaks in it; null where none was known when it was issued.</param>
public sealed record DirectLineToken(string Conversation, string? User);
