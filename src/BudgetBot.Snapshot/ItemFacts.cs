using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>The figures of every item. An answer asks for those of dozens of items, one by one: read at opening, that costs no query each.</summary>
internal sealed class ItemFacts
{
    private readonly Dictionary<long, IReadOnlyList<Fact>> byItem;

    public ItemFacts(ReadConnection connection, ItemTree items) =>
        byItem = connection.Query($"SELECT {FactQuery.Columns} FROM facts ORDER BY id", [], row => RowReading.Fact(row, items))
            .GroupBy(fact => fact.Item.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<Fact>)[.. group]);

    /// <summary>The figures of an item in the order of the document.</summary>
    public IReadOnlyList<Fact> Of(Item item) => byItem.GetValueOrDefault(item.Id, []);
}
