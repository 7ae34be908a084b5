using System.Globalization;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>A class of characters for unknown words: whether it is always tried, and whether its characters are grouped.</summary>
internal sealed record CharacterClass(string Name, bool Invoke, bool Group);

/// <summary>What the lattice must know of one UTF-16 code unit, in one byte: the number of its class and four flags.</summary>
internal static class CharacterTraits
{
    public const byte ClassMask = 0x0F;
    public const byte Invoke = 0x10;
    public const byte Group = 0x20;
    public const byte Kanji = 0x40;
    public const byte Punctuation = 0x80;

    private const char MiddleDot = '・';

    // Symbols that came after Unicode 13: to the reference they are unassigned, and so no punctuation.
    private static readonly (char First, char Last)[] NewerSymbols =
    [
        ('\u061D', '\u061D'), ('\u0888', '\u0891'), ('\u1B4E', '\u1B4F'), ('\u1B7D', '\u1B7F'), ('\u20C0', '\u20CF'),
        ('\u2427', '\u243F'), ('\u2E53', '\u2E7F'), ('\u2FFC', '\u2FFF'), ('\u31E4', '\u31EF'), ('\uFBC2', '\uFBC2'),
        ('\uFD40', '\uFD4F'), ('\uFDCF', '\uFDCF'), ('\uFDFE', '\uFDFF'),
    ];

    /// <summary>The traits of every code unit.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="classOf">The package's class of every code unit.</param>
    public static byte[] Build(List<CharacterClass> classes, ReadOnlySpan<byte> classOf)
    {
        int Number(string name) => classes.FindIndex(candidate => candidate.Name == name);
        int space = Number("SPACE");
        int fallback = Number("DEFAULT");
        int symbol = Number("SYMBOL");
        var traits = new byte[char.MaxValue + 1];
        for (int c = 0; c < traits.Length; c++)
        {
            // The package puts characters of no class into SPACE, and ・ with the katakana.
            int number = c == MiddleDot ? symbol : classOf[c] == space && !IsSpace((char)c) ? fallback : classOf[c];
            CharacterClass its = classes[number];
            bool kanji = its.Name.StartsWith("KANJI", StringComparison.Ordinal);
            traits[c] = (byte)(number | (its.Invoke ? Invoke : 0) | (its.Group ? Group : 0) | (kanji ? Kanji : 0)
                | (IsPunctuation((char)c) ? Punctuation : 0));
        }

        return traits;
    }

    /// <summary>Characters that the analyser drops: everything that is no letter, mark, digit, number, surrogate or unassigned.</summary>
    private static bool IsPunctuation(char c) =>
        IsPunctuationToday(c) && !Array.Exists(NewerSymbols, range => c >= range.First && c <= range.Last);

    private static bool IsPunctuationToday(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol => true,
        _ => false,
    };

    // IPADIC's char.def has exactly these (Ð is its slip for the tab's neighbour, and the reference keeps it).
    private static bool IsSpace(char c) => c is '\t' or '\n' or '\v' or ' ' or '\u00D0';
}
