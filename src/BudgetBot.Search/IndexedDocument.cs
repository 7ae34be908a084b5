using BudgetBot.Facts;

namespace BudgetBot.Search;

/// <summary>One source as it goes into the index.</summary>
/// <param name="Source">What is known of it.</param>
/// <param name="Items">Its tree of items, numbered (<see cref="Item.Id"/>).</param>
/// <param name="Passages">Its text by purpose. Passages are numbered from 1 over all documents in their order, as the snapshot numbers
/// them.</param>
/// <param name="WithFigures">The numbers of the items that have figures.</param>
public sealed record IndexedDocument(Source Source, IReadOnlyList<Item> Items, IReadOnlyList<Passage> Passages,
    IReadOnlySet<long> WithFigures);
