using System.Collections.Concurrent;

namespace BudgetBot.Snapshot;

/// <summary>Lends each thread a connection to one snapshot. There are as many as were ever used at the same time.</summary>
internal sealed class ConnectionPool(string path) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> idle = [];
    private volatile bool closed;

    /// <summary>Runs work on a connection of its own.</summary>
    public T Use<T>(Func<ReadConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        ReadConnection connection = idle.TryTake(out ReadConnection? known) ? known : new ReadConnection(path);
        try
        {
            return work(connection);
        }
        finally
        {
            idle.Add(connection);
            if (closed)
            {
                Drain();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        closed = true;
        Drain();
    }

    private void Drain()
    {
        while (idle.TryTake(out ReadConnection? connection))
        {
            connection.Dispose();
        }
    }
}
