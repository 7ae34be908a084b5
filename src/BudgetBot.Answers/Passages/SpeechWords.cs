using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>What words of a question or a paper say; each is a row of speech.tsv, which explains it.</summary>
public enum SpeechKind
{
    /// <summary>All members in one figure.</summary>
    Adding,

    /// <summary>The last figure taken from the others.</summary>
    Subtracting,

    /// <summary>A fall.</summary>
    Fewer,

    /// <summary>A rise or a fall.</summary>
    BothWays,

    /// <summary>The whole is named before its part.</summary>
    WholeFirst,

    /// <summary>The end of what names a whole.</summary>
    OfWhich,

    /// <summary>One implementer only.</summary>
    Alone,

    /// <summary>What follows the name of who carries something out.</summary>
    Acting,

    /// <summary>The same after a name without its place.</summary>
    ActsShort,

    /// <summary>A kind of people, and not a person.</summary>
    KindOfPeople,

    /// <summary>The end of a base that says where an amount is booked.</summary>
    Elsewhere,

    /// <summary>The end of the name of a budget that is booked elsewhere as a whole.</summary>
    BudgetElsewhere,

    /// <summary>A box that may not hold all parts.</summary>
    Incomplete,

    /// <summary>A note that an amount is part of another.</summary>
    Overlap,

    /// <summary>A heading above borrowed amounts.</summary>
    Loans,
}

/// <summary>The lexicon's table of how questions say what is wanted of their figures (speech.tsv).</summary>
public sealed class SpeechWords
{
    private const string Table = "speech";
    private readonly string[][] words;

    /// <summary>Takes the table out of the lexicon.</summary>
    /// <exception cref="LexiconException">The table is missing, a row has a kind that nobody knows, or a kind has no row.</exception>
    public SpeechWords(WordList lexicon)
    {
        SpeechKind[] kinds = Enum.GetValues<SpeechKind>();
        words = new string[kinds.Length][];
        foreach (LexiconRow row in lexicon.Table(Table).Rows)
        {
            int kind = Array.FindIndex(kinds, known => known.ToString().Equals(row.Fields[0], StringComparison.OrdinalIgnoreCase));
            words[kind >= 0 ? kind : throw new LexiconException(Table + ".tsv", row.Line, $"there is no kind {row.Fields[0]}; the comment above the table names them.")]
                = [.. row.Words(1).Select(word => TextNormalizer.Normalize(word).ToLowerInvariant())];
        }

        if (Array.FindIndex(words, of => of is not { Length: > 0 }) is var missing and >= 0)
        {
            throw new LexiconException($"{Table}.tsv: the row {kinds[missing]} is missing or empty; restore it.");
        }
    }

    /// <summary>Whether a text holds words of a kind.</summary>
    public bool Holds(SpeechKind kind, string text) => Array.Exists(words[(int)kind], word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a text begins with words of a kind.</summary>
    public bool Opens(SpeechKind kind, ReadOnlySpan<char> text)
    {
        foreach (string word in words[(int)kind])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text ends in words of a kind.</summary>
    public bool Ends(SpeechKind kind, ReadOnlySpan<char> text)
    {
        foreach (string word in words[(int)kind])
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
