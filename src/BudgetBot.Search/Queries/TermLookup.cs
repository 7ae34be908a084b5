using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BudgetBot.Search.Queries;

/// <summary>Looks terms up in the fields of an index. Not for several threads at once.</summary>
/// <param name="reader">The index, one segment.</param>
internal sealed class TermLookup(AtomicReader reader)
{
    private readonly Dictionary<string, TermsEnum?> fields = new(StringComparer.Ordinal);
    private readonly BytesRef bytes = new();

    /// <summary>Whether a field has a term.</summary>
    public bool Has(string field, string term) => Seek(field, term) is not null;

    /// <summary>The documents whose field has a term, in ascending order, and how many there are; null where there is none.</summary>
    public (DocsEnum Docs, int Count)? Find(string field, string term) =>
        Seek(field, term) is { } terms ? (terms.Docs(null, null, DocsFlags.NONE), terms.DocFreq) : null;

    private TermsEnum? Seek(string field, string term)
    {
        if (!fields.TryGetValue(field, out TermsEnum? terms))
        {
            fields.Add(field, terms = reader.GetTerms(field)?.GetEnumerator());
        }

        bytes.CopyChars(term);
        return terms is not null && terms.SeekExact(bytes) ? terms : null;
    }
}
