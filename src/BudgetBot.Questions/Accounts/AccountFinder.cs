using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Accounts;

/// <summary>Finds what a question names in charts of accounts. A question that speaks of anything else besides names nothing here.</summary>
public sealed partial class AccountFinder
{
    private const int MostUnexplained = 1;

    private readonly AccountRows rows;
    private readonly AccountWords words;
    private readonly ILookup<string, Item> named;
    private readonly ILookup<string, Item> parts;
    private readonly HashSet<string> funds;
    private readonly AccountScanner scanner;

    /// <summary>A finder over a snapshot; where no document has a chart it finds nothing.</summary>
    public AccountFinder(SnapshotReader snapshot)
    {
        rows = new AccountRows(snapshot);
        words = new AccountWords(snapshot.Words);
        IEnumerable<Item> places = rows.Roots.Concat(rows.Roots.Select(root => root.Parent).OfType<Item>().Where(item => item.Kind != ItemKind.Document).Distinct());
        named = rows.All.Concat(places).Select(item => (item.Name, Item: item)).Concat(rows.All.Where(IsKindOf).Select(item => (Name: item.Name + item.Parent!.Name, Item: item)))
            .ToLookup(pair => pair.Name, pair => pair.Item, StringComparer.Ordinal);
        funds = [.. rows.Roots.SelectMany(snapshot.FactsOf).SelectMany(fact => fact.Base)];
        parts = rows.Parts.ToLookup(item => item.Name, StringComparer.Ordinal);
        scanner = new AccountScanner(named.Select(group => group.Key).Concat(parts.Select(group => group.Key)), funds.Where(fund => named[fund].All(item => AccountRows.LevelOf(item) == 0)));
    }

    // 法人 in 市民税 is called 法人市民税.
    private static bool IsKindOf(Item item) => AccountRows.LevelOf(item) == 3 && AccountRows.LevelOf(item.Parent!) == 2 && item.Name != item.Parent!.Name;

    /// <summary>Where numbers of rows stand (2款1項1目): no other slot may take their digits. None where no document has a chart.</summary>
    public IEnumerable<(int Start, int Length)> Numbers(string text) => rows.All.Count == 0 ? [] : AccountScanner.Numbers(text);

    /// <summary>Whether a document has a chart of accounts.</summary>
    public bool IsBook(string document) => rows.Roots.Any(root => root.Document == document);

    /// <summary>Whether an item is a 款: what is said to be around its name stands in it.</summary>
    public bool IsChapter(Item item) => AccountRows.LevelOf(item) == 1 && IsBook(item.Document);

    /// <summary>The rows of a level below an item, in the order of the document.</summary>
    public IReadOnlyList<Item> Below(Item item, int level) => rows.Below(item, level);

    /// <summary>Whether an item is one whose funds are printed beside its amount: a 款, 項 or 目, or the whole that they stand in.</summary>
    public bool MayHaveFunds(Item item) => AccountRows.LevelOf(item) is > 0 and < 4 || rows.Roots.Contains(item);

    /// <summary>What a question names, or null where it names nothing in a chart or speaks of something else besides.</summary>
    /// <param name="text">The question after all other slots.</param>
    /// <param name="cues">Its cues.</param>
    /// <param name="document">The document that it names, or null.</param>
    /// <param name="asksGroup">Whether it ranks, counts, lists or compares.</param>
    public AccountMention? Find(QuestionText text, CueList cues, string? document, bool asksGroup)
    {
        IReadOnlyList<AccountPart> said = rows.All.Count == 0 ? [] : scanner.Scan(text);
        string[] ofFunds = [.. said.Where(part => part.Kind == AccountPartKind.Fund).Select(part => part.Text).Concat(cues.Values("base")).Distinct()];
        bool allFunds = rows.All.Count > 0 && (ofFunds.Length > 1 || (ofFunds.Length == 0 && words.NamesFunds(text.Text)));
        if (said.Count == 0)
        {
            return allFunds && Unexplained(text, said) == 0 ? new AccountMention([], []) { AllFunds = true, Open = true } : null;
        }

        if (Unexplained(text, said) > MostUnexplained)
        {
            return null;
        }

        IReadOnlyList<List<AccountPart>> chains = Chains(text.Text, said, cues.Has("ask", "share"), document);
        AccountPart[] levels = [.. said.Where(part => part.Kind == AccountPartKind.Level)];
        AccountPart[] given = allFunds ? [] : [.. said.Where(part => part.Kind == AccountPartKind.Fund)];
        if (levels.Length > 1 || given.Length > 1 || (levels.Length > 0 && (chains.Count > 1 || (chains.Count == 0 && !asksGroup && !words.MeansEach(text.Text.AsSpan(levels[0].End))))) || (given.Length > 0 && chains.Count > 1))
        {
            return null;
        }

        var groups = Resolve(chains, text.Text, document);
        if (groups.Exists(group => group.Items.Count == 0))
        {
            return null;
        }

        if (allFunds || given.Length > 0)
        {
            // The funds of an account are those of its expenditure.
            groups = [.. groups.Select(group => group.Items is [var account] && rows.Roots.LastOrDefault(root => root.Parent == account) is { } spent ? ([spent], group.Place) : group)];
        }

        var mention = new AccountMention([.. groups.Select(group => group.Items)], [.. groups.Select(group => group.Place)]) { ByNumber = said.Any(part => part.Kind == AccountPartKind.Number), AllFunds = allFunds && levels.Length == 0, Earmarked = allFunds && words.NamesEarmarked(text.Text), FundsNamed = ofFunds.Length > 1 ? ofFunds : [], Fund = ofFunds is [var one] && levels.Length > 0 ? one : null };
        bool compares = cues.Has("change") || cues.Has("ask", "difference") || cues.Has("ask", "growth");
        return levels.Length > 0 ? OfLevel(mention, levels[0], said, text.Text, document, compares)
            : given.Length > 0 ? OfFund(mention, given[0], document)
            : mention.Groups.Count > 0 && mention.Meant.All(item => AccountRows.LevelOf(item) > 0 || rows.Roots.Contains(item) || AccountRows.IsPartOfDetail(item)) ? mention : null;
    }

    // 目の固定資産税 is the row of that level; 教育費の目 are the rows below.
    private AccountMention? OfLevel(AccountMention mention, AccountPart level, IReadOnlyList<AccountPart> said, string text, string? document, bool compares)
    {
        int wanted = AccountRows.Levels.IndexOf(level.Text, StringComparison.Ordinal) + 1;
        AccountPart? next = said.FirstOrDefault(part => part.Start > level.Start);
        if (next is not null && text[level.End..next.Start] == "の")
        {
            Item[] own = [.. named[next.Text].Where(item => AccountRows.LevelOf(item) == wanted && IsIn(item, document))];
            return own.Length == 0 ? null : mention with { Groups = [own] };
        }

        if (mention.Groups.Count == 1 && mention.Groups[0].All(item => AccountRows.LevelOf(item) > wanted))
        {
            // 報酬を目別に: rows of one name, told apart by what they stand in.
            return mention with { ByLevel = wanted };
        }

        IEnumerable<Item> places = mention.Groups.Count > 0 ? mention.Groups[0] : rows.Roots.Where(root => IsIn(root, document)).Reverse();
        var listed = places.Select(place => (Place: place, Rows: rows.Below(place, wanted, compares))).Where(place => place.Rows.Count > 0 && (mention.Fund is null || IsSpent(place.Place))).ToList();
        return listed.Count == 0 ? null : mention with { Level = wanted, Listed = listed };
    }

    // 地方債の充当額: without a place, of the whole expenditure.
    private AccountMention? OfFund(AccountMention mention, AccountPart fund, string? document)
    {
        if (mention.Groups.Count > 0)
        {
            return mention with { Fund = fund.Text };
        }

        Item[] wholes = [.. rows.Roots.Where(root => IsIn(root, document) && IsSpent(root))];
        return wholes.Length == 0 ? null : new AccountMention([wholes], [null]) { Fund = fund.Text, Open = true };
    }

    // Of the expenditure, where funds are.
    private static bool IsSpent(Item item) => item.Name == "歳出" || (item.Parent is { } parent && IsSpent(parent));

    private static bool IsIn(Item item, string? document) => document is null || item.Document == document;

    private int Unexplained(QuestionText text, IReadOnlyList<AccountPart> parts) => text.FreeRuns()
        .SelectMany(run => Enumerable.Range(run.Start, run.Length))
        .Count(at => !parts.Any(part => at >= part.Start && at < part.End) && !words.IsColumn(text.Text, at) && !CharacterWeight.IsHiragana(text.Text[at]) && CharacterWeight.Of(text.Text[at]) > 0);

    // 「教育費の小学校費」 is one thing, 「市税が歳入に占める」 are two.
    private List<List<AccountPart>> Chains(string text, IReadOnlyList<AccountPart> parts, bool share, string? document)
    {
        var chains = new List<List<AccountPart>>();
        AccountPart? before = null;
        foreach (AccountPart part in parts.Where(part => part.Kind is AccountPartKind.Name or AccountPartKind.Number))
        {
            string between = before is null ? string.Empty : text[before.End..part.Start];
            // 「小学校費 中学校費」: what does not stand in the other is named beside it.
            bool inside = before is not null && words.LeadsInside(between) && (!string.IsNullOrWhiteSpace(between) || Resolve([.. chains[^1], part], document).Items.Count > 0);
            if (inside && !(share && between != "の"))
            {
                chains[^1].Add(part);
            }
            else
            {
                chains.Add([part]);
            }

            before = part;
        }

        return chains;
    }

    // 「土木費の需用費と委託料」: both stand in what is named before the first.
    private List<(IReadOnlyList<Item> Items, Item? Place)> Resolve(IReadOnlyList<List<AccountPart>> chains, string text, string? document)
    {
        var found = new List<(IReadOnlyList<Item> Items, Item? Place)>();
        List<AccountPart> place = [];
        AccountPart? before = null;
        foreach (List<AccountPart> chain in chains)
        {
            bool joined = before is not null && words.Joins(text[before.End..chain[0].Start]);
            bool inherits = joined && chain.Count == 1 && place.Count > 0 && Resolve([.. place, chain[0]], document).Items.Count > 0;
            place = inherits ? place : [.. chain.Take(chain.Count - 1)];
            found.Add(Resolve(inherits ? [.. place, chain[0]] : chain, document));
            before = chain[^1];
        }

        return found;
    }

    private (IReadOnlyList<Item> Items, Item? Place) Resolve(List<AccountPart> chain, string? document)
    {
        IReadOnlyList<Item>? found = null;
        Item? place = null;
        foreach (AccountPart part in chain)
        {
            IReadOnlyList<Item> within = found ?? [];
            Item[] all = [.. (part.Kind == AccountPartKind.Number ? ByNumber(part.Text) : named[part.Text]).Where(item => IsIn(item, document) && (found is null || within.Any(above => item.IsBelow(above))))];

            // A part of a 節 (消耗品費) is told by the place that is named before it; alone it would be any of hundreds.
            all = all.Length > 0 || found is null ? all : [.. parts[part.Text].Where(item => within.Any(above => item.IsBelow(above)))];
            place = found is null ? null : within.Count > 0 ? within[0] : null;
            found = all;
        }

        // Of equal names the higher level is meant: the 項 固定資産税 holds the 目 固定資産税.
        return ([.. (found ?? []).Where(item => !found!.Any(above => item.IsBelow(above)))], place);
    }

    private IEnumerable<Item> ByNumber(string text)
    {
        IEnumerable<Item>? found = null;
        foreach (Match step in Step().Matches(text))
        {
            int level = AccountRows.Levels.IndexOf(step.Groups["level"].Value, StringComparison.Ordinal) + 1;
            int number = int.Parse(step.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
            // The expenditure first, as everywhere.
            found = [.. (found is null ? rows.Roots.Reverse().SelectMany(root => rows.Below(root, level)) : found.SelectMany(item => rows.Below(item, level))).Where(item => AccountRows.LevelOf(item) == level && AccountRows.NumberOf(item) == number)];
        }

        return found ?? [];
    }

    [GeneratedRegex(@"(?<number>[0-9]{1,2})\s*(?<level>[款項目節])", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
