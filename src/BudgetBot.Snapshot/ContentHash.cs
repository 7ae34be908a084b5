using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>The hash of a snapshot's rows as they stand in its file.</summary>
internal static class ContentHash
{
    /// <summary>Reads every row of every table but the manifest.</summary>
    public static string Of(ReadConnection connection)
    {
        using var hash = new RowHash();
        foreach (SnapshotTable table in SnapshotTable.All)
        {
            hash.Table(table.Name);
            connection.Query(table.Select, [], row => Add(hash, row));
        }

        return hash.Finish();
    }

    private static bool Add(RowHash hash, SqliteDataReader row)
    {
        for (int i = 0; i < row.FieldCount; i++)
        {
            hash.Value(row.GetValue(i));
        }

        return true;
    }
}
