using System.Text;

namespace BudgetBot.Snapshot;

/// <summary>Writes terms as hex digits, which no tokeniser splits and no query syntax understands.</summary>
internal static class TermEncoding
{
    /// <summary>The most distinct terms of a query; more of them cost time without changing what is found first.</summary>
    public const int MostTerms = 32;

    /// <summary>The longest term that is told apart; what is longer is compared by its beginning.</summary>
    private const int LongestTerm = 64;

    /// <summary>The terms of a text in the index, separated by spaces.</summary>
    public static string Encode(IEnumerable<string> terms) => string.Join(' ', terms.Where(term => term.Length > 0).Select(Hex));

    /// <summary>A MATCH expression that finds any of the first distinct terms, or an empty string where there is no term.</summary>
    public static string Match(IEnumerable<string> terms) =>
        string.Join(" OR ", terms.Where(term => term.Length > 0).Distinct(StringComparer.Ordinal).Take(MostTerms).Select(term => '"' + Hex(term) + '"'));

    // A lone surrogate becomes U+FFFD, in the index and in the query alike.
    private static string Hex(string term) =>
        Convert.ToHexStringLower(Encoding.UTF8.GetBytes(term.Length > LongestTerm ? term[..LongestTerm] : term));
}
