using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether something is included in figures, where a note says of it that it is or is not.</summary>
public static class NoteHandler
{
    private const int ShortestThing = 4;
    private const int MostNotes = 2;
    private const string Includes = "含";

    /// <summary>Answers, or returns null where no such note holds what is asked about.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        AskedWord[] words = [.. context.Coverage.Words.Where(word => word.Said.Length >= ShortestThing && !AskedWords.IsYear(word.Said))];
        (Passage Note, int Held)[] notes = [.. context.Snapshot.Passages()
            .Where(note => note.Role == PassageRole.Note && note.Text.Contains(Includes, StringComparison.Ordinal) && PassageSearch.InScope(context.Question, note.Citation.Document))
            .Select(note => (note, Held(words, TextNormalizer.NameKey(note.Text)))).Where(pair => pair.Item2 > 0).OrderByDescending(pair => pair.Item2)];
        return notes.Length == 0 ? null : PassageReply.Sentences(context, [.. notes.Where(pair => pair.Held == notes[0].Held).Take(MostNotes).Select(pair => pair.Note)]);
    }

    private static int Held(IEnumerable<AskedWord> words, string note) => words.Count(word => Explained.LongestUnexplained(word.Said, note) == 0);
}
