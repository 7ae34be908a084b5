using System.Text.RegularExpressions;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what a mark of the papers stands for (【35%】, （ ）, ※): the notes that print the empty mark.</summary>
public static partial class MarkHandler
{
    private const int MostNotes = 3;
    private const int Named = 700;

    /// <summary>Answers, or returns null where no mark is asked about, or no note explains it.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        string question = TextNormalizer.Normalize(context.Question.Text);
        if (!context.Speech.AsksForMeaning(context.Question.Normalized))
        {
            return null;
        }

        string[] marks = [.. Brackets().Matches(question).Select(match => match.Value[..1] + match.Value[^1..])
            .Concat(context.Speech.Marks.Where(mark => context.Question.Normalized.Contains(mark.Said, StringComparison.Ordinal)).SelectMany(mark => mark.Printed)).Distinct()];
        Passage[] notes = marks.Length == 0 ? [] : [.. context.Snapshot.Passages()
            .Where(note => note.Role == PassageRole.Note && PassageSearch.InScope(context.Question, note.Citation.Document) && marks.Any(mark => Explains(note, mark)))];
        int line = context.Question.Links is [{ NameCoverage: >= Named } link, ..] ? link.Subject.First.Line : 0;
        notes = line == 0 || !notes.All(note => marks.Any(mark => Spaces().Replace(TextNormalizer.Normalize(note.Text), string.Empty).StartsWith(mark, StringComparison.Ordinal))) ? notes : [.. notes.OrderBy(note => note.Citation.Lines.From >= line ? 0 : 1).ThenBy(note => Math.Abs(note.Citation.Lines.From - line)).Take(1)];
        Passage[] best = [.. notes.GroupBy(note => marks.Count(mark => Explains(note, mark))).OrderByDescending(group => group.Key).Take(1).SelectMany(group => group).Take(MostNotes)];
        Passage[] fitting = [.. best.Where(note => !question.Contains('%', StringComparison.Ordinal) || context.Speech.AsksForRatio(TextNormalizer.NameKey(note.Text)))];
        return best.Length == 0 ? null : PassageReply.Sentences(context, fitting.Length > 0 ? fitting : best);
    }

    private static bool Explains(Passage note, string mark) =>
        Spaces().Replace(TextNormalizer.Normalize(note.Text), string.Empty).Contains(mark, StringComparison.Ordinal);

    // What a question writes in the brackets is a figure or nothing.
    [GeneratedRegex(@"【[\s0-9.,%億百万千円…〇○●]*】|\([\s0-9.,%億百万千円…〇○●]*\)|\[[\s0-9.,%億百万千円…〇○●]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
