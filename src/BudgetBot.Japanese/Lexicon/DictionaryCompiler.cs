using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>Compiles the package's tables to the bytes of the dictionary file.</summary>
internal static class DictionaryCompiler
{
    private const int MostWordsOfSurface = 0xFF;

    /// <summary>The bytes of the whole file.</summary>
    /// <param name="source">The tables.</param>
    /// <param name="sourceHash">64 bytes that say from what it was compiled.</param>
    public static byte[] Compile(LexiconSource source, ReadOnlySpan<byte> sourceHash)
    {
        var sections = new byte[DictionaryLayout.SectionCount][];
        List<LexiconEntry> words = source.ReadWords();
        (string[] surfaces, int[] runs) = Runs(words);
        ushort[] codes = DoubleArrayBuilder.CodesFor(surfaces);
        Put(sections, DictionarySection.Codes, codes);
        Put(sections, DictionarySection.Trie, DoubleArrayBuilder.Build(surfaces, runs, codes));
        PutCharacters(sections, source, words);
        PutWords(sections, words);
        PutConnections(sections, source);
        return Assemble(sections, sourceHash);
    }

    /// <summary>The place of a surface's words as the trie holds it: the first word's number, and how many there are.</summary>
    private static (string[] Surfaces, int[] Runs) Runs(List<LexiconEntry> words)
    {
        var surfaces = new List<string>(words.Count);
        var runs = new List<int>(words.Count);
        for (int first = 0; first < words.Count;)
        {
            int end = first + 1;
            while (end < words.Count && words[end].Surface == words[first].Surface)
            {
                end++;
            }

            if (end - first > MostWordsOfSurface)
            {
                throw new DictionaryException($"辞書の元データに同じ表記「{words[first].Surface}」の語が {MostWordsOfSurface} を超えてあります。");
            }

            surfaces.Add(words[first].Surface);
            runs.Add((first << 8) | (end - first));
            first = end;
        }

        return ([.. surfaces], [.. runs]);
    }

    private static void PutCharacters(byte[][] sections, LexiconSource source, List<LexiconEntry> words)
    {
        List<CharacterClass> classes = source.ReadClasses();
        Put(sections, DictionarySection.Traits, CharacterTraits.Build(classes, source.ReadClassOfCharacter()));
        var places = new int[classes.Count * 2];
        foreach ((int number, LexiconEntry entry) in source.ReadUnknownWords())
        {
            places[2 * number] = places[(2 * number) + 1] == 0 ? words.Count : places[2 * number];
            places[(2 * number) + 1]++;
            words.Add(entry);
        }

        Put(sections, DictionarySection.Unknown, places);
    }

    private static void PutWords(byte[][] sections, List<LexiconEntry> words)
    {
        var pool = new StringPool();
        var speeches = new Dictionary<Speech, int>();
        var records = new WordRecord[words.Count];
        var features = new FeatureRecord[words.Count];
        for (int i = 0; i < records.Length; i++)
        {
            LexiconEntry word = words[i];
            if (!speeches.TryGetValue(word.Speech, out int speech))
            {
                speech = speeches.Count;
                speeches.Add(word.Speech, speech);
            }

            records[i] = new WordRecord((ushort)word.ContextId, (short)word.Cost, (ushort)speech);
            features[i] = new FeatureRecord(pool.Add(word.BaseForm), pool.Add(word.Reading), pool.Add(word.Pronunciation));
        }

        int[] speechPlaces =
        [
            .. speeches.OrderBy(pair => pair.Value).SelectMany(pair => new[]
            {
                pool.Add(pair.Key.PartOfSpeech), pool.Add(pair.Key.ConjugationType), pool.Add(pair.Key.ConjugatedForm),
            }),
        ];
        Put(sections, DictionarySection.Words, records);
        Put(sections, DictionarySection.Features, features);
        Put(sections, DictionarySection.Speeches, speechPlaces);
        sections[(int)DictionarySection.Pool] = MemoryMarshal.AsBytes(pool.Units).ToArray();
    }

    private static void PutConnections(byte[][] sections, LexiconSource source)
    {
        (int size, short[] costs) = source.ReadConnections();
        var byNext = new short[costs.Length];
        for (int previous = 0; previous < size; previous++)
        {
            for (int next = 0; next < size; next++)
            {
                byNext[(next * size) + previous] = costs[(previous * size) + next];
            }
        }

        Put(sections, DictionarySection.Connections, byNext);
    }

    private static void Put<T>(byte[][] sections, DictionarySection section, T[] values)
        where T : struct => sections[(int)section] = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static byte[] Assemble(byte[][] sections, ReadOnlySpan<byte> sourceHash)
    {
        static int Aligned(int at) => (at + DictionaryLayout.Alignment - 1) / DictionaryLayout.Alignment * DictionaryLayout.Alignment;

        var file = new byte[sections.Aggregate(DictionaryLayout.HeadLength, (at, section) => Aligned(at) + section.Length)];
        Span<byte> bytes = file;
        DictionaryLayout.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[DictionaryLayout.VersionAt..], DictionaryLayout.FormatVersion);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[DictionaryLayout.LengthAt..], file.Length);
        sourceHash.CopyTo(bytes[DictionaryLayout.SourceAt..]);
        int place = DictionaryLayout.HeadLength;
        for (int i = 0; i < sections.Length; i++)
        {
            place = Aligned(place);
            Span<byte> entry = bytes[(DictionaryLayout.SectionsAt + (i * 16))..];
            BinaryPrimitives.WriteInt64LittleEndian(entry, place);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], sections[i].Length);
            sections[i].CopyTo(bytes[place..]);
            place += sections[i].Length;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes[DictionaryLayout.ChecksumAt..], DictionaryLayout.Checksum(bytes));
        return file;
    }
}
