using System.Diagnostics.CodeAnalysis;

namespace BudgetBot.Channels.DirectLine;

/// <summary>
/// The chats that go on. A chat is forgotten when nobody used it for as long as its token is valid, and the longest unused one when there
/// are too many or they hold too much. Safe for several threads.
/// </summary>
public sealed class ChatStore : IDisposable
{
    private static readonly TimeSpan SweepPause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, LinkedListNode<Chat>> byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Chat> byUse = new();
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly ChatLimits limits;
    private readonly ITimer sweep;
    private long bytes;

    /// <summary>An empty store.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="limits">How much is held at most.</param>
    public ChatStore(TimeProvider time, ChatLimits limits)
    {
        this.time = time;
        this.limits = limits;
        sweep = time.CreateTimer(_ => Sweep(), null, SweepPause, SweepPause);
    }

    /// <summary>How many chats go on.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return byId.Count;
            }
        }
    }

    /// <summary>Bytes of all activities that are held.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Finds a chat and marks it as used.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out Chat? chat)
    {
        lock (gate)
        {
            DropStale();
            chat = byId.TryGetValue(id, out LinkedListNode<Chat>? node) ? Used(node) : null;
            return chat is not null;
        }
    }

    /// <summary>The chat of an id, begun where there is none.</summary>
    /// <param name="id">The id of the conversation.</param>
    /// <param name="user">Who speaks in a new chat; null where that is not known yet.</param>
    /// <param name="begun">Whether the chat is new.</param>
    public Chat FindOrBegin(string id, string? user, out bool begun)
    {
        lock (gate)
        {
            DropStale();
            begun = !byId.TryGetValue(id, out LinkedListNode<Chat>? node);
            if (node is null)
            {
                node = new LinkedListNode<Chat>(new Chat(id, user, Grew));
                byId.Add(id, node);
                byUse.AddLast(node);
                DropExcess();
            }

            return Used(node);
        }
    }

    /// <summary>Forgets the chats that nobody used for too long.</summary>
    public void Sweep()
    {
        lock (gate)
        {
            DropStale();
        }
    }

    /// <summary>Stops forgetting by time.</summary>
    public void Dispose() => sweep.Dispose();

    private Chat Used(LinkedListNode<Chat> node)
    {
        node.Value.LastUse = time.GetUtcNow();
        byUse.Remove(node);
        byUse.AddLast(node);
        return node.Value;
    }

    private void Grew(long growth)
    {
        if (Interlocked.Add(ref bytes, growth) > limits.Bytes)
        {
            lock (gate)
            {
                DropExcess();
            }
        }
    }

    private void DropStale()
    {
        DateTimeOffset oldest = time.GetUtcNow() - limits.Idle;
        while (byUse.First is { } node && node.Value.LastUse < oldest)
        {
            Drop(node);
        }
    }

    private void DropExcess()
    {
        while (byUse.Count > 1 && byUse.First is { } node && (byUse.Count > limits.Chats || Bytes > limits.Bytes))
        {
            Drop(node);
        }
    }

    private void Drop(LinkedListNode<Chat> node)
    {
        byUse.Remove(node);
        byId.Remove(node.Value.Id);
        Interlocked.Add(ref bytes, -node.Value.Log.Close());
    }
}

/// <summary>How much the chats may hold.</summary>
/// <param name="Chats">Chats at most.</param>
/// <param name="Bytes">Bytes of activities at most, over all chats.</param>
/// <param name="Idle">How long an unused chat is kept.</param>
public sealed record ChatLimits(int Chats, long Bytes, TimeSpan Idle)
{
    /// <summary>5,000 chats, 256 MB, and the time that a token is valid.</summary>
    public static ChatLimits Default { get; } = new(5_000, 256L * 1024 * 1024, TokenMint.ChatLifetime);
}
