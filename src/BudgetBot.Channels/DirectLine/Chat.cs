namespace BudgetBot.Channels.DirectLine;

/// <summary>A conversation of Direct Line: who speaks, what was said, and the turns that wait. Safe for several threads.</summary>
public sealed class Chat
{
    private const int MostWaiting = 64;

    private readonly Lock gate = new();
    private readonly Action<long> grew;
    private Task last = Task.CompletedTask;
    private int waiting;
    private int seat;

    internal Chat(string id, string? user, Action<long> grew)
    {
        Id = id;
        User = user;
        this.grew = grew;
    }

    /// <summary>The id of the conversation.</summary>
    public string Id { get; }

    /// <summary>The user who speaks; null until one is known.</summary>
    public string? User { get; private set; }

    /// <summary>What was said.</summary>
    public ActivityLog Log { get; } = new();

    /// <summary>When it was used last.</summary>
    internal DateTimeOffset LastUse { get; set; }

    /// <summary>Writes what the bot says.</summary>
    internal void Say(Func<long, byte[]> write) => grew(Log.Append(write));

    /// <summary>Writes what the user says and puts the turn that it calls for behind the turns that wait.</summary>
    /// <param name="user">The user, where none is known yet.</param>
    /// <param name="write">Writes the activity, given how many came before it.</param>
    /// <param name="turn">Runs when all earlier turns are done; must not fail.</param>
    /// <returns>Ends with the turn; null where too many wait, and nothing was written.</returns>
    internal Task? Hear(string user, Func<long, byte[]> write, Func<Task> turn)
    {
        long growth;
        Task ended;
        lock (gate)
        {
            if (waiting >= MostWaiting)
            {
                return null;
            }

            User ??= user;
            growth = Log.Append(write);
            waiting++;
            ended = last = RunAfter(last, turn);
        }

        grew(growth);
        return ended;
    }

    /// <summary>Puts a turn behind those that wait, without a word of the user.</summary>
    internal Task Queue(Func<Task> turn)
    {
        lock (gate)
        {
            waiting++;
            return last = RunAfter(last, turn);
        }
    }

    /// <summary>Takes the one place of a stream; who held it before loses it.</summary>
    internal int TakeSeat()
    {
        int taken = Interlocked.Increment(ref seat);
        Log.Wake();
        return taken;
    }

    /// <summary>Whether a stream still holds its place.</summary>
    internal bool HoldsSeat(int taken) => Volatile.Read(ref seat) == taken;

    private async Task RunAfter(Task before, Func<Task> turn)
    {
        // Leave the lock before anything runs.
        await Task.Yield();
        await before;
        try
        {
            await turn();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
