namespace BudgetBot.Snapshot;

/// <summary>Tells when another snapshot has taken the name of one that is open. Not for several threads at once.</summary>
/// <param name="open">The open snapshot.</param>
public sealed class SnapshotSuccession(SnapshotReader open)
{
    private (DateTime Written, long Length) seen;

    /// <summary>Opens the snapshot that has taken the name; null where it is the same, or none is there.</summary>
    /// <exception cref="SnapshotException">What has taken the name cannot be used. It is not tried again until it changes.</exception>
    public SnapshotReader? Next()
    {
        var file = new FileInfo(open.FilePath);
        if (!file.Exists || seen == (file.LastWriteTimeUtc, file.Length))
        {
            return null;
        }

        seen = (file.LastWriteTimeUtc, file.Length);
        return SnapshotManifest.Peek(open.FilePath).Hash == open.Hash ? null : SnapshotReader.Open(open.FilePath);
    }
}
