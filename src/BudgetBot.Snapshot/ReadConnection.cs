using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>A read-only connection with its prepared statements. One thread uses it at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public ReadConnection(string path) => connection = SqliteFile.OpenImmutable(path);

    /// <summary>Runs a query and turns each row into a value.</summary>
    /// <param name="sql">SQL of the product's own; it is prepared once.</param>
    /// <param name="parameters">The values of the SQL's parameters by name.</param>
    /// <param name="row">Makes a value of the current row.</param>
    public List<T> Query<T>(string sql, IReadOnlyList<(string Name, object Value)> parameters, Func<SqliteDataReader, T> row)
    {
        if (!prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = SqliteFile.Command(connection, sql);
            prepared.Add(sql, command);
        }

        command.Parameters.Clear();
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        var rows = new List<T>();
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (SqliteCommand command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }
}
