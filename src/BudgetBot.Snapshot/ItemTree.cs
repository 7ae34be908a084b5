using System.Collections.Concurrent;
using BudgetBot.Facts;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>
/// All items of a snapshot, linked to their parents. Those of papers are few and used by every question, so they stay in memory; of a
/// register an item is read when a question comes to it.
/// </summary>
internal sealed class ItemTree
{
    private const string Columns = "id, parent_id, document, kind, line, printed, name, number, reading";
    private const string OfPapers = $"SELECT {Columns} FROM items WHERE {FactQuery.OfPapers} ORDER BY id";
    private const string OfProjects = $"SELECT {Columns} FROM items WHERE NOT {FactQuery.OfPapers} AND kind = 'entry' AND number IS NOT NULL ORDER BY id";
    private const string One = $"SELECT {Columns} FROM items WHERE id = $id";
    private const string Below = $"SELECT {Columns} FROM items WHERE parent_id = $id ORDER BY id";
    private const string OfDocument = $"SELECT {Columns} FROM items WHERE document = $document ORDER BY id";

    private readonly ConnectionPool pool;
    private readonly ConcurrentDictionary<long, Item> byId = [];
    private readonly Dictionary<long, string> readings = [];
    private readonly HashSet<string> registers;
    private readonly ILookup<long, Item> children;

    public ItemTree(ConnectionPool pool)
    {
        this.pool = pool;
        registers = [.. pool.Use(connection => connection.Query("SELECT document FROM sources WHERE form = 'register'", [], row => row.GetString(0)))];
        All = pool.Use(connection => connection.Query(OfPapers, [], row =>
        {
            Item item = Known(row);
            readings.Add(item.Id, row.GetString(8));
            return item;
        }));
        Projects = registers.Count == 0 ? [] : pool.Use(connection => connection.Query(OfProjects, [], Known));
        children = All.Where(item => item.Parent is not null).ToLookup(item => item.Parent!.Id);
    }

    /// <summary>All items of papers by number: document by document, parents before children.</summary>
    public IReadOnlyList<Item> All { get; }

    /// <summary>The projects of registers by number.</summary>
    public IReadOnlyList<Item> Projects { get; }

    /// <summary>The item of a number.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Item this[long id] => byId.TryGetValue(id, out Item? known) ? known : Read(id);

    /// <summary>Whether an item is of a register.</summary>
    public bool IsOfRegister(Item item) => registers.Contains(item.Document);

    /// <summary>Whether a document is a register.</summary>
    public bool IsRegister(string document) => registers.Contains(document);

    /// <summary>The items right below one, in the order of the document.</summary>
    public IEnumerable<Item> ChildrenOf(Item item) => IsOfRegister(item)
        ? pool.Use(connection => connection.Query(Below, [("$id", item.Id)], Known))
        : children[item.Id];

    /// <summary>The items of a document by number.</summary>
    public IReadOnlyList<Item> Of(string document) => pool.Use(connection => connection.Query(OfDocument, [("$document", document)], Known));

    /// <summary>The kana reading of an item's name, or an empty string.</summary>
    public string ReadingOf(Item item) => readings.GetValueOrDefault(item.Id, string.Empty);

    private Item Read(long id) => pool.Use(connection => connection.Query(One, [("$id", id)], Known)) is [var item]
        ? item
        : throw new KeyNotFoundException($"The snapshot has no item {id}.");

    private Item Known(SqliteDataReader row)
    {
        long id = row.GetInt64(0);
        return byId.TryGetValue(id, out Item? known) ? known : byId.GetOrAdd(id, new Item
        {
            Id = id,
            Parent = row.IsDBNull(1) ? null : this[row.GetInt64(1)],
            Document = row.GetString(2),
            Kind = EnumWords.Parse<ItemKind>(row.GetString(3)),
            Line = row.GetInt32(4),
            Printed = row.GetString(5),
            Name = row.GetString(6),
            Number = RowReading.OptionalText(row, 7),
        });
    }
}
