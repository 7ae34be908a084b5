using BudgetBot.Facts;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Questions.Chart;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>Reads a question as plans: words, phrases, a chart over them.</summary>
public sealed class PlanReader
{
    private readonly PhraseReader phrases;
    private readonly Func<Item, string> ownerOf;

    /// <summary>A reader over a snapshot's papers.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="names">Knows its names: how they sound, how they are written, whose budget they are of.</param>
    /// <param name="concepts">The vocabulary.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    public PlanReader(SnapshotReader snapshot, QuestionReader names, ConceptTable concepts, JapaneseAnalyzer analyzer)
    {
        phrases = new PhraseReader(snapshot, names, concepts, analyzer);
        ownerOf = names.OwnerOf;
    }

    /// <summary>Reads a question, with the plans that read every phrase of it, the best first.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) Read(string question)
    {
        ReadQuestion read = phrases.Read(question);
        return (read, ChartParser.Parse(read.Phrases, ownerOf));
    }
}
