namespace BudgetBot.Questions.Register;

/// <summary>Finds which of many names stand in a text: the longest at each place, by a look-up for each length that names have.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameTable<T>
{
    private readonly Dictionary<string, List<T>> byName = new(StringComparer.Ordinal);
    private readonly int[] lengths;

    public NameTable(IEnumerable<(string Name, T Value)> names, int shortest)
    {
        foreach ((string name, T value) in names.Where(pair => pair.Name.Length >= shortest))
        {
            if (!byName.TryGetValue(name, out List<T>? list))
            {
                byName.Add(name, list = []);
            }

            list.Add(value);
        }

        lengths = [.. byName.Keys.Select(name => name.Length).Distinct().OrderDescending()];
    }

    /// <summary>The names in a text from left to right.</summary>
    public IEnumerable<(int Start, int Length, IReadOnlyList<T> Values)> Find(string text)
    {
        Dictionary<string, List<T>>.AlternateLookup<ReadOnlySpan<char>> lookup = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<(int, int, IReadOnlyList<T>)>();
        for (int at = 0; at < text.Length; at++)
        {
            foreach (int length in lengths)
            {
                if (at + length <= text.Length && lookup.TryGetValue(text.AsSpan(at, length), out List<T>? values))
                {
                    found.Add((at, length, values));
                    at += length - 1;
                    break;
                }
            }
        }

        return found;
    }
}
