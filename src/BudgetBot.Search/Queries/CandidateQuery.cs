using BudgetBot.Search.Writing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BudgetBot.Search.Queries;

/// <summary>Builds the queries that select candidates. They are made of terms one by one; no text of a user is ever parsed.</summary>
internal static class CandidateQuery
{
    // What a word counts in each field of an item or passage. The source alone makes no candidate: its words are in all it holds.
    private static readonly (string Field, int Boost)[] Fields =
    [
        (FieldNames.Name, 8), (FieldNames.Alias, 8), (FieldNames.Text, 5), (FieldNames.Item, 4), (FieldNames.Path, 2),
        (FieldNames.Office, 2), (FieldNames.Number, 3),
    ];

    private const int NameBoost = 40;
    private const int SoundBoost = 20;
    private const int SlipBoost = 10;
    private const int PhraseSlop = 1;

    // A slip is looked for in a whole name without its like, so long that another sound is another word seldom, and with its beginning
    // right.
    private const int ShortestSlip = 6;
    private const int LongestSlip = 40;
    private const int TwoSlips = 10;
    private const int SureSounds = 2;
    private const int MostExpansions = 20;

    /// <summary>Passages that hold terms themselves, or whose items' names do.</summary>
    public static Query Passages(IEnumerable<string> terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (string term in terms)
        {
            query.Add(Word(FieldNames.Text, term, 2), Occur.SHOULD);
            query.Add(Word(FieldNames.Item, term, 1), Occur.SHOULD);
        }

        return query;
    }

    /// <summary>
    /// Items and passages for a text: its words in every field, words side by side, names in full as they are written or sound.
    /// </summary>
    public static Query All(AskedText asked)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (string term in asked.Terms)
        {
            query.Add(BestField(term), Occur.SHOULD);
        }

        foreach ((string first, string second) in asked.Terms.Zip(asked.Terms.Skip(1)))
        {
            query.Add(SideBySide(FieldNames.Name, first, second), Occur.SHOULD);
            query.Add(SideBySide(FieldNames.Text, first, second), Occur.SHOULD);
        }

        foreach (Query name in Names(asked))
        {
            query.Add(name, Occur.SHOULD);
        }

        return query;
    }

    // A word in the name says what the same word in text and headings says again.
    private static DisjunctionMaxQuery BestField(string term)
    {
        var best = new DisjunctionMaxQuery(0);
        foreach ((string field, int boost) in Fields)
        {
            best.Add(Word(field, term, boost));
        }

        return best;
    }

    private static PhraseQuery SideBySide(string field, string first, string second)
    {
        var phrase = new PhraseQuery { Slop = PhraseSlop };
        phrase.Add(new Term(field, first));
        phrase.Add(new Term(field, second));
        return phrase;
    }

    private static IEnumerable<Query> Names(AskedText asked) =>
    [
        .. asked.Names.Where(name => name.IsName).Select(name => Word(FieldNames.Exact, name.Key, NameBoost)),
        .. asked.Names.Where(name => name.IsSound).Select(name => Word(FieldNames.Reading, name.Reading, SoundBoost)),
        .. asked.Names.Count == 0 && asked.Whole.Reading.Length is >= ShortestSlip and <= LongestSlip
            ? [Slipped(asked.Whole.Reading)]
            : Array.Empty<Query>(),
    ];

    private static FuzzyQuery Slipped(string reading) =>
        new(new Term(FieldNames.Reading, reading), reading.Length < TwoSlips ? 1 : 2, SureSounds, MostExpansions, transpositions: true)
        {
            Boost = SlipBoost,
        };

    private static TermQuery Word(string field, string term, int boost) => new(new Term(field, term)) { Boost = boost };
}
