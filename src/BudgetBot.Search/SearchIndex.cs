using BudgetBot.Search.Analysis;
using BudgetBot.Search.Highlights;
using BudgetBot.Search.Queries;
using BudgetBot.Search.Ranking;
using BudgetBot.Search.Writing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace BudgetBot.Search;

/// <summary>
/// An index that is open for reading. Any number of threads may use it at once. Who looks for something when it is closed is answered
/// first: the files are let go when the last of them is done.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    // Lucene's scores only say which ones are looked at closely.
    private const int Candidates = 300;

    private readonly SearchAnalyzer analyzer;
    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    // Made once an index.
    private readonly CachingWrapperFilter passagesOfPapers =
        new(new QueryWrapperFilter(new TermQuery(new Term(FieldNames.Kind, FieldNames.PassageKind + FieldNames.OfPaper))));

    private SearchIndex(string folder, SearchAnalyzer analyzer)
    {
        this.analyzer = analyzer;
        directory = new MMapDirectory(folder, NoLockFactory.GetNoLockFactory());
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Why an index cannot be used; null where it is whole and belongs to the snapshot.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="snapshotHash">The snapshot's hash.</param>
    /// <param name="analyzer">What questions are cut with.</param>
    public static string? ProblemOf(string folder, string snapshotHash, SearchAnalyzer analyzer)
    {
        if (!Directory.Exists(folder))
        {
            return "検索索引がありません";
        }

        return IndexManifest.Read(folder) is not { } manifest ? "検索索引の目録を読めません"
            : manifest.SnapshotHash != snapshotHash ? "検索索引は別のスナップショットのものです"
            : manifest.Analyzer != analyzer.Name ? $"検索索引は別の解析器（{manifest.Analyzer.Split(' ')[0]}）か別の版で作られています"
            : manifest.FirstChanged(folder) is { } changed ? $"検索索引が壊れています（{changed}）"
            : CountIn(folder) != manifest.Count ? "検索索引が壊れています（件数が目録と違います）"
            : null;
    }

    /// <summary>Opens an index that has no problem (<see cref="ProblemOf"/>).</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="analyzer">What questions are cut with: the one that the index was made with.</param>
    public static SearchIndex Open(string folder, SearchAnalyzer analyzer) => new(folder, analyzer);

    /// <summary>The terms of a text as the index has them. Never throws.</summary>
    public IReadOnlyList<string> Terms(string text) => analyzer.Terms(text);

    /// <summary>Passages of papers that share terms with a text or have an item that does; candidates, best first.</summary>
    /// <param name="text">Any text; only its first 32 different terms count.</param>
    /// <param name="limit">The most wanted.</param>
    /// <returns>Their numbers.</returns>
    public IReadOnlyList<long> PassagesOfPapers(string text, int limit) =>
        Read(() => Ids(CandidateQuery.Passages(AskedText.TermsOf(text, analyzer)), passagesOfPapers, limit));

    /// <summary>Items and passages of papers and registers for a text, best first.</summary>
    /// <param name="text">Any text; only its first 32 different terms count.</param>
    /// <param name="limit">The most wanted.</param>
    public IReadOnlyList<SearchHit> Find(string text, int limit) => limit < 1 || reader.NumDocs == 0 ? [] : Read<SearchHit[]>(() =>
    {
        AtomicReader segment = reader.Leaves[0].AtomicReader;
        var terms = new TermLookup(segment);
        AskedText asked = AskedText.Of(text, analyzer, terms);
        int[] docs = [.. Docs(CandidateQuery.All(asked), null, Math.Max(limit, Candidates)).Order()];
        return [.. new CandidateRanking(segment, docs).Of(asked, terms).Take(limit)];
    });

    /// <summary>
    /// How often each project of a register holds a stretch of characters in its name and descriptions, by the number of its item; one
    /// character alone counts once.
    /// </summary>
    /// <param name="stretch">The stretch in the form in which names are compared.</param>
    public IReadOnlyDictionary<long, int> ProjectsHolding(string stretch) => stretch.Length == 0 ? new Dictionary<long, int>() : Read(() =>
    {
        var found = new ContentCount.Collector();
        searcher.Search(ContentCount.Holding(stretch), found);
        return found.Times;
    });

    /// <summary>The stretch of a text that holds most of some words, as it stands there; empty where it holds none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    /// <param name="length">About how many characters are wanted.</param>
    public string BestStretchOf(string text, string words, int length) => BestStretch.Of(analyzer, text, words, length);

    /// <inheritdoc />
    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private static int CountIn(string folder)
    {
        try
        {
            using var directory = new NIOFSDirectory(folder, NoLockFactory.GetNoLockFactory());
            using DirectoryReader reader = DirectoryReader.Open(directory);
            return reader.Leaves.Count == 1 ? reader.NumDocs : -1;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return -1;
        }
    }

    private long[] Ids(Query query, Filter filter, int limit)
    {
        NumericDocValues? ids = limit < 1 || reader.NumDocs == 0 ? null : reader.Leaves[0].AtomicReader.GetNumericDocValues(FieldNames.Id);
        return ids is null ? [] : [.. Docs(query, filter, limit).Select(ids.Get)];
    }

    private IEnumerable<int> Docs(Query query, Filter? filter, int limit) =>
        searcher.Search(query, filter, limit).ScoreDocs.Select(found => found.Doc);

    private T Read<T>(Func<T> look)
    {
        ObjectDisposedException.ThrowIf(!reader.TryIncRef(), this);
        try
        {
            return look();
        }
        finally
        {
            reader.DecRef();
        }
    }
}
