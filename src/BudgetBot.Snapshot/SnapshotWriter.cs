using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>Writes snapshots. Until a new one is whole and proven, the old one stays as it is.</summary>
public static class SnapshotWriter
{
    /// <summary>
    /// Writes beside the old snapshot, reads back with the production reader, and takes over the name. At any moment the name
    /// leads to the old snapshot or to the new one, never to a part of one.
    /// </summary>
    /// <param name="path">The snapshot's file; its folder is made where it is missing.</param>
    /// <param name="content">What to write, with numbered items.</param>
    /// <param name="beside">
    /// Writes what belongs beside the snapshot of a hash, while the lock is held and the old snapshot still has the name; null for nothing.
    /// </param>
    /// <returns>The hash of the snapshot.</returns>
    /// <exception cref="SnapshotException">
    /// The folder cannot be written, another process is building, or a file of that name is no snapshot.
    /// </exception>
    public static string Write(string path, SnapshotContent content, Action<string>? beside = null)
    {
        path = Path.GetFullPath(path);
        SnapshotFiles.PrepareFolder(path);
        using BuildLock building = BuildLock.Take(path);
        if (!SnapshotHeader.MayReplace(path))
        {
            throw new SnapshotException($"{path}: BudgetBot のスナップショットではないファイルなので、上書きしません。別の名前を指定してください。");
        }

        string temporary = SnapshotFiles.TemporaryName(path);
        try
        {
            SnapshotFiles.RemoveLeftovers(path);
            SnapshotManifest manifest = Fill(temporary, content);
            FileSeal.Put(temporary, manifest.Seal);
            SnapshotValidator.Prove(temporary, content, manifest.Hash);
            SourceCopies.Add(path, content.Documents);
            beside?.Invoke(manifest.Hash);
            SnapshotFiles.Publish(temporary, path);
            SourceCopies.KeepOnly(path, content.Documents);
            return manifest.Hash;
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: not SqliteConstraint })
        {
            throw SnapshotFiles.Unwritable(path, error);
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    /// <summary>Removes what builders left that were killed, where the snapshot itself stays as it is.</summary>
    /// <param name="path">The snapshot's file.</param>
    /// <exception cref="SnapshotException">Something was left, and another process is building or the folder cannot be written.</exception>
    public static void RemoveLeftovers(string path)
    {
        path = Path.GetFullPath(path);
        if (SnapshotFiles.HasLeftovers(path))
        {
            Beside(path, () => SnapshotFiles.RemoveLeftovers(path));
        }
    }

    /// <summary>Works on what lies beside a snapshot while nobody else builds.</summary>
    /// <param name="path">The snapshot's file.</param>
    /// <param name="work">What to do.</param>
    /// <exception cref="SnapshotException">Another process is building, or the folder cannot be written.</exception>
    public static void Beside(string path, Action work)
    {
        path = Path.GetFullPath(path);
        using BuildLock building = BuildLock.Take(path);
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SnapshotFiles.Unwritable(path, error);
        }
    }

    // A row that breaks the schema is a bug of a reader, not a trouble of the disk.
    private const int SqliteConstraint = 19;

    // The manifest with the digits that stand where the seal will.
    private static SnapshotManifest Fill(string temporary, SnapshotContent content)
    {
        using SqliteConnection connection = SqliteFile.OpenForBuild(temporary);
        SqliteFile.Execute(connection,
            $"PRAGMA application_id = {SnapshotSchema.ApplicationId}; PRAGMA user_version = {SnapshotSchema.Version};");
        using SqliteTransaction transaction = connection.BeginTransaction();
        SqliteFile.Execute(connection, SnapshotSchema.Sql);
        using var hash = new RowHash();
        var rows = new ContentRows(content);
        foreach (SnapshotTable table in SnapshotTable.All)
        {
            hash.Table(table.Name);
            Insert(connection, table, rows.Of(table), hash);
        }

        var manifest = new SnapshotManifest(hash.Finish(), SnapshotManifest.CurrentProduct, content.Inputs)
        {
            Seal = FileSeal.Placeholder(),
            Readings = content.Documents.Where(document => document.ReadFrom.Length > 0)
                .ToDictionary(document => document.Source.Document, document => document.ReadFrom, StringComparer.Ordinal),
        };
        InsertManifest(connection, manifest);
        SqliteFile.Execute(connection, "ANALYZE;");
        transaction.Commit();
        return manifest;
    }

    private static void Insert(SqliteConnection connection, SnapshotTable table, IEnumerable<object?[]> rows, RowHash hash)
    {
        using SqliteCommand insert = SqliteFile.Command(connection, table.Insert);
        for (int i = 0; i < table.Width; i++)
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        }

        foreach (object?[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
                hash.Value(row[i]);
            }

            insert.ExecuteNonQuery();
        }
    }

    private static void InsertManifest(SqliteConnection connection, SnapshotManifest manifest)
    {
        using SqliteCommand insert = SqliteFile.Command(connection, "INSERT INTO manifest (key, value) VALUES ($key, $value)");
        foreach ((string key, string value) in manifest.Rows())
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$key", key);
            insert.Parameters.AddWithValue("$value", value);
            insert.ExecuteNonQuery();
        }
    }

    private static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next builder removes it.
        }
    }
}
