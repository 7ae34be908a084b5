using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>
/// A snapshot that is open for reading. Any number of threads may use it at once; it holds no lock, and goes on serving what it
/// opened when a new snapshot takes the file's name.
/// </summary>
public sealed class SnapshotReader : IDisposable
{
    private const int DefaultYear = 2025;

    private IReadOnlyList<Source>? papers;

    private readonly ConnectionPool pool;
    private readonly SnapshotManifest manifest;
    private readonly ItemTree items;
    private readonly ItemFacts facts;
    private readonly ItemPassages passages;
    private readonly SourceBodies bodies;
    private readonly Dictionary<string, long> sourceIds;

    private SnapshotReader(string path)
    {
        FilePath = path;
        pool = new ConnectionPool(path, SnapshotManifest.Peek(path).Hash);
        try
        {
            manifest = pool.Use(SnapshotManifest.Read);
            SnapshotCheck.Sealed(path, manifest);
            items = new ItemTree(pool);
            facts = new ItemFacts(pool, items);
            passages = new ItemPassages(pool, items);
            bodies = new SourceBodies(pool);
            Sources = Query("SELECT id, document, title, publisher, date, year, terms, scope, sha256, form FROM sources ORDER BY id",
                RowReading.Source);
            sourceIds = Sources.Select((source, at) => (source.Document, Id: at + 1L))
                .ToDictionary(pair => pair.Document, pair => pair.Id, StringComparer.Ordinal);
            Figures = items.Projects.Count == 0 ? null : pool.Use(connection => new RegisterFigures(connection, items.Projects));
            Findings = Query("SELECT kind, document, lines, printed, computed, explanation, rounding, items FROM findings ORDER BY id",
                RowReading.Finding);
            Words = ReadWords();
        }
        catch
        {
            pool.Dispose();
            throw;
        }
    }

    /// <summary>The file that was opened.</summary>
    public string FilePath { get; }

    /// <summary>The sources in the order of their list.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The vocabulary that the snapshot was built with.</summary>
    public WordList Words { get; }

    /// <summary>The papers among the sources: what is read as a whole.</summary>
    public IReadOnlyList<Source> Papers => papers ??= [.. Sources.Where(source => source.Form == SourceForm.Paper)];

    /// <summary>The registers among the sources: projects of one form by the thousand.</summary>
    public IReadOnlyList<Source> Registers => [.. Sources.Where(source => source.Form == SourceForm.Register)];

    /// <summary>The projects of the registers.</summary>
    public IReadOnlyList<Item> Projects => items.Projects;

    /// <summary>The newest fiscal year of the papers, or of the registers where there is no paper.</summary>
    public FiscalYear NewestYear =>
        (Papers.Count > 0 ? Papers : Sources).Select(source => source.Year).DefaultIfEmpty(new FiscalYear(DefaultYear)).Max();

    /// <summary>All items of papers, document by document, parents before children; their parents are linked.</summary>
    public IReadOnlyList<Item> Items => items.All;

    /// <summary>Where the sources do not agree.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>SHA-256 over the ordered rows, lower-case hex: the same content has the same hash on every machine.</summary>
    public string Hash => manifest.Hash;

    /// <summary>The version of the product that built the snapshot.</summary>
    public string Version => manifest.Product;

    /// <summary>What the snapshot was made from.</summary>
    public SnapshotInputs Inputs => manifest.Inputs;

    /// <summary>The fingerprint of what a source was read from; empty where it is not known.</summary>
    public string ReadFrom(Source source) => manifest.Readings.GetValueOrDefault(source.Document, string.Empty);

    /// <summary>Opens a snapshot and checks that all of it is as it was written.</summary>
    /// <exception cref="SnapshotException">The file is missing, empty, foreign, of another schema, or damaged; the message says
    /// which.</exception>
    public static SnapshotReader Open(string path)
    {
        SnapshotHeader.Check(path);
        try
        {
            return new SnapshotReader(path);
        }
        catch (SqliteException error)
        {
            throw SnapshotHeader.Damaged(path, "SQLite: " + error.Message.ReplaceLineEndings(" "), error);
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or InvalidOperationException or KeyNotFoundException
            or ArgumentException)
        {
            throw SnapshotHeader.Damaged(path, "読めない行があります", error);
        }
    }

    /// <summary>Proves rows and indexes, as a writer does once.</summary>
    /// <exception cref="SnapshotException">The snapshot is damaged.</exception>
    internal void ProveRows() => SnapshotCheck.Rows(FilePath, pool, manifest);

    /// <summary>Whether the snapshot was made from other inputs than the present ones.</summary>
    public bool IsStale(SnapshotInputs current) => Inputs.ChangesTo(current).Count > 0;

    /// <summary>The item of a number (<see cref="Item.Id"/>).</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Item ItemOf(long id) => items[id];

    /// <summary>All items of a source, those of a register too: parents before children, their parents linked.</summary>
    public IReadOnlyList<Item> ItemsOf(Source source) => items.Of(source.Document);

    /// <summary>The items right below one, in the order of the document.</summary>
    public IReadOnlyList<Item> Children(Item item) => [.. items.ChildrenOf(item)];

    /// <summary>The reading of an item's name in katakana, or an empty string where it is not known.</summary>
    public string ReadingOf(Item item) => items.ReadingOf(item);

    /// <summary>The figures of an item in the order of the document.</summary>
    public IReadOnlyList<Fact> FactsOf(Item item) => facts.Of(item);

    /// <summary>The figures of several items in the order of the documents.</summary>
    public IReadOnlyList<Fact> FactsOf(IReadOnlyList<Item> wanted) =>
        Query(FactQuery.OfItems, row => RowReading.Fact(row, items), ("$items", JsonLists.Write(wanted.Select(item => item.Id))));

    /// <summary>All figures of a source in its order.</summary>
    public IReadOnlyList<Fact> FactsOf(Source source) =>
        Query(FactQuery.OfDocument, row => RowReading.Fact(row, items), ("$document", source.Document));

    /// <summary>The amounts of registers in short form; null where the snapshot has no register.</summary>
    public RegisterFigures? Figures { get; }

    /// <summary>The whole figures of short ones, in the order of the documents.</summary>
    public IReadOnlyList<Fact> WholeFactsOf(IEnumerable<RegisterFigure> figures) =>
        Query(FactQuery.OfNumbers, row => RowReading.Fact(row, items),
            ("$numbers", JsonLists.Write(figures.Select(figure => figure.Fact))));

    /// <summary>Whether a whole figure is one of several short ones.</summary>
    public bool HoldsFact(IEnumerable<RegisterFigure> figures, Fact fact) =>
        WholeFactsOf(figures.Where(figure => figure.Yen == (fact.Figure.Yen ?? 0))).Contains(fact);

    /// <summary>Gives every figure, those of registers too, in the order of the documents; none is kept.</summary>
    public void ForEachFact(Action<Fact> take) => Query($"SELECT {FactQuery.Columns} FROM facts ORDER BY id", row => Taken(row, take));

    private bool Taken(SqliteDataReader row, Action<Fact> take)
    {
        take(RowReading.Fact(row, items));
        return true;
    }

    /// <summary>How many figures a document has.</summary>
    public int CountFacts(string document) => Count("SELECT COUNT(*) FROM facts WHERE document = $document", document);

    /// <summary>How many headings and items a document has.</summary>
    public int CountItems(string document) => Count("SELECT COUNT(*) FROM items WHERE document = $document", document);

    /// <summary>The figures that pass a filter, in the order of the documents.</summary>
    public IReadOnlyList<Fact> Facts(FactFilter filter) => facts.Of(filter);

    /// <summary>The text that belongs to an item, in the order of the document.</summary>
    public IReadOnlyList<Passage> PassagesOf(Item item) => passages.Of(item);

    /// <summary>The whole text of a document by purpose, in its order; of all papers where none is named.</summary>
    public IReadOnlyList<Passage> Passages(string? document = null) =>
        document is null ? passages.All : passages.Of(document);

    /// <summary>What was left out of the facts, and why: of a document in its order, of all where none is named.</summary>
    public IReadOnlyList<Omission> Omissions(string? document = null) => document is null
        ? Query("SELECT document, line_from, line_to, text, reason FROM omissions ORDER BY id", RowReading.Omission)
        : bodies.Omissions(document, null, 0, int.MaxValue);

    /// <summary>The lines of a source, the first line first; empty where the snapshot has no such document.</summary>
    public IReadOnlyList<string> LinesOf(string document) => sourceIds.TryGetValue(document, out long id)
        ? Query("SELECT text FROM source_lines WHERE source_id = $source ORDER BY line", row => row.GetString(0), ("$source", id))
        : [];

    /// <summary>The text of a source with its pages, sheets and places.</summary>
    /// <exception cref="KeyNotFoundException">It is no source of this snapshot.</exception>
    public SourceBody BodyOf(Source source) => bodies.Of(sourceIds[source.Document]);

    /// <summary>What became of a source when it was read.</summary>
    /// <exception cref="KeyNotFoundException">It is no source of this snapshot.</exception>
    public SourceReport ReportOf(Source source) => bodies.Report(sourceIds[source.Document], source.Document);

    /// <summary>What was left out of a source, in its order.</summary>
    /// <param name="source">The source.</param>
    /// <param name="reason">Only what was left out for this reason; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">The most wanted.</param>
    public IReadOnlyList<Omission> OmissionsOf(Source source, string? reason, int skip, int take) =>
        bodies.Omissions(source.Document, reason, skip, take);

    /// <summary>The copy of a source from which its pages are drawn; null where none is kept beside the snapshot.</summary>
    public string? CopyOf(Source source) => SourceCopies.Find(Path.GetFullPath(FilePath), source);

    /// <summary>The passage of a number: passages are numbered from 1 over all documents in their order.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Passage PassageOf(long id) => passages[id];

    /// <inheritdoc />
    public void Dispose() => pool.Dispose();

    private int Count(string sql, string document) => Query(sql, row => row.GetInt32(0), ("$document", document))[0];

    private WordList ReadWords()
    {
        ILookup<string, LexiconRow> rows = Query("SELECT name, line, fields FROM lexicon_rows ORDER BY name, line", RowReading.LexiconRow)
            .ToLookup(pair => pair.Table, pair => pair.Row, StringComparer.Ordinal);
        return new WordList(Query("SELECT name, columns FROM lexicon_tables ORDER BY name", row =>
            new LexiconTable(row.GetString(0), JsonLists.Words(row.GetString(1)), [.. rows[row.GetString(0)]])));
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object Value)[] parameters) =>
        pool.Use(connection => connection.Query(sql, parameters, row));
}
