using BudgetBot.Answers.Handlers;

namespace BudgetBot.Answers;

/// <summary>Whose conversation it is: in a group each user has one of their own.</summary>
/// <param name="Conversation">A key of the conversation, unique over all channels.</param>
/// <param name="User">The channel's id of the user.</param>
public readonly record struct ConversationKey(string Conversation, string User);

/// <summary>
/// What each conversation is about. It is forgotten when it was not continued for a while, and the longest unused when there are too
/// many; safe for several threads. Over another snapshot the conversations go on in a successor, which hears again what was said as
/// soon as somebody leans on it: nothing of the old snapshot gets into an answer from the new one.
/// </summary>
/// <param name="engine">What answers.</param>
/// <param name="idle">How long a conversation is remembered after its last message.</param>
/// <param name="time">The clock.</param>
/// <param name="most">How many conversations are remembered.</param>
public sealed class Conversations(AnswerEngine engine, TimeSpan idle, TimeProvider time, int most = 20_000)
{
    private readonly Dictionary<ConversationKey, LinkedListNode<Remembered>> topics = [];
    private readonly LinkedList<Remembered> byUse = new();
    private readonly Lock gate = new();
    private Conversations? successor;

    /// <summary>How many conversations are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                Expire();
                return topics.Count;
            }
        }
    }

    /// <summary>Answers a message and remembers what it was about.</summary>
    /// <param name="key">Whose conversation it is; null where nobody can be told from others: nothing is remembered then.</param>
    /// <param name="text">The message.</param>
    public Answer Answer(ConversationKey? key, string text)
    {
        (Answer answer, Topic topic) = engine.Answer(text, key is { } known ? Recall(known) : Topic.None);
        if (key is { } own)
        {
            Remember(own, topic);
        }

        return answer;
    }

    /// <summary>The same conversations over another engine. Turns that are still being answered here are carried over when they end.</summary>
    public Conversations Over(AnswerEngine next)
    {
        var conversations = new Conversations(next, idle, time, most);
        lock (gate)
        {
            Expire();
            foreach (Remembered known in byUse)
            {
                conversations.Put(known with { Topic = null });
            }

            successor = conversations;
        }

        return conversations;
    }

    private Topic Recall(ConversationKey key)
    {
        Remembered known;
        lock (gate)
        {
            Expire();
            known = topics.TryGetValue(key, out LinkedListNode<Remembered>? node) ? node.Value : default;
        }

        return known.Topic ?? Retelling.Hear(known.Turns ?? [], engine);
    }

    private void Remember(ConversationKey key, Topic topic)
    {
        var remembered = new Remembered(key, topic, Retelling.All(topic), time.GetTimestamp());
        lock (gate)
        {
            Put(remembered);
            successor?.Carry(remembered with { Topic = null });
        }
    }

    private void Carry(Remembered remembered)
    {
        lock (gate)
        {
            Put(remembered);
            successor?.Carry(remembered);
        }
    }

    private void Put(Remembered remembered)
    {
        if (topics.TryGetValue(remembered.Key, out LinkedListNode<Remembered>? old))
        {
            Forget(old);
        }

        topics[remembered.Key] = byUse.AddLast(remembered);
        if (topics.Count > most)
        {
            Forget(byUse.First!);
        }
    }

    // The list is in the order of use: what is too old stands at its beginning.
    private void Expire()
    {
        while (byUse.First is { } oldest && time.GetElapsedTime(oldest.Value.Used) >= idle)
        {
            Forget(oldest);
        }
    }

    private void Forget(LinkedListNode<Remembered> node)
    {
        topics.Remove(node.Value.Key);
        byUse.Remove(node);
    }

    // Without a topic it is known by what was said.
    private readonly record struct Remembered(ConversationKey Key, Topic? Topic, IReadOnlyList<string>? Turns, long Used);
}
