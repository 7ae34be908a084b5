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
    private readonly string[] columns;
    private readonly HashSet<string> inside;
    private readonly HashSet<string> joined;

    /// <summary>Takes the words out of a vocabulary.</summary>
    /// <exception cref="LexiconException">The table is missing, or a row has a kind that is none.</exception>
    public AccountWords(WordList list)
    {
        LexiconTable table = list.Table(Table);
        LexiconRow? wrong = table.Rows.FirstOrDefault(row => row.Fields[0] is not (Column or Inside or Joined) || row.Fields[1].Length == 0);
        if (wrong is not null)
        {
            throw new LexiconException(Table + ".tsv", wrong.Line, $"kind には {Column}、{Inside}、{Joined} のどれか、word には語を書いてください。");
        }

        ILookup<string, string> words = table.Rows.ToLookup(row => row.Fields[0], row => row.Fields[1], StringComparer.Ordinal);
        columns = [.. words[Column]];
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
}
