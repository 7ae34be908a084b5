using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>Opens SQLite files in the two ways that snapshots need.</summary>
internal static class SqliteFile
{
    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    /// <summary>
    /// Opens a finished file that nobody changes: no locks, no journal. A new snapshot takes the old one's name by a rename, so an
    /// open one keeps serving what it had.
    /// </summary>
    public static SqliteConnection OpenImmutable(string path)
    {
        string uri = new Uri(Path.GetFullPath(path)).AbsoluteUri;
        return Open(uri + "?immutable=1", SqliteOpenMode.ReadOnly);
    }

    /// <summary>Opens a file that is being built. It is worthless until it is whole, so nothing is journalled.</summary>
    public static SqliteConnection OpenForBuild(string path)
    {
        SqliteConnection connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
        return connection;
    }

    /// <summary>Runs statements of the product's own; no user text goes in here.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>A command of the product's own SQL; what varies goes in as parameters.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "All SQL is made of constants of this room; values are parameters.")]
    public static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
