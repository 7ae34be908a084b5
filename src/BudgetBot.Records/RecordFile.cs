using Microsoft.Data.Sqlite;

namespace BudgetBot.Records;

/// <summary>
/// The SQLite file of all records: kept questions, kept answers, feedback. It is opened for each call, so that the service and the command
/// line share it; what is deleted is overwritten. Each call that writes first removes what is past its day.
/// </summary>
/// <param name="path">The file; it is created with the first record.</param>
/// <param name="time">The clock, for the day.</param>
public sealed class RecordFile(string path, TimeProvider time)
{
    private const int ApplicationId = 0x42425251;
    private const int Version = 2;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS kept_questions (
            id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, reason TEXT NOT NULL, times INTEGER NOT NULL,
            first_day TEXT NOT NULL, last_day TEXT NOT NULL, until_day TEXT NOT NULL, UNIQUE (text, reason)) STRICT;
        CREATE TABLE IF NOT EXISTS kept_answers (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, question TEXT NOT NULL, outcome TEXT NOT NULL, snapshot TEXT NOT NULL,
            first_day TEXT NOT NULL, last_day TEXT NOT NULL, until_day TEXT NOT NULL, size INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS feedback (
            id INTEGER PRIMARY KEY AUTOINCREMENT, answer_id TEXT NOT NULL, helpful INTEGER NOT NULL, comment TEXT NOT NULL,
            question TEXT NOT NULL, snapshot TEXT NOT NULL, day TEXT NOT NULL, until_day TEXT NOT NULL) STRICT;
        """;

    static RecordFile() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Today.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Removes what is past its day; every other call that writes does so too.</summary>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public void Expire() => Change(0, _ => 0);

    /// <summary>Writes; the file is created where it is missing.</summary>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    internal void Write(Action<SqliteConnection> action)
    {
        CreateWhereMissing();
        _ = Use(connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            RemoveOld(connection);
            action(connection);
            transaction.Commit();
            return 0;
        });
    }

    /// <summary>Reads or deletes; gives back <paramref name="nothing"/> where there is no file.</summary>
    /// <exception cref="RecordException">The file cannot be used or is something else.</exception>
    internal T Change<T>(T nothing, Func<SqliteConnection, T> action) => !File.Exists(path) ? nothing : Use(connection =>
    {
        RemoveOld(connection);
        return action(connection);
    });

    /// <summary>Reads what is not past its day without waiting for who writes; the action leaves out what is.</summary>
    /// <exception cref="RecordException">The file cannot be read or is something else.</exception>
    internal T Read<T>(T nothing, Func<SqliteConnection, T> action) => !File.Exists(path) ? nothing : Use(action);

    private T Use<T>(Func<SqliteConnection, T> action)
    {
        try
        {
            using SqliteConnection connection = Open();
            return action(connection);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException or FormatException or System.Text.Json.JsonException)
        {
            throw new RecordException($"控えのファイル {path} を使えません（{problem.Message.TrimEnd('.')}）。場所と権限を確かめるか、別のファイルを指定してください。", problem);
        }
    }

    private void RemoveOld(SqliteConnection connection)
    {
        (string, object) today = ("$today", Sql.Written(Today));
        Sql.Run(connection, "DELETE FROM kept_questions WHERE until_day < $today", today);
        Sql.Run(connection, "DELETE FROM kept_answers WHERE until_day < $today", today);
        Sql.Run(connection, "DELETE FROM feedback WHERE until_day < $today", today);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            Sql.Run(connection, "PRAGMA secure_delete = ON");
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // What users asked is for the service's account alone.
    private void CreateWhereMissing()
    {
        if (File.Exists(path))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RecordException($"控えのファイル {path} を作れません（{problem.Message.TrimEnd('.')}）。場所と権限を確かめるか、別のファイルを指定してください。", problem);
        }
    }

    private void Prepare(SqliteConnection connection)
    {
        if (Sql.Number(connection, "PRAGMA application_id") == ApplicationId && Sql.Number(connection, "PRAGMA user_version") >= Version)
        {
            return;
        }

        // Another may make the tables right now. It makes them together with the id: who asks for the id last sees it wherever there are tables.
        bool hasTables = Sql.Number(connection, "SELECT count(*) FROM sqlite_master") > 0;
        long id = Sql.Number(connection, "PRAGMA application_id");
        if (id != ApplicationId && (id != 0 || hasTables))
        {
            throw new RecordException($"{path} は控えのファイルではありません。別のファイルを指定してください。");
        }

        // The first version had the questions alone.
        Sql.Run(
            connection,
            $"""
            BEGIN IMMEDIATE;
            {Tables}
            PRAGMA application_id = {ApplicationId};
            PRAGMA user_version = {Version};
            COMMIT;
            """);
    }
}
