namespace BudgetBot.Snapshot;

/// <summary>Whether a snapshot still holds what was written.</summary>
internal static class SnapshotCheck
{
    /// <summary>Runs SQLite's own check (indexes and full-text search included) and compares the hash of all rows.</summary>
    /// <exception cref="SnapshotException">The snapshot is damaged.</exception>
    public static void Run(string path, ConnectionPool pool, SnapshotManifest manifest)
    {
        // Each reads the whole file: side by side they take half the time.
        Task<string> rows = Task.Run(() => pool.Use(ContentHash.Of));
        string integrity = pool.Use(connection => connection.Query("PRAGMA integrity_check(1)", [], row => row.GetString(0))[0]);
        if (integrity != "ok")
        {
            throw SnapshotHeader.Damaged(path, "SQLite: " + integrity.ReplaceLineEndings(" "));
        }

        if (rows.GetAwaiter().GetResult() != manifest.Hash)
        {
            throw SnapshotHeader.Damaged(path, "内容が目録のハッシュと一致しません");
        }
    }
}
