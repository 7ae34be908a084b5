namespace BudgetBot.Questions.Mentions;

/// <summary>
/// Finds names that stand in a text as they are printed, those that begin at an offset. A sorted list: tens of thousands of names cost
/// their text.
/// </summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameList<T>
{
    private readonly string[] names;
    private readonly IReadOnlyList<T>[] values;

    /// <summary>A list of names; one name may stand for several things.</summary>
    public NameList(IEnumerable<(string Name, T Value)> entries)
    {
        (string Name, IReadOnlyList<T> Values)[] grouped =
        [
            .. entries.Where(entry => entry.Name.Length > 0).GroupBy(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<T>)[.. group])),
        ];
        names = [.. grouped.Select(entry => entry.Name)];
        values = [.. grouped.Select(entry => entry.Values)];
    }

    /// <summary>All names that begin at an offset, the shortest first.</summary>
    public IEnumerable<(int Length, IReadOnlyList<T> Values)> At(string text, int start)
    {
        int from = 0;
        int to = names.Length;
        for (int length = 1; start + length <= text.Length; length++)
        {
            char letter = text[start + length - 1];
            from = FirstAtLeast(from, to, length - 1, letter);
            to = FirstAtLeast(from, to, length - 1, (char)Math.Min(letter + 1, char.MaxValue));
            if (from >= to)
            {
                yield break;
            }

            if (names[from].Length == length)
            {
                yield return (length, values[from]);
            }
        }
    }

    // Among names that agree before a place, the first whose letter there is not below one; a name that ends before it is below all.
    private int FirstAtLeast(int from, int to, int at, char letter)
    {
        while (from < to)
        {
            int middle = (from + to) / 2;
            string name = names[middle];
            bool below = name.Length <= at || name[at] < letter;
            (from, to) = below ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
