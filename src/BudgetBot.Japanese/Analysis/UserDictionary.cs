using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Japanese.Analysis;

/// <summary>
/// Words that come before the dictionary's: wherever one begins, the dictionary is not asked there, and its cost is so low that
/// the path goes through it. Immutable and safe for any number of threads.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "A dictionary of words, not a collection of pairs.")]
public sealed unsafe class UserDictionary
{
    /// <summary>The cost of every entry.</summary>
    internal const int WordCost = -100_000;

    /// <summary>The row and column of every entry in the connection costs: that of 記号-一般, as in the reference.</summary>
    internal const int ContextId = 5;

    private readonly byte[][] segments;
    private readonly int[] firstWords;
    private readonly (string Reading, string PartOfSpeech)[] words;
    private readonly ushort[] codes;
    private readonly int[] units;

    private UserDictionary(List<UserEntry> entries)
    {
        string[] surfaces = [.. entries.Select(entry => entry.Surface)];
        codes = Pinned(DoubleArrayBuilder.CodesFor(surfaces));
        units = Pinned(surfaces.Length == 0
            ? [0, 0]
            : DoubleArrayBuilder.Build(surfaces, [.. Enumerable.Range(0, surfaces.Length)], codes));
        Trie = new Trie((ushort*)Unsafe.AsPointer(ref codes[0]), (int*)Unsafe.AsPointer(ref units[0]));
        segments = [.. entries.Select(entry => entry.Segments.Select(part => (byte)part.Length).ToArray())];
        words = [.. entries.SelectMany(entry => entry.Readings.Select(reading => (reading, entry.PartOfSpeech)))];
        firstWords = new int[segments.Length];
        for (int i = 1; i < firstWords.Length; i++)
        {
            firstWords[i] = firstWords[i - 1] + segments[i - 1].Length;
        }
    }

    internal Trie Trie { get; }

    /// <summary>Makes a user dictionary of entries.</summary>
    /// <exception cref="DictionaryException">An entry is not well formed, or two have one surface.</exception>
    public static UserDictionary Create(IEnumerable<UserEntry> entries)
    {
        List<UserEntry> sorted = [.. entries.OrderBy(entry => entry.Surface, StringComparer.Ordinal)];
        for (int i = 0; i < sorted.Count; i++)
        {
            string? problem = i > 0 && sorted[i].Surface == sorted[i - 1].Surface
                ? $"「{sorted[i].Surface}」が2回あります。1つにしてください"
                : sorted[i].Problem();
            if (problem is not null)
            {
                throw new DictionaryException($"ユーザー辞書: {problem}。");
            }
        }

        return new UserDictionary(sorted);
    }

    /// <summary>Reads a user dictionary from a UTF-8 file, a line an entry: surface,parts,readings,part of speech; # begins a comment.</summary>
    /// <exception cref="DictionaryException">The file cannot be read, or lines are wrong: a sentence each, with file and line.</exception>
    public static UserDictionary Load(string path) => Create(UserDictionaryReader.Read(path));

    internal (string Reading, string PartOfSpeech) WordAt(int word) => words[word];

    internal ReadOnlySpan<byte> SegmentsOf(int entry, out int firstWord)
    {
        firstWord = firstWords[entry];
        return segments[entry];
    }

    private static T[] Pinned<T>(T[] values)
        where T : unmanaged
    {
        T[] pinned = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(pinned, 0);
        return pinned;
    }
}
