using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ja;
using Lucene.Net.Analysis.Ja.TokenAttributes;
using JapaneseAnalyzer = BudgetBot.Japanese.Analysis.JapaneseAnalyzer;

namespace BudgetBot.Search.Analysis;

/// <summary>
/// The analyser of words by the package Lucene.Net.Analysis.Kuromoji, compiled instead of ours with -p:KuromojiPackage=true. It has the
/// package's own dictionary; the lexicon's words (seeds/lexicon) are not in it.
/// </summary>
internal static class WordAnalyzers
{
    /// <summary>What an index is marked with; another analyser's index is not read.</summary>
    public const string Name = "Lucene.Net.Analysis.Kuromoji";

    /// <summary>Makes the analyser; any number of threads may use it, each has a stream of its own that is used again.</summary>
    /// <param name="analyzer">Not used: the package cuts the text.</param>
    public static Analyzer Open(JapaneseAnalyzer analyzer) => Analyzer.NewAnonymous(
        createComponents: (_, reader) =>
        {
            var words = new JapaneseTokenizer(reader, userDictionary: null, discardPunctuation: true, JapaneseTokenizerMode.SEARCH);
            IBaseFormAttribute lemma = words.AddAttribute<IBaseFormAttribute>();
            IPartOfSpeechAttribute part = words.AddAttribute<IPartOfSpeechAttribute>();
            return new TokenStreamComponents(words, new TermFilter(words, lemma.GetBaseForm, part.GetPartOfSpeech));
        },
        initReader: (_, reader) => new NormalReader(reader));
}
