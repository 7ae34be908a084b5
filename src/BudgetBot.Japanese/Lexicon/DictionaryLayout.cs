using System.Numerics;
using System.Runtime.InteropServices;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>The parts of the compiled dictionary, in the order of the file.</summary>
internal enum DictionarySection
{
    /// <summary>A byte a code unit: <see cref="CharacterTraits"/>.</summary>
    Traits,

    /// <summary>The trie's code of each code unit, 16 bits.</summary>
    Codes,

    /// <summary>The trie: two 32-bit integers a unit.</summary>
    Trie,

    /// <summary>The words: <see cref="WordRecord"/>; the unknown words come last.</summary>
    Words,

    /// <summary>What is read of a word only when asked: <see cref="FeatureRecord"/>, one a word.</summary>
    Features,

    /// <summary>Where the unknown words of a character class stand: two 32-bit integers a class, first and count.</summary>
    Unknown,

    /// <summary>The connection costs, 16 bits each, a row a following word.</summary>
    Connections,

    /// <summary>Parts of speech with conjugation: three 32-bit places in the pool each.</summary>
    Speeches,

    /// <summary>Strings: a 16-bit length and as many UTF-16 code units. Place 0 stands for none.</summary>
    Pool,
}

/// <summary>What the search for the best path needs of a word.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct WordRecord(ushort ContextId, short Cost, ushort Speech);

/// <summary>The places of a word's strings in the pool; 0 for none.</summary>
internal readonly record struct FeatureRecord(int BaseForm, int Reading, int Pronunciation);

/// <summary>The file's head: magic, format, length, checksum of the rest, hash of the package, places of the sections.</summary>
internal static class DictionaryLayout
{
    public const int FormatVersion = 2;
    public const int SectionCount = 9;
    public const int HeadLength = 256;
    public const int VersionAt = 8;
    public const int LengthAt = 16;
    public const int ChecksumAt = 24;
    public const int SourceAt = 32;
    public const int SourceLength = 64;
    public const int SectionsAt = 96;
    public const int Alignment = 64;

    /// <summary>The first eight bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "BBIPADIC"u8;

    /// <summary>CRC-32C of everything but the checksum's own field.</summary>
    public static uint Checksum(ReadOnlySpan<byte> file) => Crc(Crc(uint.MaxValue, file[..ChecksumAt]), file[SourceAt..]);

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return crc;
    }
}
