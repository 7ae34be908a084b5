using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Execution;

/// <summary>A source as a whole: what prints its total, and what its members stand in.</summary>
/// <param name="snapshot">The sources.</param>
/// <param name="facts">Their figures.</param>
/// <param name="names">Tells what is called nothing but a total.</param>
internal sealed class WholeRows(SnapshotReader snapshot, RowFacts facts, Lazy<TotalNames> names)
{
    private readonly Dictionary<string, Row?> known = new(StringComparer.Ordinal);

    /// <summary>The row of a source's total; null where it prints none.</summary>
    public Row? Of(string document)
    {
        if (!known.TryGetValue(document, out Row? row))
        {
            known[document] = row = Find([.. snapshot.Items.Where(item => item.Document == document)]);
        }

        return row;
    }

    /// <summary>Whether all rows of a source stand below the row of its total; else they are spread over the paper.</summary>
    public bool HoldsRows(Row total) => IsTable(total.Item);

    // The total of the table of all rows; else what is called nothing but a total (予算案額, 予算額).
    private Row? Find(IReadOnlyList<Item> items)
    {
        Item[] tables = [.. items.Where(item => IsTable(item) && facts.Of(item).Any(fact => fact.Qualifiers.Contains(Qualifiers.Total)))
            .OrderBy(item => item.Path.Count).ThenBy(item => item.Line).Take(1)];
        Item[] called = tables.Length > 0 ? tables
            : [.. items.Where(item => item.Kind != ItemKind.Table && facts.Of(item).Count > 0 && names.Value.IsTotal(item))];
        return called.Length == 0 ? null : new Row(called);
    }

    private bool IsTable(Item item) => item.Kind == ItemKind.Table || facts.Children(item).Any(child => child.Kind == ItemKind.Table);
}
