using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Search;

/// <summary>All that an index is made of.</summary>
/// <param name="SnapshotHash">The snapshot that it belongs to.</param>
/// <param name="Documents">The documents in the order of the snapshot.</param>
/// <param name="Words">The vocabulary, for what people call items.</param>
public sealed record IndexContent(string SnapshotHash, IReadOnlyList<IndexedDocument> Documents, WordList Words);
