using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>A snapshot and its search index, served and closed as one.</summary>
public sealed class SnapshotPair : IDisposable
{
    private SnapshotPair(SnapshotReader snapshot, SearchIndex index)
    {
        Snapshot = snapshot;
        Index = index;
    }

    /// <summary>The snapshot.</summary>
    public SnapshotReader Snapshot { get; }

    /// <summary>Its index.</summary>
    public SearchIndex Index { get; }

    /// <summary>Opens a snapshot as it is, with its index.</summary>
    /// <param name="path">The snapshot's file.</param>
    /// <param name="dictionary">What questions are cut with.</param>
    /// <param name="log">Is told why an index is built.</param>
    /// <exception cref="SnapshotException">The snapshot cannot be opened, or its index cannot be written.</exception>
    public static SnapshotPair Open(string path, LoadedAnalyzer dictionary, Action<string>? log = null) =>
        Over(SnapshotReader.Open(path), dictionary, log);

    /// <summary>Takes an open snapshot over and opens its index. One that is missing, of another analyser or damaged is said and built anew
    /// from the snapshot. A snapshot without an index is closed.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="dictionary">What questions are cut with.</param>
    /// <param name="log">Is told why an index is built.</param>
    /// <exception cref="SnapshotException">The index cannot be written, or another snapshot has taken the name of the open one.</exception>
    public static SnapshotPair Over(SnapshotReader snapshot, LoadedAnalyzer dictionary, Action<string>? log = null)
    {
        try
        {
            return new SnapshotPair(snapshot, IndexStore.Open(snapshot, dictionary, log));
        }
        catch (SnapshotException)
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Index.Dispose();
        Snapshot.Dispose();
    }
}
