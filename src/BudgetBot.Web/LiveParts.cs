namespace BudgetBot.Web;

/// <summary>
/// What the routes serve now. A new snapshot takes the place of the old one in one step; who has begun with the old parts ends with them, so
/// that no answer is made of two snapshots.
/// </summary>
/// <param name="first">What is served at the start.</param>
public sealed class LiveParts(BotParts first)
{
    private volatile BotParts current = first;

    /// <summary>The parts of the newest snapshot. Take them once for all that must fit together.</summary>
    public BotParts Current => current;

    /// <summary>Looks for a newer snapshot, and serves it from now on.</summary>
    /// <returns>The parts that were replaced; null where there is nothing new.</returns>
    /// <exception cref="Snapshot.SnapshotException">The new snapshot cannot be used; the old one is served on.</exception>
    internal BotParts? Renew()
    {
        BotParts old = current;
        if (old.Newer?.Invoke() is not { } next)
        {
            return null;
        }

        current = next;
        return old;
    }
}
