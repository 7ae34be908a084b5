using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Execution;

/// <summary>The figures and texts of rows; each is read once.</summary>
internal sealed class RowFacts(SnapshotReader snapshot)
{
    private readonly Dictionary<Item, IReadOnlyList<Fact>> money = [];
    private readonly Dictionary<Item, IReadOnlyList<Item>> children = [];
    private readonly Dictionary<string, FiscalYear> newest =
        snapshot.Sources.ToDictionary(source => source.Document, source => source.Year, StringComparer.Ordinal);

    /// <summary>The newest fiscal year that a source speaks of.</summary>
    public FiscalYear NewestOf(string document) => newest[document];

    /// <summary>The amounts of a row, the most trusted first.</summary>
    public IReadOnlyList<Fact> Of(Row row)
    {
        List<Fact> facts = [.. row.Prints.SelectMany(Of)];
        facts.Sort(FactTrust.Order);
        return facts;
    }

    /// <summary>The amounts of an item; of a bare label (事業区分Ⅰ-１) those of the one item below it.</summary>
    public IReadOnlyList<Fact> Of(Item item)
    {
        if (!money.TryGetValue(item, out IReadOnlyList<Fact>? facts))
        {
            facts = Money(item);
            money[item] = facts = facts.Count == 0 && item.Kind == ItemKind.Division && Children(item) is [var only] ? Money(only) : facts;
        }

        return facts;
    }

    /// <summary>Takes the amounts of an item, all that will be asked for of it.</summary>
    public void Take(Item item, IReadOnlyList<Fact> amounts) => money.TryAdd(item, amounts);

    /// <summary>The items right below one.</summary>
    public IReadOnlyList<Item> Children(Item item)
    {
        if (!children.TryGetValue(item, out IReadOnlyList<Item>? below))
        {
            children[item] = below = snapshot.Children(item);
        }

        return below;
    }

    /// <summary>The texts of a row with a purpose.</summary>
    public IReadOnlyList<Passage> Passages(Row row, PassageRole role) =>
        [.. row.Prints.SelectMany(snapshot.PassagesOf).Where(passage => passage.Role == role)];

    private IReadOnlyList<Fact> Money(Item item) => [.. snapshot.FactsOf(item).Where(fact => fact.Kind == FactKind.Money)];
}
