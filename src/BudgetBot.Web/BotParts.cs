using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;
using BudgetBot.Review;
using BudgetBot.Web.ChatPages;
using BudgetBot.Web.Sources;

namespace BudgetBot.Web;

/// <summary>What the routes serve.</summary>
/// <param name="Brain">What answers.</param>
/// <param name="Sources">The sources that citations point to.</param>
/// <param name="SnapshotHash">The hash of the snapshot; null where there is none and the service cannot answer.</param>
/// <param name="Keeper">What keeps questions for the editors of the lexicon; null where none is kept.</param>
public sealed record BotParts(Brain Brain, SourcePages Sources, string? SnapshotHash, QuestionKeeper? Keeper = null)
{
    /// <summary>What stands beside the chat.</summary>
    public ChatGuide Guide { get; init; } = ChatGuide.Empty;

    /// <summary>The Web Chat bundle of the chat page.</summary>
    public ChatBundle Bundle { get; init; } = ChatBundle.None;

    /// <summary>Gets what users think of answers; must not block. Null where nobody wants it.</summary>
    public Action<FeedbackGiven>? Feedback { get; init; }

    /// <summary>Where the rows of the answer with an id can be fetched as files; null where none is served.</summary>
    public Func<string, RowFiles?>? RowFiles { get; init; }
}
