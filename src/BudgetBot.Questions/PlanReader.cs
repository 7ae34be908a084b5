using BudgetBot.Japanese.Analysis;
using BudgetBot.Questions.Chart;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>Reads a question as plans: words, phrases, a chart over them.</summary>
public sealed class PlanReader
{
    private readonly PhraseReader phrases;

    /// <summary>A reader over a snapshot's papers.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <param name="soundOf">How a text sounds, in katakana.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    public PlanReader(SnapshotReader snapshot, SubjectIndex subjects, Func<string, string> soundOf, JapaneseAnalyzer analyzer) =>
        phrases = new PhraseReader(snapshot, subjects, soundOf, analyzer);

    /// <summary>Reads a question, with the plans that read every phrase of it, the best first.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) Read(string question)
    {
        ReadQuestion read = phrases.Read(question);
        return (read, ChartParser.Parse(read.Phrases));
    }
}
