using System.Text.RegularExpressions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Accounts;

/// <summary>Finds the words of a chart of accounts in a question: names, numbers, levels, funds; at each place the longest.</summary>
internal sealed partial class AccountScanner
{
    private const int ShortestName = 2;
    private readonly Dictionary<char, List<(string Word, AccountPartKind Kind)>> words = [];

    public AccountScanner(IEnumerable<string> names, IEnumerable<string> funds)
    {
        var all = names.Select(name => (Word: name, Kind: AccountPartKind.Name)).Concat(funds.Select(fund => (Word: fund, Kind: AccountPartKind.Fund)));
        foreach (var group in all.Where(word => word.Word.Length >= ShortestName).DistinctBy(word => word.Word).GroupBy(word => word.Word[0]))
        {
            words[group.Key] = [.. group.OrderByDescending(word => word.Word.Length)];
        }
    }

    /// <summary>Numbers that lead to a row, wherever they stand: no other slot may take their digits.</summary>
    public static IEnumerable<(int Start, int Length)> Numbers(string text) => Number().Matches(text).Select(match => (match.Index, match.Length));

    /// <summary>The parts in the order of the words.</summary>
    public IReadOnlyList<AccountPart> Scan(QuestionText text)
    {
        var found = new List<AccountPart>();
        for (int at = 0; at < text.Text.Length;)
        {
            AccountPart? part = At(text, at, found.Count > 0 ? found[^1] : null);
            if (part is not null)
            {
                found.Add(part);
            }

            at = part?.End ?? at + 1;
        }

        return found;
    }

    private AccountPart? At(QuestionText question, int at, AccountPart? before)
    {
        string text = question.Text;
        if (Number().Match(text, at) is { Success: true } number && number.Index == at)
        {
            return new AccountPart(AccountPartKind.Number, at, number.Length, number.Value);
        }

        bool opens = before?.End == at || IsOpen(question, at - 1);
        if (question.IsFree(at, 1) && (opens || (at > 0 && text[at - 1] is '各' or '全')) && Level().Match(text, at) is { Success: true } level && level.Index == at)
        {
            return new AccountPart(AccountPartKind.Level, at, 1, level.Value);
        }

        foreach ((string word, AccountPartKind kind) in opens && words.TryGetValue(text[at], out List<(string Word, AccountPartKind Kind)>? known) ? known : [])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && (IsOpen(question, at + word.Length) || StartsLevel(text, at + word.Length)))
            {
                int length = kind == AccountPartKind.Fund && Given().Match(text, at + word.Length) is { Success: true } given ? word.Length + given.Length : word.Length;
                return new AccountPart(kind, at, length, word);
            }
        }

        return null;
    }

    // 教育費目別: a level may stand right behind a name.
    private static bool StartsLevel(string text, int at) => at < text.Length && Level().Match(text, at) is { Success: true } level && level.Index == at;

    // A name ends where no other kanji or katakana goes on with it; what a slot has understood is no part of a name.
    private static bool IsOpen(QuestionText question, int at) => at < 0 || at >= question.Text.Length || question.RoleAt(at) != CharacterRole.Free
        || CharacterWeight.IsHiragana(question.Text[at]) || CharacterWeight.Of(question.Text[at]) == 0 || "充構".Contains(question.Text[at], StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!上位|下位|トップ|ベスト|から|[0-9])(?:第?[0-9]{1,2}\s*(?:款|項(?!目)|目|節)\s*の?){1,4}(?<!の)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[款項目節](?=別|ごと|毎|一覧|全|すべ|順|数|名|構成|合計|[ぁ-ん]|[、。?!\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"\G(?:の|を|が|は)?充(?:当|て)[ぁ-ん]*", RegexOptions.CultureInvariant)]
    private static partial Regex Given();
}
