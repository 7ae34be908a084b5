using BudgetBot.Answers.Handlers;
using BudgetBot.Questions;

namespace BudgetBot.Answers;

/// <summary>
/// The messages that must be said again to get an answer again: a question that leans on nothing is alone, a follow-up comes after what it
/// leans on. What else was said in the conversation is left out, and nobody who said it is known.
/// </summary>
internal static class Retelling
{
    private const int Most = 12;

    /// <summary>The messages up to a question.</summary>
    /// <param name="text">The question as typed.</param>
    /// <param name="said">The question by itself.</param>
    /// <param name="resolved">The question with what it leans on; the same object where it leans on nothing.</param>
    /// <param name="before">What the conversation was about.</param>
    public static IReadOnlyList<string> Of(string text, Question said, Question resolved, Topic before) =>
        ReferenceEquals(said, resolved) ? [text]
        : FollowUpGroups.LeansOnEarlier(resolved) && before.Earlier.Count > 0 ? After(WithEarlier(before), text)
        : After(before.Turns, text);

    /// <summary>The messages up to a question that is asked again, perhaps in another form.</summary>
    public static IReadOnlyList<string> OfRepeat(string text, Question asked, Topic before) =>
        asked.Unit == before.Asked?.Unit && asked.ForPaper == before.Asked?.ForPaper ? before.AskedTurns : After(before.AskedTurns, text);

    private static IReadOnlyList<string> After(IReadOnlyList<string> ground, string text) =>
        ground.Count is 0 or >= Most ? [] : [.. ground, text];

    // A follow-up tells what was shown before it anyway.
    private static IReadOnlyList<string> WithEarlier(Topic before) =>
        before.Turns.Take(before.EarlierTurns.Count).SequenceEqual(before.EarlierTurns, StringComparer.Ordinal)
            ? (before.EarlierTurns.Count == 0 ? [] : before.Turns)
            : before.Turns.Count == 0 ? [] : [.. before.EarlierTurns, .. before.Turns];
}
