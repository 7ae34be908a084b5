using System.Runtime.CompilerServices;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables;

/// <summary>
/// Hangs what tables said below the headings that the outline of the document has: a heading that a table names without claiming its
/// line (the goal above a table of indicators) is then one item and not two.
/// </summary>
public static class TableHeadings
{
    /// <summary>The tables' part with its headings replaced by those of the outline on the same lines.</summary>
    /// <param name="tables">What <see cref="TableReader"/> read.</param>
    /// <param name="outline">The items of the outline.</param>
    /// <returns>A new part; headings of the tables that the outline has are not among its items.</returns>
    public static ReadingPart Join(ReadingPart tables, IReadOnlyList<Item> outline)
    {
        var byLine = outline.Where(item => item.Kind == ItemKind.Section).GroupBy(item => item.Line).ToDictionary(group => group.Key, group => group.First());
        var moved = new Dictionary<Item, Item>(ReferenceComparer.Instance);
        var joined = new ReadingPart();
        foreach (Item item in tables.Items)
        {
            if (item.Kind == ItemKind.Section && !tables.Claimed.Contains(item.Line) && byLine.TryGetValue(item.Line, out Item? heading))
            {
                moved[item] = heading;
                continue;
            }

            bool below = item.Parent is not null && moved.ContainsKey(item.Parent);
            moved[item] = below ? item with { Parent = moved[item.Parent!] } : item;
            joined.Items.Add(moved[item]);
        }

        joined.Facts.AddRange(tables.Facts.Select(fact => fact with { Item = moved.GetValueOrDefault(fact.Item, fact.Item) }));
        joined.Passages.AddRange(tables.Passages.Select(passage => passage with { Item = moved.GetValueOrDefault(passage.Item, passage.Item) }));
        joined.Omissions.AddRange(tables.Omissions);
        joined.Claimed.UnionWith(tables.Claimed);
        return joined;
    }

    /// <summary>Items of one place are told apart by reference: before they are stored, none has a number.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Item>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Item? x, Item? y) => ReferenceEquals(x, y);

        public int GetHashCode(Item obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
