using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Records;

/// <summary>Runs the statements of this room. Values are parameters, never part of a statement.</summary>
internal static class Sql
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The one number that a statement gives.</summary>
    public static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = Command(connection, sql);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The rows that a statement gives.</summary>
    public static IReadOnlyList<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        using SqliteDataReader row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    /// <summary>A day as it is stored.</summary>
    public static string Written(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>A stored day.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateOnly DayOf(string written) => DateOnly.ParseExact(written, Day, CultureInfo.InvariantCulture);

    [SuppressMessage("Security", "CA2100", Justification = "All SQL is made of constants of this room; values are parameters.")]
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
}
