using System.Runtime.InteropServices;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>Collects strings, each once: a 16-bit length, then its UTF-16 code units.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<char> units = ['\0'];

    /// <summary>The place of a string, added where it is new; 0 for null.</summary>
    public int Add(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (!places.TryGetValue(text, out int place))
        {
            place = units.Count;
            places.Add(text, place);
            units.Add((char)text.Length);
            units.AddRange(text);
        }

        return place;
    }

    /// <summary>All of it.</summary>
    public ReadOnlySpan<char> Units => CollectionsMarshal.AsSpan(units);
}
