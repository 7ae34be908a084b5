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

    /// <summary>The messages that bring a whole conversation about: what it was about, what was shown before, and what was asked last.</summary>
    public static IReadOnlyList<string> All(Topic topic)
    {
        var said = new List<string>();
        foreach (IReadOnlyList<string> turns in new[] { topic.EarlierTurns, topic.Turns, topic.AskedTurns })
        {
            if (turns.Count > said.Count && turns.Take(said.Count).SequenceEqual(said, StringComparer.Ordinal))
            {
                said.Clear();
            }

            if (!said.TakeLast(turns.Count).SequenceEqual(turns, StringComparer.Ordinal))
            {
                said.AddRange(turns);
            }
        }

        return said;
    }

    /// <summary>What a conversation is about after messages, heard from nothing.</summary>
    public static Topic Hear(IReadOnlyList<string> turns, AnswerEngine engine) =>
        turns.Aggregate(Topic.None, (topic, turn) => engine.Answer(turn, topic).Topic);

    /// <summary>A message after those that it leans on; empty where they are unknown or too many.</summary>
    public static IReadOnlyList<string> After(IReadOnlyList<string> ground, string text) =>
        ground.Count is 0 or >= Most ? [] : [.. ground, text];

    // A follow-up tells what was shown before it anyway.
    private static IReadOnlyList<string> WithEarlier(Topic before) =>
        before.Turns.Take(before.EarlierTurns.Count).SequenceEqual(before.EarlierTurns, StringComparer.Ordinal)
            ? (before.EarlierTurns.Count == 0 ? [] : before.Turns)
            : before.Turns.Count == 0 ? [] : [.. before.EarlierTurns, .. before.Turns];
}
