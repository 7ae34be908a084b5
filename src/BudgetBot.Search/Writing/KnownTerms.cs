using BudgetBot.Search.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BudgetBot.Search.Writing;

/// <summary>The terms of texts that stand in thousands of documents, such as headings and titles: each text is cut once.</summary>
/// <param name="analyzer">Cuts the texts.</param>
internal sealed class KnownTerms(SearchAnalyzer analyzer)
{
    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stream> streams = new(StringComparer.Ordinal);

    /// <summary>The terms of a text.</summary>
    public IReadOnlyList<string> Of(string text)
    {
        if (!known.TryGetValue(text, out IReadOnlyList<string>? terms))
        {
            known.Add(text, terms = analyzer.Terms(text));
        }

        return terms;
    }

    /// <summary>
    /// The distinct terms of several texts for a field that keeps no places. The field's next document takes the stream over.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="texts">The texts.</param>
    public TokenStream StreamOf(string field, IEnumerable<string> texts)
    {
        if (!streams.TryGetValue(field, out Stream? stream))
        {
            streams.Add(field, stream = new Stream());
        }

        stream.Terms = [.. texts.SelectMany(Of).Distinct(StringComparer.Ordinal)];
        return stream;
    }

    private sealed class Stream : TokenStream
    {
        private readonly ICharTermAttribute term;
        private int at;

        public Stream() => term = AddAttribute<ICharTermAttribute>();

        public string[] Terms { get; set; } = [];

        public override void Reset()
        {
            base.Reset();
            at = 0;
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (at == Terms.Length)
            {
                return false;
            }

            term.SetEmpty().Append(Terms[at++]);
            return true;
        }
    }
}
