namespace BudgetBot.Questions.Mentions;

/// <summary>Finds names that stand in a text as they are printed: the longest that begins at an offset.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameTrie<T>
    where T : class
{
    private readonly Node root = new();

    /// <summary>Adds a name; a name that is known keeps all that it stands for.</summary>
    public void Add(string name, T value)
    {
        Node node = root;
        foreach (char letter in name)
        {
            if (!node.Next.TryGetValue(letter, out Node? next))
            {
                node.Next.Add(letter, next = new Node());
            }

            node = next;
        }

        node.Values.Add(value);
    }

    /// <summary>All names that begin at an offset, the shortest first.</summary>
    public IEnumerable<(int Length, IReadOnlyList<T> Values)> At(string text, int start)
    {
        Node node = root;
        for (int at = start; at < text.Length && node.Next.TryGetValue(text[at], out Node? next); at++)
        {
            node = next;
            if (node.Values.Count > 0)
            {
                yield return (at + 1 - start, node.Values);
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<T> Values { get; } = [];
    }
}
