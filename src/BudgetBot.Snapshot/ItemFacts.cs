using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>
/// The figures of every item. An answer asks for those of dozens of items of a paper, one by one or by their kind: read at opening, that costs
/// no query each. Those of a register are hundreds of thousands, of which an answer needs a few: they are read when asked for.
/// </summary>
internal sealed class ItemFacts
{
    private readonly List<Fact> all;
    private readonly ILookup<FactKind, Fact> byKind;
    private readonly Dictionary<long, IReadOnlyList<Fact>> byItem;
    private readonly ConnectionPool pool;
    private readonly ItemTree items;

    public ItemFacts(ConnectionPool pool, ItemTree items)
    {
        this.pool = pool;
        this.items = items;
        all = Read($"SELECT {FactQuery.Columns} FROM facts WHERE {FactQuery.OfPapers} ORDER BY id", []);
        byKind = all.ToLookup(fact => fact.Kind);
        byItem = all.GroupBy(fact => fact.Item.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<Fact>)[.. group]);
    }

    /// <summary>The figures of an item in the order of the document.</summary>
    public IReadOnlyList<Fact> Of(Item item) => items.IsOfRegister(item) ? Read(FactQuery.OfItems, [("$items", JsonLists.Write([item.Id]))]) : byItem.GetValueOrDefault(item.Id, []);

    /// <summary>The figures that pass a filter, in the order of the documents.</summary>
    public IReadOnlyList<Fact> Of(FactFilter filter)
    {
        if (filter.Registers || (filter.Document is { } document && items.IsRegister(document)))
        {
            (string sql, List<(string, object)> parameters) = FactQuery.Of(filter);
            return Read(sql, parameters);
        }

        return [.. (filter.Kind is { } kind ? byKind[kind] : all).Where(filter.Accepts)];
    }

    private List<Fact> Read(string sql, IReadOnlyList<(string, object)> parameters) => pool.Use(connection => connection.Query(sql, parameters, row => RowReading.Fact(row, items)));
}
