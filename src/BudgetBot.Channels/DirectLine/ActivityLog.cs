namespace BudgetBot.Channels.DirectLine;

/// <summary>The newest activities of a chat in order, as UTF-8 JSON, up to a number and a size. Safe for several threads.</summary>
public sealed class ActivityLog
{
    /// <summary>Activities that are kept at most.</summary>
    public const int MostActivities = 200;

    /// <summary>Bytes that are kept at most; the newest activity is kept whatever its size.</summary>
    public const int MostBytes = 1024 * 1024;

    private readonly Queue<byte[]> kept = new();
    private readonly Lock gate = new();
    private TaskCompletionSource changed = Signal();
    private long dropped;
    private long bytes;
    private bool closed;

    /// <summary>Writes an activity behind the others. A closed log keeps nothing.</summary>
    /// <param name="write">Writes it, given how many came before it; called once.</param>
    /// <returns>By how many bytes the log has grown; negative where more was dropped than written.</returns>
    public long Append(Func<long, byte[]> write)
    {
        lock (gate)
        {
            long before = bytes;
            byte[] activity = write(dropped + kept.Count);
            if (closed)
            {
                return 0;
            }

            kept.Enqueue(activity);
            bytes += activity.Length;
            while (kept.Count > MostActivities || (bytes > MostBytes && kept.Count > 1))
            {
                bytes -= kept.Dequeue().Length;
                dropped++;
            }

            Announce();
            return bytes - before;
        }
    }

    /// <summary>The activities after a watermark that are still kept.</summary>
    /// <param name="watermark">How many activities the reader has seen; a number from before a restart may be too high.</param>
    /// <param name="most">How many are wanted at most.</param>
    public ActivityBatch After(long watermark, int most = int.MaxValue)
    {
        lock (gate)
        {
            long from = Math.Clamp(watermark, dropped, dropped + kept.Count);
            byte[][] activities = [.. kept.Skip((int)(from - dropped)).Take(most)];
            return new ActivityBatch(activities, from, from + activities.Length, closed, changed.Task);
        }
    }

    /// <summary>Lets every waiting reader look again.</summary>
    internal void Wake()
    {
        lock (gate)
        {
            Announce();
        }
    }

    /// <summary>Drops everything for good.</summary>
    /// <returns>How many bytes were kept.</returns>
    internal long Close()
    {
        lock (gate)
        {
            long held = bytes;
            dropped += kept.Count;
            kept.Clear();
            bytes = 0;
            closed = true;
            Announce();
            return held;
        }
    }

    private void Announce()
    {
        changed.TrySetResult();
        changed = Signal();
    }

    // Readers go on elsewhere: who writes waits for none of them.
    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A stretch of a chat.</summary>
/// <param name="Activities">UTF-8 JSON of each activity, in order.</param>
/// <param name="From">The watermark before the first of them.</param>
/// <param name="Watermark">The watermark after the last of them.</param>
/// <param name="Closed">Whether the chat is over.</param>
/// <param name="Changed">Ends when there may be something new.</param>
public sealed record ActivityBatch(IReadOnlyList<byte[]> Activities, long From, long Watermark, bool Closed, Task Changed);
