using BudgetBot.Answers;
using BudgetBot.Answers.Lookup;

namespace BudgetBot.Channels.Turns;

/// <summary>Something a user says.</summary>
/// <param name="Conversation">A key of the conversation, unique over all channels.</param>
/// <param name="User">The channel's id of the user; empty where it gives none.</param>
/// <param name="Text">The words: never empty, without mentions, 1,000 characters at most.</param>
/// <param name="Group">Whether more than one user may take part in the conversation.</param>
public sealed record Turn(string Conversation, string User, string Text, bool Group = false);

/// <summary>What stands behind the channels: all that they need to know of the answering rooms.</summary>
/// <param name="Answer">Answers a turn. Called by several threads at once, for one conversation by one at a time.</param>
/// <param name="Greet">The greeting of a new conversation, with sample questions as next steps.</param>
public sealed record Brain(Func<Turn, Answer> Answer, Func<Answer> Greet)
{
    /// <summary>Items by what people type: the words, how many to leave out, how many to give at most; best first.</summary>
    public Func<string, int, int, IReadOnlyList<FoundItem>> Search { get; init; } = (_, _, _) => [];
}
