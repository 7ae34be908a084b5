using BudgetBot.Search.Queries;
using BudgetBot.Search.Writing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BudgetBot.Search.Ranking;

/// <summary>
/// Orders candidates by whole numbers: how much of the question's words each holds, how much of its own name the question says, and whether
/// the question says its name in full.
/// </summary>
/// <param name="reader">The index, one segment.</param>
/// <param name="docs">The candidates in ascending order.</param>
internal sealed class CandidateRanking(AtomicReader reader, int[] docs)
{
    // What a word counts where it stands, per mille.
    private static readonly (string Field, int Share)[] Fields =
    [
        (FieldNames.Name, 1000), (FieldNames.Alias, 1000), (FieldNames.Text, 950), (FieldNames.Number, 900), (FieldNames.Item, 800),
        (FieldNames.Path, 600), (FieldNames.Office, 600), (FieldNames.Source, 400),
    ];

    // Of many places that say the very same the first ones are enough.
    private const int MostAlike = 3;
    private const int NameShare = 300;
    private const int HasFigures = 60;
    private const int FullName = 200;
    private const int FullSound = 120;
    private const int PerCharacter = 15;
    private const int LongName = 60;
    private readonly long[] words = new long[docs.Length];
    private readonly int[] nameWords = new int[docs.Length];
    private readonly int[] names = new int[docs.Length];
    private long total;

    /// <summary>The candidates, best first; of equals items first, then by number.</summary>
    public IEnumerable<SearchHit> Of(AskedText asked, TermLookup index)
    {
        foreach (string term in asked.Terms)
        {
            AddWord(term, index);
        }

        foreach (NameStretch name in asked.Names)
        {
            AddName(FieldNames.Exact, name.Key, FullName + Worth(name), index);
            AddName(FieldNames.Reading, name.Reading, FullSound + Worth(name), index);
        }

        NumericDocValues ids = reader.GetNumericDocValues(FieldNames.Id);
        NumericDocValues lengths = reader.GetNumericDocValues(FieldNames.Length);
        NumericDocValues figures = reader.GetNumericDocValues(FieldNames.Figures);
        NumericDocValues alike = reader.GetNumericDocValues(FieldNames.Alike);
        var shown = new Dictionary<long, int>();
        return docs.Select((doc, at) => (Hit: Hit(ids.Get(doc), (int)lengths.Get(doc), figures.Get(doc) > 0, at), Alike: alike.Get(doc)))
            .OrderByDescending(found => found.Hit.Score).ThenByDescending(found => found.Hit.IsItem).ThenBy(found => found.Hit.Id)
            .Where(found => (shown[found.Alike] = shown.GetValueOrDefault(found.Alike) + 1) <= MostAlike).Select(found => found.Hit);
    }

    private SearchHit Hit(long id, int length, bool figures, int at)
    {
        long score = total == 0 ? 0 : words[at] / total;
        long said = length == 0 ? 0 : NameShare * (long)Math.Min(nameWords[at], length) / length;
        return new SearchHit(length > 0, id, score + said + names[at] + (figures ? HasFigures : 0));
    }

    private void AddWord(string term, TermLookup index)
    {
        int most = 0;
        int[] best = new int[docs.Length];
        foreach ((string field, int share) in Fields)
        {
            if (index.Find(field, term) is not { } found)
            {
                continue;
            }

            most = Math.Max(most, found.Count);
            ForEach(found.Docs, at =>
            {
                best[at] = Math.Max(best[at], share);
                nameWords[at] += field == FieldNames.Name ? 1 : 0;
            });
        }

        int rarity = most == 0 ? 0 : Rarity.Of(most, reader.MaxDoc);
        total += rarity;
        for (int at = 0; at < best.Length; at++)
        {
            words[at] += (long)rarity * best[at];
        }
    }

    private static int Worth(NameStretch name) => PerCharacter * Math.Min(name.Key.Length, LongName);

    private void AddName(string field, string name, int worth, TermLookup index)
    {
        if (index.Find(field, name) is { } found)
        {
            ForEach(found.Docs, at => names[at] = Math.Max(names[at], worth));
        }
    }

    // The candidates among documents.
    private void ForEach(DocsEnum found, Action<int> take)
    {
        int doc = -1;
        for (int at = 0; at < docs.Length && doc != DocIdSetIterator.NO_MORE_DOCS; at++)
        {
            doc = doc < docs[at] ? found.Advance(docs[at]) : doc;
            if (doc == docs[at])
            {
                take(at);
            }
        }
    }
}
