using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Questions.Accounts;

/// <summary>The words by which questions speak of a chart of accounts (accounts.tsv).</summary>
public sealed class AccountWords
{
    /// <summary>The table's name.</summary>
    public const string Table = "accounts";

    private const string Column = "column";
    private const string Inside = "inside";
    private const string Joined = "joined";
    private const string Each = "each";
    private const string Funds = "funds";
    private const string Earmarked = "earmarked";
    private static readonly string[] Kinds = [Column, Inside, Joined, Each, Funds, Earmarked];
    private readonly string[] columns;
    private readonly string[] each;
    private readonly string[] funds;
    private readonly string[] earmarked;
    private readonly HashSet<string> inside;
    private readonly HashSet<string> joined;

    /// <summary>Takes the words out of a vocabulary.</summary>
    /// <exception cref="LexiconException">The table is missing, or a row has a kind that is none.</exception>
    public AccountWords(WordList list)
    {
        LexiconTable table = list.Table(Table);
        LexiconRow? wrong = table.Rows.FirstOrDefault(row => !Kinds.Contains(row.Fields[0]) || row.Fields[1].Length == 0);
        if (wrong is not null)
        {
            throw new LexiconException(Table + ".tsv", wrong.Line, $"kind には {string.Join('、', Kinds)} のどれか、word には語を書いてください。");
        }

        ILookup<string, string> words = table.Rows.ToLookup(row => row.Fields[0], row => row.Fields[1], StringComparer.Ordinal);
        each = [.. words[Each]];
        earmarked = [.. words[Earmarked]];
        funds = [.. words[Funds]];
        columns = [.. words[Column], .. funds, .. earmarked];
        inside = [.. words[Inside]];
        joined = [.. words[Joined]];
    }

    /// <summary>Whether a character belongs to a word for the chart or a column of it, which names nothing in it.</summary>
    public bool IsColumn(string text, int at) =>
        Array.Exists(columns, word => text.IndexOf(word, Math.Max(0, at - word.Length + 1), StringComparison.Ordinal) is int start and >= 0 && start <= at);

    /// <summary>Whether what stands between two names says that the second stands in the first; nothing, a space or an arrow say so, too.</summary>
    public bool LeadsInside(string between) => between is "" or ">" || (between.Length == 1 && char.IsWhiteSpace(between[0])) || inside.Contains(between);

    /// <summary>Whether what stands between two names says that both are meant.</summary>
    public bool Joins(string between) => joined.Contains(between);

    /// <summary>Whether the words right after a level ask for each row of it: 目別に, 項ごとに.</summary>
    public bool MeansEach(ReadOnlySpan<char> after)
    {
        foreach (string word in each)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a question speaks of the sources of funds, all of them or the earmarked ones.</summary>
    public bool NamesFunds(string text) => NamesEarmarked(text) || Array.Exists(funds, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a question speaks of the funds that are bound to a purpose.</summary>
    public bool NamesEarmarked(string text) => Array.Exists(earmarked, word => text.Contains(word, StringComparison.Ordinal));
}
