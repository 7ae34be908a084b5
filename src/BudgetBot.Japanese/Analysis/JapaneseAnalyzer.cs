using System.Collections.Concurrent;
using System.Text;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Japanese.Analysis;

/// <summary>
/// Cuts Japanese text into morphemes, token for token as Lucene's Kuromoji does. Any text is taken, lone surrogates too. One analyser
/// serves any number of threads; its working memory is used again, so that a call allocates nothing but what the list needs.
/// </summary>
public sealed unsafe class JapaneseAnalyzer
{
    private readonly ConcurrentBag<PathSearch> idle = [];
    private readonly Vocabulary vocabulary;
    private readonly bool keepPunctuation;

    /// <summary>Makes an analyser.</summary>
    /// <param name="dictionary">The dictionary, which must stay open as long as the analyser and its morphemes are used.</param>
    /// <param name="user">Words that come before the dictionary's, or null.</param>
    /// <param name="keepPunctuation">
    /// Whether punctuation, symbols and white space are given too; then normal mode's surfaces join to the text.
    /// </param>
    public JapaneseAnalyzer(IpadicDictionary dictionary, UserDictionary? user = null, bool keepPunctuation = false)
    {
        vocabulary = new Vocabulary(dictionary, user);
        this.keepPunctuation = keepPunctuation;
    }

    /// <summary>Adds the morphemes of a text to a list, which is not cleared before.</summary>
    public void Tokenize(ReadOnlySpan<char> text, AnalyzerMode mode, List<Morpheme> into) =>
        Tokenize(text, mode, keepPunctuation, into);

    /// <summary>Adds the morphemes of a text to a list, which is not cleared before.</summary>
    public void Tokenize(string text, AnalyzerMode mode, List<Morpheme> into) => Tokenize(text.AsSpan(), mode, into);

    /// <summary>
    /// The reading of a text in katakana, the readings of its words joined. Of unknown words hiragana become katakana; the rest of
    /// them, punctuation and white space stay as they are.
    /// </summary>
    public string ReadingOf(string text)
    {
        var morphemes = new List<Morpheme>();
        Tokenize(text, AnalyzerMode.Normal, keepsPunctuation: true, morphemes);
        var reading = new StringBuilder(text.Length * 2);
        foreach (Morpheme morpheme in morphemes)
        {
            reading.Append(morpheme.Reading ?? KanaFolding.ToKatakana(text.Substring(morpheme.Start, morpheme.Length)));
        }

        return reading.ToString();
    }

    private void Tokenize(ReadOnlySpan<char> text, AnalyzerMode mode, bool keepsPunctuation, List<Morpheme> into)
    {
        vocabulary.Dictionary.ThrowIfDisposed();
        if (!idle.TryTake(out PathSearch? search))
        {
            search = new PathSearch(vocabulary);
        }

        fixed (char* characters = text)
        {
            search.Run(characters, text.Length, mode, keepsPunctuation, into);
        }

        idle.Add(search);
        GC.KeepAlive(vocabulary.Dictionary);
    }
}
