using BudgetBot.Japanese.Analysis;
using BudgetBot.Search.Writing;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.NGram;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace BudgetBot.Search.Analysis;

/// <summary>
/// Cuts texts as the index compares them: words in search mode as lemmas without particles, contents by pairs of characters. Index and
/// questions must use the same dictionary. One serves any number of threads.
/// </summary>
public sealed class SearchAnalyzer
{
    /// <summary>
    /// The number of fields and terms as they are: indexes of another number are built anew. Tests tell when it must be raised.
    /// </summary>
    internal const int Format = 1;

    private const int PairLength = 2;

    private readonly JapaneseAnalyzer japanese;
    private readonly Analyzer words;

    /// <summary>An analyser.</summary>
    /// <param name="japanese">Cuts text into morphemes.</param>
    /// <param name="dictionaryHash">The fingerprint of its dictionary.</param>
    public SearchAnalyzer(JapaneseAnalyzer japanese, string dictionaryHash)
    {
        this.japanese = japanese;
        words = WordAnalyzers.Open(japanese);
        Name = $"{WordAnalyzers.Name} {Format} {dictionaryHash}";
        ByField =
            new PerFieldAnalyzerWrapper(words, new Dictionary<string, Analyzer>(StringComparer.Ordinal) { [FieldNames.Content] = Pairs() });
    }

    /// <summary>What an index is marked with: the analyser, the number of the format, the fingerprint of the dictionary.</summary>
    public string Name { get; }

    /// <summary>The analyser of each field.</summary>
    internal Analyzer ByField { get; }

    /// <summary>The analyser of words.</summary>
    internal Analyzer Words => words;

    /// <summary>The terms of a text in its order, repeats included. Never throws.</summary>
    public IReadOnlyList<string> Terms(string text)
    {
        var terms = new List<string>();
        using TokenStream stream = words.GetTokenStream(FieldNames.Text, text);
        ICharTermAttribute term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        stream.End();
        return terms;
    }

    /// <summary>The reading of a text in katakana.</summary>
    internal string ReadingOf(string text) => japanese.ReadingOf(text);

    /// <summary>Adds the morphemes of a text in normal mode to a list.</summary>
    internal void Cut(string text, List<Morpheme> into) => japanese.Tokenize(text, AnalyzerMode.Normal, into);

    private static Analyzer Pairs() => Analyzer.NewAnonymous((_, reader) =>
        new TokenStreamComponents(new NGramTokenizer(LuceneVersion.LUCENE_48, reader, PairLength, PairLength)));
}
