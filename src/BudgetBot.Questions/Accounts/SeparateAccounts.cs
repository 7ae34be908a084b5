using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Questions.Accounts;

/// <summary>
/// Tells an account (介護保険事業特別会計) from what goes into it or comes out of it (介護保険事業特別会計繰出金), and from other accounts: where only
/// the account is named, such an item is near and no answer.
/// </summary>
internal static partial class SeparateAccounts
{
    private const string Account = "会計";
    private const int Piece = 2;

    /// <summary>The links, those weakened and put last whose names go on behind the account with what the words do not say.</summary>
    /// <param name="links">The links, best first.</param>
    /// <param name="text">The question.</param>
    public static IReadOnlyList<Link> Weaken(IReadOnlyList<Link> links, string text)
    {
        string[] kinds = [.. Kind().Matches(text).Select(match => match.Value)];
        if (kinds.Length == 0)
        {
            return links;
        }

        ILookup<bool, Link> others = links.ToLookup(link => IsOther(link.Subject.Name, text, kinds)
            || (!text.Contains(link.Subject.Name, StringComparison.Ordinal) && link.Subject.Items.Any(item => StandsInOther(item, text, kinds))));
        return [.. others[false], .. others[true].Select(link => link.Near)];
    }

    // What stands below such an item (療養給付費分) is no more the account itself than the item is.
    private static bool StandsInOther(Item item, string text, string[] kinds) => item.Ancestors.Any(above => above.Parent is not null
        && GoesOn(above.Name, text) && Array.Exists(kinds, kind => above.Name.Contains(kind, StringComparison.Ordinal)));

    private static bool IsOther(string name, string text, string[] kinds) => name.Contains(Account, StringComparison.Ordinal)
        && (GoesOn(name, text) || !Array.Exists(kinds, kind => name.Contains(kind, StringComparison.Ordinal)));

    private static bool GoesOn(string name, string text)
    {
        int end = name.LastIndexOf(Account, StringComparison.Ordinal) + Account.Length;
        return end > Account.Length && name.Length - end >= Piece
            && !Enumerable.Range(end, name.Length - end - Piece + 1).Any(at => text.Contains(name.Substring(at, Piece), StringComparison.Ordinal));
    }

    // 特別会計, 事業会計: the last two characters tell what kind of account it is.
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2}会計(?!\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
