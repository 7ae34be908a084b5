using BudgetBot.Facts;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>
/// The text of every item. Searches give numbers of passages, and a turn reads hundreds of them: those of papers stay in memory as the
/// items do, those of registers are read when asked for.
/// </summary>
internal sealed class ItemPassages
{
    private const string Columns = "item_id, role, text, document, page, line_from, line_to, quote, place, id";
    private const string OfPapers = $"SELECT {Columns} FROM passages WHERE {FactQuery.OfPapers} ORDER BY id";
    private const string OfItem = $"SELECT {Columns} FROM passages WHERE item_id = $item ORDER BY id";
    private const string OfDocument = $"SELECT {Columns} FROM passages WHERE document = $document ORDER BY id";
    private const string One = $"SELECT {Columns} FROM passages WHERE id = $id";

    private readonly Dictionary<long, Passage> byId = [];
    private readonly Dictionary<long, IReadOnlyList<Passage>> byItem;
    private readonly ConnectionPool pool;
    private readonly ItemTree items;

    public ItemPassages(ConnectionPool pool, ItemTree items)
    {
        this.pool = pool;
        this.items = items;
        All = Query(OfPapers, [], row =>
        {
            Passage passage = RowReading.Passage(row, items);
            byId.Add(row.GetInt64(9), passage);
            return passage;
        });
        byItem = All.GroupBy(passage => passage.Item.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<Passage>)[.. group]);
    }

    /// <summary>All passages of papers in the order of the documents.</summary>
    public IReadOnlyList<Passage> All { get; }

    /// <summary>The passage of a number.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Passage this[long id] => byId.TryGetValue(id, out Passage? known) ? known : Read(id);

    /// <summary>The passages of an item in the order of the document.</summary>
    public IReadOnlyList<Passage> Of(Item item) => items.IsOfRegister(item)
        ? Query(OfItem, [("$item", item.Id)], row => RowReading.Passage(row, items))
        : byItem.GetValueOrDefault(item.Id, []);

    /// <summary>The passages of a document in its order.</summary>
    public IReadOnlyList<Passage> Of(string document) => items.IsRegister(document)
        ? Query(OfDocument, [("$document", document)], row => RowReading.Passage(row, items))
        : [.. All.Where(passage => passage.Citation.Document == document)];

    private Passage Read(long id) => Query(One, [("$id", id)], row => RowReading.Passage(row, items)) is [var passage]
        ? passage
        : throw new KeyNotFoundException($"The snapshot has no passage {id}.");

    private List<Passage> Query(string sql, IReadOnlyList<(string, object)> parameters, Func<SqliteDataReader, Passage> row) =>
        pool.Use(connection => connection.Query(sql, parameters, row));
}
