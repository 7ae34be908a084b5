namespace BudgetBot.Channels.Turns;

/// <summary>
/// Remembers under which id a channel took which answer: Teams names nothing else when it hands feedback over. The newest of a number
/// are remembered; safe for several threads.
/// </summary>
/// <param name="most">How many are remembered.</param>
public sealed class SentAnswers(int most = 20_000)
{
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private readonly Lock gate = new();

    /// <summary>Remembers an answer.</summary>
    /// <param name="conversation">The channel's id of the conversation.</param>
    /// <param name="activity">The id that the channel gave to the message.</param>
    /// <param name="answer">The id of the answer.</param>
    public void Remember(string? conversation, string activity, string answer)
    {
        string key = Key(conversation, activity);
        lock (gate)
        {
            if (!answers.TryAdd(key, answer))
            {
                answers[key] = answer;
                return;
            }

            order.Enqueue(key);
            if (order.Count > most)
            {
                answers.Remove(order.Dequeue());
            }
        }
    }

    /// <summary>The answer that a message brought, or null.</summary>
    public string? Find(string? conversation, string? activity)
    {
        lock (gate)
        {
            return activity is null ? null : answers.GetValueOrDefault(Key(conversation, activity));
        }
    }

    // Teams names the thread of a channel behind the id of the channel in some activities and not in others.
    private static string Key(string? conversation, string activity)
    {
        int thread = conversation?.IndexOf(";messageid=", StringComparison.Ordinal) ?? -1;
        return $"{(thread < 0 ? conversation : conversation![..thread])}\n{activity}";
    }
}
