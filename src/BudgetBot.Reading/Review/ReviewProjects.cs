using BudgetBot.Facts;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Review;

/// <summary>The tree of the review: ministries and offices, their projects, and what stands below a project. A project is known by its number.</summary>
internal sealed class ReviewProjects
{
    private readonly Dictionary<(string Year, string Id), Item> projects = [];
    private readonly Dictionary<(Item Parent, string Name), Item> below = new(new ByPlace());
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    /// <summary>The items by document, parents before children.</summary>
    public Dictionary<string, List<Item>> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The root of a sheet.</summary>
    public Item Root(ReviewSheet sheet, string title)
    {
        var root = new Item { Kind = ItemKind.Document, Document = sheet.Document, Line = 1, Printed = title, Name = Key(title), Parent = null };
        Items[sheet.Document] = [root];
        return root;
    }

    /// <summary>The project of a row; the first row that names it is its place.</summary>
    public Item Of(ReviewRow row)
    {
        (string Year, string Id) key = (row[ReviewColumns.ReviewYear], row[ReviewColumns.Id]);
        if (!projects.TryGetValue(key, out Item? project))
        {
            Item office = Items[row.Head.Sheet.Document][0];
            foreach (string name in OfficesOf(row))
            {
                office = Below(office, name, ItemKind.Section, row);
            }

            project = Add(office, row[ReviewColumns.Name], ItemKind.Entry, row, row[ReviewColumns.Id]);
            projects.Add(key, project);
        }

        return project;
    }

    /// <summary>What bears a name right below an item.</summary>
    public Item Below(Item parent, string name, ItemKind kind, ReviewRow row)
    {
        if (!below.TryGetValue((parent, name), out Item? item))
        {
            item = Add(parent, name, kind, row, null);
            below.Add((parent, name), item);
        }

        return item;
    }

    /// <summary>The offices of a row from the ministry down; an office that repeats the one above it is left out.</summary>
    public static IEnumerable<string> OfficesOf(ReviewRow row)
    {
        string above = string.Empty;
        foreach (string column in ReviewColumns.Offices)
        {
            string office = row[column].Trim();
            if (office.Length > 0 && office != above)
            {
                yield return above = office;
            }
        }
    }

    private Item Add(Item parent, string name, ItemKind kind, ReviewRow row, string? number)
    {
        var item = new Item { Kind = kind, Document = row.Head.Sheet.Document, Line = row.Number, Printed = name, Name = Key(name), Number = number, Parent = parent };
        Items[item.Document].Add(item);
        return item;
    }

    private string Key(string name)
    {
        if (!keys.TryGetValue(name, out string? key))
        {
            keys.Add(name, key = TextNormalizer.NameKey(name));
        }

        return key;
    }

    private sealed class ByPlace : IEqualityComparer<(Item Parent, string Name)>
    {
        public bool Equals((Item Parent, string Name) x, (Item Parent, string Name) y) => ReferenceEquals(x.Parent, y.Parent) && x.Name == y.Name;

        public int GetHashCode((Item Parent, string Name) pair) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Parent), pair.Name);
    }
}
