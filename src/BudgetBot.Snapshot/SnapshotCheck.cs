namespace BudgetBot.Snapshot;

/// <summary>Whether a snapshot still holds what was written.</summary>
internal static class SnapshotCheck
{
    private const string Changed = "内容が目録のハッシュと一致しません";

    /// <summary>Tells whether any byte has changed since the snapshot was sealed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="manifest">The manifest of the connections that will serve.</param>
    /// <exception cref="SnapshotException">The snapshot is damaged, or another one has taken its name.</exception>
    public static void Sealed(string path, SnapshotManifest manifest)
    {
        if (FileSeal.Holds(path, manifest.Seal))
        {
            return;
        }

        throw SnapshotManifest.Peek(path).Hash == manifest.Hash ? SnapshotHeader.Damaged(path, Changed) : ConnectionPool.Replaced(path);
    }

    /// <summary>
    /// Runs SQLite's own check (indexes included) and compares the hash of all rows: what a writer proves before it publishes.
    /// </summary>
    /// <exception cref="SnapshotException">The snapshot is damaged.</exception>
    public static void Rows(string path, ConnectionPool pool, SnapshotManifest manifest)
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
            throw SnapshotHeader.Damaged(path, Changed);
        }
    }
}
