using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>The text of every item. Searches give numbers of passages, and a turn reads hundreds of them: they stay in memory as the items do.</summary>
internal sealed class ItemPassages
{
    private const string Select = "SELECT item_id, role, text, document, page, line_from, line_to, quote, place, id FROM passages ORDER BY id";

    private readonly Dictionary<long, Passage> byId = [];
    private readonly Dictionary<long, IReadOnlyList<Passage>> byItem;

    public ItemPassages(ReadConnection connection, ItemTree items)
    {
        All = connection.Query(Select, [], row =>
        {
            Passage passage = RowReading.Passage(row, items);
            byId.Add(row.GetInt64(9), passage);
            return passage;
        });
        byItem = All.GroupBy(passage => passage.Item.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<Passage>)[.. group]);
    }

    /// <summary>All passages in the order of the documents.</summary>
    public IReadOnlyList<Passage> All { get; }

    /// <summary>The passage of a number.</summary>
    public Passage this[long id] => byId[id];

    /// <summary>The passages of an item in the order of the document.</summary>
    public IReadOnlyList<Passage> Of(Item item) => byItem.GetValueOrDefault(item.Id, []);
}
