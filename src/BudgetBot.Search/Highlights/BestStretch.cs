using BudgetBot.Search.Analysis;
using BudgetBot.Search.Writing;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;

namespace BudgetBot.Search.Highlights;

/// <summary>Finds the stretch of a text that holds most of some words, for quoting.</summary>
internal static class BestStretch
{
    /// <summary>The stretch as it stands in the text; empty where it holds none of the words.</summary>
    /// <param name="analyzer">Cuts both.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    /// <param name="length">About how many characters are wanted.</param>
    public static string Of(SearchAnalyzer analyzer, string text, string words, int length)
    {
        var query = new BooleanQuery();
        foreach (string term in analyzer.Terms(words).Distinct(StringComparer.Ordinal).Take(Queries.AskedText.MostTerms))
        {
            query.Add(new TermQuery(new Term(FieldNames.Text, term)), Occur.SHOULD);
        }

        var highlighter = new Highlighter(new AsItIs(), new QueryTermScorer(query))
        {
            TextFragmenter = new SimpleFragmenter(length),
            MaxDocCharsToAnalyze = text.Length,
        };
        using TokenStream stream = analyzer.Words.GetTokenStream(FieldNames.Text, text);
        return highlighter.GetBestFragment(stream, text) ?? string.Empty;
    }

    // What is quoted is the source's own text, without marks.
    private sealed class AsItIs : IFormatter
    {
        public string HighlightTerm(string originalText, TokenGroup tokenGroup) => originalText;
    }
}
