namespace BudgetBot.Channels.Turns;

/// <summary>A thumb.</summary>
public enum Reaction
{
    /// <summary>Thumb up.</summary>
    Like,

    /// <summary>Thumb down.</summary>
    Dislike,
}

/// <summary>What a user thinks of an answer. It holds nobody's name or id; the comment is what the user wrote.</summary>
/// <param name="AnswerId">The id of the answer, as the channel gave it back: it may be of no answer that is known.</param>
/// <param name="Reaction">The thumb.</param>
/// <param name="Comment">The user's words, 1,000 characters at most; null where there are none.</param>
public sealed record FeedbackGiven(string AnswerId, Reaction Reaction, string? Comment);
