using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Search.Writing;

/// <summary>
/// What people call items: the table aliases of the lexicon (alias, printed). An item has an alias where its name holds every word
/// of what is printed.
/// </summary>
internal sealed class ItemAliases(WordList words)
{
    private const string TableName = "aliases";

    private readonly (string Alias, string[] Printed)[] aliases =
        [.. words.Tables.Where(table => table.Name == TableName && table.Columns.Count > 1).SelectMany(table => table.Rows).Select(Entry)];

    /// <summary>The aliases of an item.</summary>
    public IEnumerable<string> Of(Item item) =>
        aliases.Where(entry => entry.Printed.Length > 0
            && Array.TrueForAll(entry.Printed, word => item.Name.Contains(word, StringComparison.Ordinal)))
            .Select(entry => entry.Alias);

    private static (string Alias, string[] Printed) Entry(LexiconRow row) =>
        (row.Fields[0], Array.ConvertAll(row.Fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), TextNormalizer.NameKey));
}
