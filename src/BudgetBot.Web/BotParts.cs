using BudgetBot.Channels.Turns;
using BudgetBot.Records;
using BudgetBot.Web.Answers;
using BudgetBot.Web.ChatPages;
using BudgetBot.Web.Sources;

namespace BudgetBot.Web;

/// <summary>What the routes serve.</summary>
/// <param name="Brain">What answers.</param>
/// <param name="Sources">The sources that citations point to.</param>
/// <param name="SnapshotHash">The hash of the snapshot; null where there is none and the service cannot answer.</param>
/// <param name="Keeper">What keeps questions, answers and feedback; null where nothing is kept.</param>
/// <param name="Answers">The kept answers; null where none is kept.</param>
public sealed record BotParts(Brain Brain, SourcePages Sources, string? SnapshotHash, RecordKeeper? Keeper = null, AnswerArchive? Answers = null)
{
    /// <summary>What stands beside the chat.</summary>
    public ChatGuide Guide { get; init; } = ChatGuide.Empty;

    /// <summary>The Web Chat bundle of the chat page.</summary>
    public ChatBundle Bundle { get; init; } = ChatBundle.None;

    /// <summary>What is answered before users ask; null where nothing needs to be warm.</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>Opens the snapshot that has taken the place of this one's file; null where none has. Null where the snapshot never changes.</summary>
    public Func<BotParts?>? Newer { get; init; }

    /// <summary>Closes the snapshot when nobody reads it any more.</summary>
    public Action? Close { get; init; }
}
