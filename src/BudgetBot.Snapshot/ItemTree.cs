using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>All items of a snapshot, linked to their parents. They are few and used by every question, so they stay in memory.</summary>
internal sealed class ItemTree
{
    private const string Select = "SELECT id, parent_id, document, kind, line, printed, name, number, reading FROM items ORDER BY id";

    private readonly Dictionary<long, Item> byId = [];
    private readonly Dictionary<long, string> readings = [];
    private readonly ILookup<long, Item> children;

    public ItemTree(ReadConnection connection)
    {
        All = connection.Query(Select, [], row =>
        {
            var item = new Item
            {
                Id = row.GetInt64(0),
                Parent = row.IsDBNull(1) ? null : byId[row.GetInt64(1)],
                Document = row.GetString(2),
                Kind = EnumWords.Parse<ItemKind>(row.GetString(3)),
                Line = row.GetInt32(4),
                Printed = row.GetString(5),
                Name = row.GetString(6),
                Number = RowReading.OptionalText(row, 7),
            };
            byId.Add(item.Id, item);
            readings.Add(item.Id, row.GetString(8));
            return item;
        });
        children = All.Where(item => item.Parent is not null).ToLookup(item => item.Parent!.Id);
    }

    /// <summary>All items by number: document by document, parents before children.</summary>
    public IReadOnlyList<Item> All { get; }

    /// <summary>The item of a number.</summary>
    public Item this[long id] => byId[id];

    /// <summary>The items right below one, in the order of the document.</summary>
    public IEnumerable<Item> ChildrenOf(Item item) => children[item.Id];

    /// <summary>The kana reading of an item's name, or an empty string.</summary>
    public string ReadingOf(Item item) => readings[item.Id];
}
