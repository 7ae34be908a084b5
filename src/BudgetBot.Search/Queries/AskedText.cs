using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Text;
using BudgetBot.Search.Analysis;
using BudgetBot.Search.Writing;

namespace BudgetBot.Search.Queries;

/// <summary>What is looked for: the distinct terms of a text, and its stretches that may be a name in full.</summary>
/// <param name="Terms">The first different terms, in their order.</param>
/// <param name="Whole">The whole text as a name.</param>
/// <param name="Names">Stretches from word to word, the whole too, that are names in full or sound like some.</param>
internal sealed record AskedText(IReadOnlyList<string> Terms, NameStretch Whole, IReadOnlyList<NameStretch> Names)
{
    /// <summary>The most distinct terms; more of them cost time without changing what is found first.</summary>
    public const int MostTerms = 32;

    private const int LongestText = 400;
    private const int MostWords = 32;
    private const int MostWordsOfName = 12;
    private const int ShortestName = 2;
    private const int ShortestSound = 3;

    /// <summary>Reads a text. Any text is safe: nothing of it is a query.</summary>
    public static AskedText Of(string text, SearchAnalyzer analyzer, TermLookup index)
    {
        NameStretch[] stretches = StretchesOf(text, analyzer);
        return new AskedText(TermsOf(text, analyzer), stretches[0],
            [.. stretches.Select(stretch => Known(stretch, index)).Where(stretch => stretch.IsName || stretch.IsSound)]);
    }

    /// <summary>The first different terms of a text.</summary>
    public static string[] TermsOf(string text, SearchAnalyzer analyzer) =>
        [.. analyzer.Terms(text).Distinct(StringComparer.Ordinal).Take(MostTerms)];

    private static NameStretch[] StretchesOf(string text, SearchAnalyzer analyzer)
    {
        string normal = TextNormalizer.Normalize(text.Length > LongestText ? text[..LongestText] : text);
        var words = new List<Morpheme>();
        analyzer.Cut(normal, words);
        string[] readings =
            [.. words.Take(MostWords).Select(word => word.Reading ?? KanaFolding.ToKatakana(word.SurfaceIn(normal).ToString()))];
        return
        [
            new NameStretch(TextNormalizer.NameKey(normal), TextNormalizer.NameKey(string.Concat(readings))),
            .. readings.SelectMany((_, from) => Enumerable.Range(from + 1, Math.Min(readings.Length - from, MostWordsOfName))
                    .Select(to => Stretch(normal[words[from].Start..words[to - 1].End], readings[from..to])))
                .Where(stretch => stretch.Key.Length >= ShortestName).DistinctBy(stretch => stretch.Key, StringComparer.Ordinal),
        ];
    }

    private static NameStretch Known(NameStretch stretch, TermLookup index) => stretch with
    {
        IsName = stretch.Key.Length > 0 && index.Has(FieldNames.Exact, stretch.Key),
        IsSound = stretch.Reading.Length >= ShortestSound && index.Has(FieldNames.Reading, stretch.Reading),
    };

    private static NameStretch Stretch(string said, string[] readings) =>
        new(TextNormalizer.NameKey(said), TextNormalizer.NameKey(string.Concat(readings)));
}
