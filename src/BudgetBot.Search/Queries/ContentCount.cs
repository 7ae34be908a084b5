using BudgetBot.Search.Writing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BudgetBot.Search.Queries;

/// <summary>Counts how often a stretch of characters stands in the contents of projects.</summary>
internal static class ContentCount
{
    /// <summary>
    /// A query for contents that hold a stretch: its pairs of characters one after another. One character alone begins a pair, and counts
    /// once.
    /// </summary>
    public static Query Holding(string stretch)
    {
        if (stretch.Length == 1)
        {
            return new PrefixQuery(new Term(FieldNames.Content, stretch));
        }

        var pairs = new PhraseQuery();
        for (int i = 0; i + 1 < stretch.Length; i++)
        {
            pairs.Add(new Term(FieldNames.Content, stretch.Substring(i, 2)), i);
        }

        return pairs;
    }

    /// <summary>Collects the documents with how often each holds what is looked for.</summary>
    public sealed class Collector : ICollector
    {
        private Scorer? scorer;
        private NumericDocValues? ids;

        /// <summary>How often, by the number of the item.</summary>
        public Dictionary<long, int> Times { get; } = [];

        /// <inheritdoc />
        public bool AcceptsDocsOutOfOrder => true;

        /// <inheritdoc />
        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        /// <inheritdoc />
        public void SetNextReader(AtomicReaderContext context) => ids = context.AtomicReader.GetNumericDocValues(FieldNames.Id);

        /// <inheritdoc />
        public void Collect(int doc) => Times[ids!.Get(doc)] = scorer!.Freq;
    }
}
