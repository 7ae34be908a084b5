namespace BudgetBot.Channels.Turns;

/// <summary>Remembers the newest keys up to a number; safe for several threads.</summary>
/// <param name="most">How many are remembered.</param>
internal sealed class RecentKeys(int most)
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private readonly Lock gate = new();

    /// <summary>Forgets a key.</summary>
    public void Remove(string key)
    {
        lock (gate)
        {
            keys.Remove(key);
        }
    }

    /// <summary>Adds a key; false where it is remembered already.</summary>
    public bool Add(string key)
    {
        lock (gate)
        {
            if (!keys.Add(key))
            {
                return false;
            }

            order.Enqueue(key);
            if (order.Count > most)
            {
                keys.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
