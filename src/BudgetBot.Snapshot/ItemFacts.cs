using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>
/// The figures of every item. An answer asks for those of dozens of items of a paper, one by one: read at opening, that costs no query each.
/// Those of a register are hundreds of thousands, of which an answer needs a few: they are read when asked for.
/// </summary>
internal sealed class ItemFacts
{
    private readonly Dictionary<long, IReadOnlyList<Fact>> byItem;
    private readonly ConnectionPool pool;
    private readonly ItemTree items;

    public ItemFacts(ConnectionPool pool, ItemTree items)
    {
        this.pool = pool;
        this.items = items;
        byItem = pool.Use(connection => connection.Query($"SELECT {FactQuery.Columns} FROM facts WHERE {FactQuery.OfPapers} ORDER BY id", [], row => RowReading.Fact(row, items)))
            .GroupBy(fact => fact.Item.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<Fact>)[.. group]);
    }

    /// <summary>The figures of an item in the order of the document.</summary>
    public IReadOnlyList<Fact> Of(Item item) => items.IsOfRegister(item)
        ? pool.Use(connection => connection.Query(FactQuery.OfItems, [("$items", JsonLists.Write([item.Id]))], row => RowReading.Fact(row, items)))
        : byItem.GetValueOrDefault(item.Id, []);
}
