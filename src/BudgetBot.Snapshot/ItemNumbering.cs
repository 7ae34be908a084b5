using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>
/// Gives the items of all documents their numbers: in document order, parents before children. It comes before the audit,
/// whose findings name items by number.
/// </summary>
public static class ItemNumbering
{
    /// <summary>The same documents with numbered items; facts, passages and omissions in the order of their lines.</summary>
    /// <remarks>An item that only a fact, a passage or a child names is taken in too.</remarks>
    public static IReadOnlyList<DocumentContent> Number(IEnumerable<DocumentContent> documents)
    {
        long last = 0;

        // One map for all: the sheets of a register speak of the same items.
        var map = new Dictionary<Item, Item>(ReferenceEqualityComparer.Instance);
        var numbered = new List<DocumentContent>();
        foreach (DocumentContent document in documents)
        {
            IEnumerable<Item> named = document.Items.Concat(document.Facts.Select(fact => fact.Item)).Concat(document.Passages.Select(passage => passage.Item));
            var own = new List<Item>();
            foreach (Item item in named.OrderBy(item => item.Line))
            {
                Assign(item, map, own, ref last);
            }

            numbered.Add(Renumbered(document, map, own));
        }

        return numbered;
    }

    private static Item Assign(Item item, Dictionary<Item, Item> map, List<Item> own, ref long last)
    {
        if (map.TryGetValue(item, out Item? known))
        {
            return known;
        }

        Item? parent = item.Parent is null ? null : Assign(item.Parent, map, own, ref last);
        Item numbered = item with { Id = ++last, Parent = parent };
        map.Add(item, numbered);
        own.Add(numbered);
        return numbered;
    }

    private static DocumentContent Renumbered(DocumentContent document, Dictionary<Item, Item> map, IReadOnlyList<Item> own) => document with
    {
        Items = own,
        Facts = [.. document.Facts.OrderBy(fact => fact.Citation.Lines.From).Select(fact => fact with { Item = map[fact.Item] })],
        Passages = [.. document.Passages.OrderBy(passage => passage.Citation.Lines.From).Select(passage => passage with { Item = map[passage.Item] })],
        Omissions = [.. document.Omissions.OrderBy(omission => omission.Lines.From)],
    };
}
