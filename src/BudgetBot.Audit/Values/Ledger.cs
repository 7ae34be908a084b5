using BudgetBot.Facts;

namespace BudgetBot.Audit.Values;

/// <summary>All documents, arranged for looking up: the tree downwards, the amounts of an item, the notes.</summary>
internal sealed class Ledger
{
    private readonly ILookup<Item, Item> children;
    private readonly ILookup<Item, Print> prints;
    private readonly ILookup<Item, Fact> facts;
    private readonly HashSet<Item> overlapNoted;

    public Ledger(AuditInput input, AuditWords words)
    {
        Input = input;
        Words = words;
        children = input.Items.Where(item => item.Parent is not null).ToLookup(item => item.Parent!);
        Prints = [.. input.Facts.Select(fact => PrintReader.Read(fact, words)).OfType<Print>()];
        prints = Prints.ToLookup(print => print.Item);
        facts = input.Facts.ToLookup(fact => fact.Item);
        overlapNoted = [.. input.Passages.Where(passage => passage.Role == PassageRole.Note && ContainsAny(passage.Text, words.Overlap)).Select(passage => passage.Item)];
    }

    public AuditInput Input { get; }

    public AuditWords Words { get; }

    public IReadOnlyList<Print> Prints { get; }

    public IEnumerable<Item> Children(Item item) => children[item];

    public IEnumerable<Print> PrintsOf(Item item) => prints[item];

    public IEnumerable<Fact> FactsOf(Item item) => facts[item];

    public IEnumerable<Item> Descendants(Item item) => children[item].SelectMany(child => Descendants(child).Prepend(child));

    /// <summary>Whether a note at the item or above it says that amounts overlap.</summary>
    public bool IsOverlapNoted(Item item) => item.Lineage.Any(overlapNoted.Contains);

    /// <summary>Whose money it is: the bases without those that only say where the amount is booked.</summary>
    public string FundBase(Print print) =>
        string.Join('|', print.Fact.Base.Where(one => !ContainsAny(one, Words.Accounts)).Order(StringComparer.Ordinal));

    /// <summary>
    /// The amount that an item has by itself in a year and stage, of that base or else of any; null where there is none or more than one.
    /// A pool is no amount; うち is one only where the item has nothing else.
    /// </summary>
    public Print? Main(Item item, FiscalYear year, Stage stage, string? fundBase = null)
    {
        Print[] all = [.. PrintsOf(item).Where(print => print.IsAt(year, stage) && !print.IsPool)];
        Print[] own = all.Any(print => !print.IsPartOfItem) ? [.. all.Where(print => !print.IsPartOfItem)] : all;
        Print[] ofBase = [.. own.Where(print => fundBase is not null && FundBase(print) == fundBase)];
        Print[] best = ofBase.Length > 0 ? ofBase : own;
        return best.Length == 1 || (best.Length > 1 && best.All(print => print.Yen == best[0].Yen)) ? best[0] : null;
    }

    /// <summary>Whether an item is a row of a chart of accounts: 第2款, 第3目.</summary>
    public bool IsClassed(Item item) => item.Number is { } number && Words.Classes.Any(end => number.EndsWith(end, StringComparison.Ordinal));

    internal static bool ContainsAny(string text, IEnumerable<string> words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
