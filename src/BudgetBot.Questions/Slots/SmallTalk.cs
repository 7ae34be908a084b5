using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>Greetings, thanks and calls for help.</summary>
/// <param name="table">Their words.</param>
/// <param name="fillers">Words without meaning for the answer.</param>
internal sealed class SmallTalk(CueTable table, Fillers fillers)
{
    // Four kanji beside them name something.
    private const int LeastSubject = 16;

    /// <summary>Whether nothing else is said.</summary>
    /// <param name="text">The message.</param>
    /// <param name="talk">Whether it asks for help.</param>
    /// <param name="kind">What kind of small talk it is, as the lexicon calls it; null where no word is known.</param>
    public bool TryRead(QuestionText text, out Operation talk, out string? kind)
    {
        var found = new List<Cue>();
        table.Find(text.Text, found);
        kind = found.Count == 0 ? null : found[^1].Value;
        talk = found.Any(cue => cue.Value is "help" or "who") ? Operation.Help : Operation.SmallTalk;
        if (found.Count == 0)
        {
            return text.Text.All(c => CharacterWeight.Of(c) == 0);
        }

        var rest = new QuestionText(text.Text);
        rest.MarkSlots(found.Select(cue => (cue.Start, cue.Length)));
        fillers.Mark(rest, new bool[text.Text.Length]);
        return rest.FreeRuns().Sum(run => rest.Text.AsSpan(run.Start, run.Length).Weight()) < LeastSubject;
    }
}
