using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Review;

/// <summary>
/// The SQLite file of kept questions. It is opened for each call, so that the service and the command line share it; what is deleted is
/// overwritten. Each call first removes what is past its day.
/// </summary>
/// <param name="path">The file; it is created with the first question.</param>
/// <param name="time">The clock, for the day.</param>
/// <param name="most">How many questions are kept; those not asked for the longest time make room.</param>
public sealed class QuestionFile(string path, TimeProvider time, int most = 5_000)
{
    private const int ApplicationId = 0x42425251;
    private const string Day = "yyyy-MM-dd";

    static QuestionFile() => SQLitePCL.Batteries_V2.Init();

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Keeps questions; one that is kept already is counted once more.</summary>
    /// <param name="questions">Text and reason; texts as <see cref="QuestionWords.Of"/> gives them.</param>
    /// <param name="days">How many days each is kept after today, 1 at least.</param>
    /// <exception cref="ReviewException">The file cannot be written or is something else.</exception>
    public void Keep(IEnumerable<(string Text, KeepReason Reason)> questions, int days) => Use(create: true, connection =>
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach ((string text, KeepReason reason) in questions.Where(question => question.Text.Length > 0))
        {
            Run(
                connection,
                """
                INSERT INTO kept_questions (text, reason, times, first_day, last_day, until_day) VALUES ($text, $reason, 1, $today, $today, $until)
                ON CONFLICT (text, reason) DO UPDATE SET times = min(times + 1, 1000000), last_day = $today, until_day = $until
                """,
                ("$text", text), ("$reason", Word(reason)), ("$today", Written(Today)), ("$until", Written(Today.AddDays(days))));
        }

        Run(
            connection,
            "DELETE FROM kept_questions WHERE id NOT IN (SELECT id FROM kept_questions ORDER BY last_day DESC, id DESC LIMIT $most)",
            ("$most", most));
        transaction.Commit();
        return 0;
    });

    /// <summary>The kept questions, the most often asked first; none where there is no file.</summary>
    /// <exception cref="ReviewException">The file cannot be read or is something else.</exception>
    public IReadOnlyList<KeptQuestion> List() => !File.Exists(path) ? [] : Use(create: false, Read);

    /// <summary>Deletes questions by number.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="ReviewException">The file cannot be written or is something else.</exception>
    public int Delete(IEnumerable<long> ids) => !File.Exists(path) ? 0 : Use(create: false, connection =>
        ids.Distinct().Sum(id => Run(connection, "DELETE FROM kept_questions WHERE id = $id", ("$id", id))));

    /// <summary>Deletes all questions.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="ReviewException">The file cannot be written or is something else.</exception>
    public int DeleteAll() => !File.Exists(path) ? 0 : Use(create: false, connection => Run(connection, "DELETE FROM kept_questions"));

    /// <summary>Removes what is past its day; every other call does so too.</summary>
    /// <exception cref="ReviewException">The file cannot be written or is something else.</exception>
    public void Expire() => _ = File.Exists(path) ? Use(create: false, _ => 0) : 0;

    private T Use<T>(bool create, Func<SqliteConnection, T> action)
    {
        try
        {
            using SqliteConnection connection = Open(create);
            Run(connection, "DELETE FROM kept_questions WHERE until_day < $today", ("$today", Written(Today)));
            return action(connection);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw new ReviewException($"控えた質問のファイル {path} を使えません（{problem.Message.TrimEnd('.')}）。場所と権限を確かめるか、別のファイルを指定してください。", problem);
        }
    }

    private SqliteConnection Open(bool create)
    {
        if (create && !File.Exists(path))
        {
            CreateEmpty();
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA secure_delete = ON");
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
    private void CreateEmpty()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
    }

    private void Prepare(SqliteConnection connection)
    {
        long id = Number(connection, "PRAGMA application_id");
        if (id == ApplicationId)
        {
            return;
        }

        if (id != 0 || Number(connection, "SELECT count(*) FROM sqlite_master") > 0)
        {
            throw new ReviewException($"{path} は控えた質問のファイルではありません。別のファイルを指定してください。");
        }

        Run(
            connection,
            $"""
            BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS kept_questions (
                id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, reason TEXT NOT NULL, times INTEGER NOT NULL,
                first_day TEXT NOT NULL, last_day TEXT NOT NULL, until_day TEXT NOT NULL, UNIQUE (text, reason)) STRICT;
            PRAGMA application_id = {ApplicationId};
            COMMIT;
            """);
    }

    private static IReadOnlyList<KeptQuestion> Read(SqliteConnection connection)
    {
        using SqliteCommand command = Command(
            connection, "SELECT id, text, reason, times, first_day, last_day, until_day FROM kept_questions ORDER BY times DESC, last_day DESC, id DESC");
        using SqliteDataReader row = command.ExecuteReader();
        var questions = new List<KeptQuestion>();
        while (row.Read())
        {
            questions.Add(new KeptQuestion(
                row.GetInt64(0), row.GetString(1), row.GetString(2) == Word(KeepReason.Corrected) ? KeepReason.Corrected : KeepReason.Unanswered,
                row.GetInt32(3), DayOf(row.GetString(4)), DayOf(row.GetString(5)), DayOf(row.GetString(6))));
        }

        return questions;
    }

    private static int Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = Command(connection, sql);
        return (long)command.ExecuteScalar()!;
    }

    [SuppressMessage("Security", "CA2100", Justification = "All SQL is made of constants of this file; values are parameters.")]
    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static string Word(KeepReason reason) => reason == KeepReason.Corrected ? "corrected" : "unanswered";

    private static string Written(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string written) => DateOnly.ParseExact(written, Day, CultureInfo.InvariantCulture);
}
