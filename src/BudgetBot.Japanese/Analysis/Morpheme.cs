namespace BudgetBot.Japanese.Analysis;

/// <summary>
/// One token of a text. Its place is kept; its strings are read from the dictionary when they are asked for, so it must not outlive
/// the dictionary.
/// </summary>
public readonly record struct Morpheme
{
    private readonly Vocabulary vocabulary;
    private readonly int word;

    internal Morpheme(Vocabulary vocabulary, int word, int start, int length, int positionLength)
    {
        this.vocabulary = vocabulary;
        this.word = word;
        Start = start;
        Length = length;
        PositionLength = positionLength;
    }

    /// <summary>The UTF-16 offset of its first code unit in the text.</summary>
    public int Start { get; }

    /// <summary>Its length in UTF-16 code units, at least 1.</summary>
    public int Length { get; }

    /// <summary>The offset after it.</summary>
    public int End => Start + Length;

    /// <summary>1; of a compound that is given in parts too, how many parts it spans.</summary>
    public int PositionLength { get; }

    /// <summary>Whether it is a word of the dictionary.</summary>
    public bool IsKnown => vocabulary.IsKnown(word);

    /// <summary>Whether it is a word of the user dictionary.</summary>
    public bool IsUser => Vocabulary.IsUser(word);

    /// <summary>名詞-固有名詞-組織.</summary>
    public string PartOfSpeech => vocabulary.PartOfSpeech(word);

    /// <summary>五段・カ行促音便; empty where it does not conjugate.</summary>
    public string ConjugationType => vocabulary.ConjugationType(word);

    /// <summary>連用タ接続; empty where it does not conjugate.</summary>
    public string ConjugatedForm => vocabulary.ConjugatedForm(word);

    /// <summary>The dictionary form, or null where there is none or where it is the surface.</summary>
    public string? BaseForm => vocabulary.BaseForm(word);

    /// <summary>The reading in katakana, or null for an unknown word.</summary>
    public string? Reading => vocabulary.Reading(word);

    /// <summary>The pronunciation in katakana, or null for an unknown word or one of the user dictionary.</summary>
    public string? Pronunciation => vocabulary.Pronunciation(word);

    /// <summary>The token as it stands in the text that was analysed.</summary>
    public ReadOnlySpan<char> SurfaceIn(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
