using BudgetBot.Japanese.Analysis;
using Lucene.Net.Analysis;

namespace BudgetBot.Search.Analysis;

/// <summary>The analyser of words: BudgetBot.Japanese in search mode.</summary>
internal static class WordAnalyzers
{
    /// <summary>What an index is marked with; another analyser's index is not read.</summary>
    public const string Name = "BudgetBot.Japanese";

    /// <summary>Makes the analyser; any number of threads may use it, each has a stream of its own that is used again.</summary>
    /// <param name="analyzer">Cuts text into morphemes.</param>
    public static Analyzer Open(JapaneseAnalyzer analyzer) => Analyzer.NewAnonymous(
        createComponents: (_, reader) =>
        {
            var morphemes = new MorphemeTokenizer(analyzer, reader);
            IMorphemeAttribute word = morphemes.GetAttribute<IMorphemeAttribute>();
            return new TokenStreamComponents(morphemes, new TermFilter(morphemes, () => word.BaseForm, () => word.PartOfSpeech));
        },
        initReader: (_, reader) => new NormalReader(reader));
}
