using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>One document as it goes into a snapshot.</summary>
/// <param name="Source">What is known of it.</param>
/// <param name="Lines">Its text, line by line; citations count from 1.</param>
/// <param name="Items">Its tree of items, the document itself first.</param>
/// <param name="Facts">Its figures.</param>
/// <param name="Passages">Its text by purpose.</param>
/// <param name="Omissions">What was left out, and why.</param>
public sealed record DocumentContent(
    Source Source,
    IReadOnlyList<string> Lines,
    IReadOnlyList<Item> Items,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Omission> Omissions);
