using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Tests.Japanese;

/// <summary>The real dictionary, built where the program builds it and opened once for all tests.</summary>
internal static class Ipadic
{
    public static string Root { get; } = RepositoryRoot.Find();

    private static readonly Lazy<IpadicDictionary> Opened =
        new(() => IpadicDictionary.Open(DictionaryStore.EnsureBuilt(Path.Combine(Root, "index"), Console.WriteLine)));

    public static IpadicDictionary Dictionary => Opened.Value;

    public static JapaneseAnalyzer Analyzer { get; } = new(Dictionary);

    public static JapaneseAnalyzer KeepingAll { get; } = new(Dictionary, keepPunctuation: true);

    public static List<Morpheme> Tokens(this JapaneseAnalyzer analyzer, string text, AnalyzerMode mode = AnalyzerMode.Normal)
    {
        var morphemes = new List<Morpheme>();
        analyzer.Tokenize(text, mode, morphemes);
        return morphemes;
    }

    /// <summary>The surfaces with | between them.</summary>
    public static string Cut(this JapaneseAnalyzer analyzer, string text, AnalyzerMode mode = AnalyzerMode.Normal) =>
        string.Join('|', analyzer.Tokens(text, mode).Select(token => token.SurfaceIn(text).ToString()));

    public static string Joined(IEnumerable<Morpheme> tokens, string text)
    {
        var joined = new StringBuilder();
        foreach (Morpheme token in tokens)
        {
            joined.Append(token.SurfaceIn(text));
        }

        return joined.ToString();
    }
}
