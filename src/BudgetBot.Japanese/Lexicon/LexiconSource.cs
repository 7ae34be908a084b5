using System.Buffers.Binary;
using System.Text;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>IPADIC as the package has it: words, unknown words by character class, character classes and connection costs.</summary>
internal sealed class LexiconSource
{
    private const char HorizontalBar = '\u2015';
    private const char EmDash = '\u2014';
    private const int TokenFields = 6;

    private readonly Dictionary<string, byte[]> tables;
    private readonly Dictionary<Speech, Speech> speeches = [];

    /// <summary>Takes the package's tables.</summary>
    public LexiconSource(Dictionary<string, byte[]> tables) => this.tables = tables;

    /// <summary>The words, sorted by surface (ordinal) and rank.</summary>
    public List<LexiconEntry> ReadWords()
    {
        var words = new List<LexiconEntry>(400_000);
        foreach ((_, int token) in Tokens("tid_map"))
        {
            words.Add(ReadEntry("tid", "tid_pos", token));
        }

        words.Sort(static (left, right) =>
        {
            int order = string.CompareOrdinal(left.Surface, right.Surface);
            return order != 0 ? order : left.Rank.CompareTo(right.Rank);
        });
        return words;
    }

    /// <summary>The entries of unknown words with the number of their character class, by class.</summary>
    public List<(int CharacterClass, LexiconEntry Entry)> ReadUnknownWords() =>
        [.. Tokens("unk_map").Select(pair => (pair.Key, ReadEntry("unk", "unk_pos", pair.Token))).OrderBy(pair => pair.Key)];

    /// <summary>The character classes, in the order of their numbers.</summary>
    public List<CharacterClass> ReadClasses()
    {
        ReadOnlySpan<byte> table = Table("unk_invoke");
        var classes = new List<CharacterClass>();
        for (int at = 0; at + TokenFields < table.Length && table[at + TokenFields] != 0;)
        {
            string name = TextAt("unk_invoke", at + TokenFields);
            classes.Add(new CharacterClass(name, table[at] != 0, table[at + 1] != 0));
            at += TokenFields + Encoding.UTF8.GetByteCount(name) + 1;
        }

        return classes;
    }

    /// <summary>The class of every UTF-16 code unit.</summary>
    public ReadOnlySpan<byte> ReadClassOfCharacter() => Table("unk_char");

    /// <summary>The connection costs: how many context ids there are, and the cost of each pair, by previous word and next word.</summary>
    public (int Size, short[] Costs) ReadConnections()
    {
        ReadOnlySpan<byte> table = Table("cc");
        int size = BinaryPrimitives.ReadInt16LittleEndian(table);
        var costs = new short[size * size];
        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = BinaryPrimitives.ReadInt16LittleEndian(table[((i + 2) * sizeof(short))..]);
        }

        return (size, costs);
    }

    private static string? OrNull(string[] fields, int at, string? absentToo = null) =>
        at < fields.Length && fields[at] != "*" && fields[at] != absentToo ? fields[at] : null;

    private LexiconEntry ReadEntry(string tokens, string features, int token)
    {
        ReadOnlySpan<byte> table = Table(tokens)[token..];
        // The package was decoded with the horizontal bar where the reference has the em dash.
        string[] fields = TextAt(features, BinaryPrimitives.ReadInt32LittleEndian(table[TokenFields..]))
            .Replace(HorizontalBar, EmDash).Split(',');
        Speech speech = SpeechOf(fields);
        return new LexiconEntry(
            fields[0],
            BinaryPrimitives.ReadUInt16LittleEndian(table),
            BinaryPrimitives.ReadInt16LittleEndian(table[4..]),
            speech,
            OrNull(fields, 7, fields[0]),
            OrNull(fields, 8),
            OrNull(fields, 9),
            ((long)SourceOrder.FileOf(speech.PartOfSpeech) << 32) + token);
    }

    private Speech SpeechOf(string[] fields)
    {
        var speech = new Speech(
            string.Join('-', fields[1..5].Where(part => part != "*")),
            OrNull(fields, 5) ?? string.Empty,
            OrNull(fields, 6) ?? string.Empty);
        if (!speeches.TryGetValue(speech, out Speech known))
        {
            speeches.Add(speech, speech);
            known = speech;
        }

        return known;
    }

    private IEnumerable<(int Key, int Token)> Tokens(string map)
    {
        int[] numbers = Integers(map);
        int at = 1;
        for (int keys = numbers[0]; keys > 0; keys--)
        {
            int key = numbers[at];
            int count = numbers[at + 1];
            at += 2;
            for (int end = at + count; at < end; at++)
            {
                yield return (key, numbers[at]);
            }
        }
    }

    private int[] Integers(string table)
    {
        ReadOnlySpan<byte> bytes = Table(table);
        var numbers = new int[bytes.Length / sizeof(int)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * sizeof(int))..]);
        }

        return numbers;
    }

    private string TextAt(string table, int offset)
    {
        ReadOnlySpan<byte> rest = Table(table)[offset..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    private ReadOnlySpan<byte> Table(string name) => tables.TryGetValue(name, out byte[]? table)
        ? table
        : throw new DictionaryException($"{KuromojiPackage.Archive.FileName} に表 {name} がありません。このファイルを消して、もう一度実行してください。");
}
