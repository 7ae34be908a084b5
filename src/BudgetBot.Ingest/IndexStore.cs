using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>
/// The search index beside a snapshot: written with it, opened with it, and made anew from it where it is missing or damaged.
/// </summary>
internal static class IndexStore
{
    /// <summary>
    /// Opens the index of a snapshot. One that is missing, of another analyser or damaged is said and built anew from the snapshot.
    /// </summary>
    /// <param name="snapshot">The open snapshot.</param>
    /// <param name="dictionary">What questions are cut with.</param>
    /// <param name="log">Is told why an index is built.</param>
    /// <exception cref="SnapshotException">It cannot be written, or another snapshot has taken the name of the open one.</exception>
    public static SearchIndex Open(SnapshotReader snapshot, LoadedAnalyzer dictionary, Action<string>? log)
    {
        Ensure(snapshot, dictionary, log);
        try
        {
            return SearchIndex.Open(new SearchIndexFolder(snapshot.FilePath).Of(snapshot.Hash), dictionary.Search);
        }
        catch (IOException error)
        {
            throw new SnapshotException($"{snapshot.FilePath}: 検索索引を開けません（{error.Message.ReplaceLineEndings(" ")}）。もう一度開いてください。", error);
        }
    }

    /// <summary>Builds the index of a snapshot anew where it cannot be used.</summary>
    /// <exception cref="SnapshotException">It cannot be written, or another snapshot has taken the name of the open one.</exception>
    public static void Ensure(SnapshotReader snapshot, LoadedAnalyzer dictionary, Action<string>? log)
    {
        var folder = new SearchIndexFolder(snapshot.FilePath);
        if (SearchIndex.ProblemOf(folder.Of(snapshot.Hash), snapshot.Hash, dictionary.Search) is not { } problem)
        {
            return;
        }

        if (SnapshotManifest.Peek(snapshot.FilePath).Hash != snapshot.Hash)
        {
            throw new SnapshotException($"{snapshot.FilePath}: 開いている間に別のスナップショットと入れ替わりました。もう一度開いてください。");
        }

        log?.Invoke($"{folder.Of(snapshot.Hash)}: {problem}。スナップショットから作り直します。");
        BuildersWait.Through(() => SnapshotWriter.Beside(snapshot.FilePath, () => Rebuild(folder, snapshot, dictionary)));
    }

    // Who waited for the lock may find it done.
    private static void Rebuild(SearchIndexFolder folder, SnapshotReader snapshot, LoadedAnalyzer dictionary)
    {
        if (SearchIndex.ProblemOf(folder.Of(snapshot.Hash), snapshot.Hash, dictionary.Search) is not null)
        {
            folder.Write(new IndexContent(snapshot.Hash, Documents(snapshot), snapshot.Words), dictionary.Search);
        }
    }

    /// <summary>Writes the index of a snapshot that is about to take its name. Indexes of snapshots before the present one go.</summary>
    /// <param name="path">The snapshot's file.</param>
    /// <param name="hash">The new snapshot's hash.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="dictionary">Cuts the texts.</param>
    public static void Write(string path, string hash, SnapshotContent content, LoadedAnalyzer dictionary)
    {
        var folder = new SearchIndexFolder(path);
        folder.KeepOnly(PresentHash(path));

        // A sheet of a register has figures of items of another.
        HashSet<long> withFigures = [.. content.Documents.SelectMany(document => document.Facts).Select(fact => fact.Item.Id)];
        IndexedDocument[] documents =
            [.. content.Documents.Select(document => new IndexedDocument(document.Source, document.Items, document.Passages, withFigures))];
        folder.Write(new IndexContent(hash, documents, content.Words), dictionary.Search);
    }

    /// <summary>Removes what builders left that were killed, where snapshot and index themselves stay as they are.</summary>
    public static void RemoveLeftovers(string path)
    {
        SnapshotWriter.RemoveLeftovers(path);
        var folder = new SearchIndexFolder(path);
        if (folder.HasLeftovers)
        {
            SnapshotWriter.Beside(path, folder.RemoveLeftovers);
        }
    }

    private static IndexedDocument[] Documents(SnapshotReader snapshot)
    {
        var withFigures = new HashSet<long>();
        snapshot.ForEachFact(fact => withFigures.Add(fact.Item.Id));
        return [.. snapshot.Sources.Select(source =>
            new IndexedDocument(source, snapshot.ItemsOf(source), snapshot.Passages(source.Document), withFigures))];
    }

    private static string? PresentHash(string path)
    {
        try
        {
            return SnapshotManifest.Peek(path).Hash;
        }
        catch (SnapshotException)
        {
            return null;
        }
    }
}
