using BudgetBot.Facts;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Snapshot;

/// <summary>All that a snapshot holds. Items are numbered (<see cref="ItemNumbering"/>).</summary>
/// <param name="Documents">The documents in the order of their source list.</param>
/// <param name="Findings">Where the sources do not agree.</param>
/// <param name="Words">The vocabulary.</param>
/// <param name="Analyzer">Gives the readings of names.</param>
/// <param name="Inputs">What all of this was made from.</param>
public sealed record SnapshotContent(
    IReadOnlyList<DocumentContent> Documents,
    IReadOnlyList<Finding> Findings,
    WordList Words,
    JapaneseAnalyzer Analyzer,
    SnapshotInputs Inputs)
{
    /// <summary>How many totals of each document their printed parts prove, by file name; documents without one may be missing.</summary>
    public IReadOnlyDictionary<string, int> ProvenSums { get; init; } = new Dictionary<string, int>();
}
