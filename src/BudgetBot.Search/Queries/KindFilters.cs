using BudgetBot.Search.Writing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BudgetBot.Search.Queries;

/// <summary>Filters by what a document of the index is; each is made once an index.</summary>
internal sealed class KindFilters
{
    /// <summary>Items of papers and registers.</summary>
    public Filter Items { get; } = Of(FieldNames.ItemKind);

    /// <summary>Passages of papers.</summary>
    public Filter PassagesOfPapers { get; } = Of(FieldNames.PassageKind + FieldNames.OfPaper);

    private static CachingWrapperFilter Of(string kind) => new(new QueryWrapperFilter(new TermQuery(new Term(FieldNames.Kind, kind))));
}
