using BudgetBot.Answers.Handlers;

namespace BudgetBot.Answers;

/// <summary>
/// What each conversation is about, by a key of conversation and user. The longest unused is forgotten when there are too many;
/// safe for several threads.
/// </summary>
/// <param name="engine">What answers.</param>
/// <param name="most">How many conversations are remembered.</param>
public sealed class Conversations(AnswerEngine engine, int most = 20_000)
{
    private readonly Dictionary<string, LinkedListNode<(string Key, Topic Topic)>> topics = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Topic Topic)> byUse = new();
    private readonly Lock gate = new();

    /// <summary>Answers a message and remembers what it was about.</summary>
    /// <param name="key">The key of conversation and user.</param>
    /// <param name="text">The message.</param>
    public Answer Answer(string key, string text)
    {
        (Answer answer, Topic topic) = engine.Answer(text, Recall(key));
        Remember(key, topic);
        return answer;
    }

    private Topic Recall(string key)
    {
        lock (gate)
        {
            return topics.TryGetValue(key, out LinkedListNode<(string Key, Topic Topic)>? node) ? node.Value.Topic : Topic.None;
        }
    }

    private void Remember(string key, Topic topic)
    {
        lock (gate)
        {
            if (topics.Remove(key, out LinkedListNode<(string Key, Topic Topic)>? old))
            {
                byUse.Remove(old);
            }

            topics[key] = byUse.AddLast((key, topic));
            if (topics.Count > most && byUse.First is { } oldest)
            {
                topics.Remove(oldest.Value.Key);
                byUse.RemoveFirst();
            }
        }
    }
}
