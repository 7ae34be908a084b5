namespace BudgetBot.Snapshot;

/// <summary>Whether a snapshot still holds what was written.</summary>
internal static class SnapshotCheck
{
    /// <summary>Runs SQLite's own check (indexes and full-text search included) and compares the hash of all rows.</summary>
    /// <returns>True; it is an error otherwise.</returns>
    /// <exception cref="SnapshotException">The snapshot is damaged.</exception>
    public static bool Run(string path, ReadConnection connection, SnapshotManifest manifest)
    {
        string integrity = connection.Query("PRAGMA integrity_check(1)", [], row => row.GetString(0))[0];
        if (integrity != "ok")
        {
            throw SnapshotHeader.Damaged(path, "SQLite: " + integrity.ReplaceLineEndings(" "));
        }

        return ContentHash.Of(connection) == manifest.Hash
            ? true
            : throw SnapshotHeader.Damaged(path, "内容が目録のハッシュと一致しません");
    }
}
