using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Snapshot;

/// <summary>
/// Takes the terms out of a text that search compares: base forms of the analyser's search mode without particles, auxiliaries and
/// symbols. The index and the queries must use the same dictionary.
/// </summary>
/// <param name="analyzer">The analyser.</param>
public sealed class TermExtractor(JapaneseAnalyzer analyzer)
{
    /// <summary>Parts of speech that say nothing of the subject.</summary>
    private static readonly string[] Skipped = ["助詞", "助動詞", "記号", "フィラー"];

    /// <summary>The terms in the order of the text, repeats included. Never throws.</summary>
    public IReadOnlyList<string> Terms(string text)
    {
        string normal = TextNormalizer.Normalize(text);
        var morphemes = new List<Morpheme>();
        analyzer.Tokenize(normal, AnalyzerMode.Search, morphemes);
        var terms = new List<string>(morphemes.Count);
        foreach (Morpheme morpheme in morphemes)
        {
            string partOfSpeech = morpheme.PartOfSpeech;
            if (!Array.Exists(Skipped, skipped => partOfSpeech.StartsWith(skipped, StringComparison.Ordinal)))
            {
                terms.Add(TextNormalizer.NameKey(morpheme.BaseForm ?? normal.Substring(morpheme.Start, morpheme.Length)));
            }
        }

        return terms;
    }
}
