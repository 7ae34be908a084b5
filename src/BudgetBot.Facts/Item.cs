namespace BudgetBot.Facts;

/// <summary>What an item is in its document.</summary>
public enum ItemKind
{
    /// <summary>The document itself: the root of its tree.</summary>
    Document,

    /// <summary>A heading: chapter, section, the title of a table or of a slide's box.</summary>
    Section,

    /// <summary>A numbered item, a row of a table, a bullet: what money is budgeted for.</summary>
    Entry,

    /// <summary>A box such as 【…予算の内訳】: its children are parts of its parent (complete unless it says 主な or 等).</summary>
    Breakdown,

    /// <summary>A box such as 【令和６年度補正予算 …】: its children are the supplementary budget of its parent.</summary>
    Supplement,

    /// <summary>A table: its children are rows or divisions.</summary>
    Table,

    /// <summary>A division of a table (事業区分１－１), with its subtotal.</summary>
    Division,

    /// <summary>A note that names a pool, e.g. a subsidy of which others are 内数.</summary>
    Pool,
}

/// <summary>
/// A node of a document's tree of headings and items. The reader of a document builds the tree; <see cref="Parent"/> leads to its root.
/// Two items of one name at different places are two items.
/// </summary>
public sealed record Item
{
    /// <summary>The number in the snapshot; 0 until it is stored. Parents are stored before their children.</summary>
    public long Id { get; init; }

    /// <summary>What the item is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The file name of its source.</summary>
    public required string Document { get; init; }

    /// <summary>The 1-based line where its name begins.</summary>
    public required int Line { get; init; }

    /// <summary>The name as printed, without list marker, number, amount and trailing marks (○デ, ※, 再掲); wrapped lines joined.</summary>
    public required string Printed { get; init; }

    /// <summary>The normalised name that lookups compare.</summary>
    public required string Name { get; init; }

    /// <summary>The number before the name as digits or label (12, (3), 1-1), or null.</summary>
    public string? Number { get; init; }

    /// <summary>The item that this one belongs to; null only for the document.</summary>
    public required Item? Parent { get; init; }

    /// <summary>The items above, nearest first; the document is the last.</summary>
    public IEnumerable<Item> Ancestors
    {
        get
        {
            for (Item? above = Parent; above is not null; above = above.Parent)
            {
                yield return above;
            }
        }
    }

    /// <summary>The item, then its <see cref="Ancestors"/>.</summary>
    public IEnumerable<Item> Lineage => Ancestors.Prepend(this);

    /// <summary>The printed names of the items above, outermost first, without the document itself.</summary>
    public IReadOnlyList<string> Path
    {
        get
        {
            // Sums over a register ask thousands of projects for theirs: one array, and no iterator.
            int depth = 0;
            for (Item? above = Parent; above is { Kind: not ItemKind.Document }; above = above.Parent)
            {
                depth++;
            }

            var names = new string[depth];
            for (Item? above = Parent; depth > 0; above = above.Parent)
            {
                names[--depth] = above!.Printed;
            }

            return names;
        }
    }

    /// <summary>Whether the item stands below a place.</summary>
    public bool IsBelow(Item place) => Parent is { } parent && parent.IsWithin(place);

    /// <summary>Whether the item is a place or stands below it.</summary>
    public bool IsWithin(Item place)
    {
        for (Item? at = this; at is not null; at = at.Parent)
        {
            if (at.Equals(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Items are compared by place, not by content: the same words elsewhere are another item.</summary>
    public bool Equals(Item? other) => other is not null
        && (ReferenceEquals(this, other) || (Id != 0 && Id == other.Id));

    /// <inheritdoc />
    // Equal items stand at one line; to hash their names would cost more than all else of a look-up.
    public override int GetHashCode() => HashCode.Combine(Line, Kind);
}
