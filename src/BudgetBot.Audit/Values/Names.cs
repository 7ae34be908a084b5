using BudgetBot.Facts;

namespace BudgetBot.Audit.Values;

/// <summary>Tells whether two items of one name can be one thing.</summary>
internal static class Names
{
    /// <summary>Shorter names (事務費, 研修事業) stand for different things in different places.</summary>
    private const int ShortestName = 6;

    /// <summary>
    /// Rows of one list or table are different things whatever they are called, a heading names a field and not the item below it,
    /// and a name that says nothing by itself joins nothing. What stands in a chart of accounts (款, 項, 目) is another thing at each place.
    /// </summary>
    public static bool MayBeOne(Ledger ledger, Item one, Item other) =>
        one.Name.Length >= ShortestName
        && !ledger.Words.Generic.Contains(one.Printed)
        && one.Parent != other.Parent
        && !(IsInChart(ledger, one) && IsInChart(ledger, other))
        && (TableOf(one) is not { } table || TableOf(other) != table)
        && !IsHeadingOf(one, other)
        && !IsHeadingOf(other, one);

    private static bool IsInChart(Ledger ledger, Item item) => item.Lineage.Any(ledger.IsClassed);

    private static Item? TableOf(Item item) => item.Ancestors.FirstOrDefault(above => above.Kind == ItemKind.Table);

    private static bool IsHeadingOf(Item heading, Item item) => heading.Kind == ItemKind.Section && item.IsBelow(heading);
}
