using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>
/// Lends each thread a connection to one snapshot. There are as many as were ever used at the same time, and some from the beginning: once
/// another snapshot has taken the file's name, no new one can be opened, and who comes waits for one of those.
/// </summary>
[SuppressMessage("Reliability", "CA2000", Justification = "Connections go back to the pool, which disposes of them.")]
internal sealed class ConnectionPool : IDisposable
{
    private static readonly int First = Math.Max(4, Environment.ProcessorCount);

    private readonly Stack<ReadConnection> idle = new();
    private readonly string path;
    private readonly string hash;
    private bool replaced;
    private bool closed;

    /// <summary>Opens the first connections.</summary>
    /// <param name="path">The snapshot's file.</param>
    /// <param name="hash">The hash of the snapshot, by its manifest.</param>
    /// <exception cref="SnapshotException">Another snapshot took the name meanwhile.</exception>
    public ConnectionPool(string path, string hash)
    {
        this.path = path;
        this.hash = hash;
        while (idle.Count < First && Another() is { } connection)
        {
            Return(connection);
        }

        if (idle.Count == 0)
        {
            throw Replaced(path);
        }
    }

    /// <summary>The error for a file whose name another snapshot took while it was opened.</summary>
    public static SnapshotException Replaced(string path) => new($"{path}: 開いている間に別のスナップショットと入れ替わりました。もう一度開いてください。");

    /// <summary>Runs work on a connection of its own.</summary>
    public T Use<T>(Func<ReadConnection, T> work)
    {
        ReadConnection connection = Take() ?? Another() ?? Await();
        try
        {
            return work(connection);
        }
        finally
        {
            Return(connection);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (idle)
        {
            closed = true;
            Monitor.PulseAll(idle);
            while (idle.TryPop(out ReadConnection? connection))
            {
                connection.Dispose();
            }
        }
    }

    private ReadConnection? Take()
    {
        lock (idle)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return idle.TryPop(out ReadConnection? connection) ? connection : null;
        }
    }

    private ReadConnection Await()
    {
        lock (idle)
        {
            ReadConnection? connection;
            while (!idle.TryPop(out connection))
            {
                ObjectDisposedException.ThrowIf(closed, this);
                Monitor.Wait(idle);
            }

            return connection;
        }
    }

    private void Return(ReadConnection connection)
    {
        lock (idle)
        {
            if (closed)
            {
                connection.Dispose();
            }
            else
            {
                idle.Push(connection);
                Monitor.Pulse(idle);
            }
        }
    }

    // Null where the name leads to another snapshot by now.
    private ReadConnection? Another()
    {
        if (Volatile.Read(ref replaced))
        {
            return null;
        }

        ReadConnection? connection = null;
        try
        {
            connection = new ReadConnection(path);
            if (SnapshotManifest.HashOf(connection) == hash)
            {
                return connection;
            }
        }
        catch (SqliteException) when (!File.Exists(path))
        {
            // Taken away: the connections that are open serve on.
        }

        connection?.Dispose();
        Volatile.Write(ref replaced, true);
        return null;
    }
}
