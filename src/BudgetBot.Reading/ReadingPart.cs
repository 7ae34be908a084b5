using BudgetBot.Facts;

namespace BudgetBot.Reading;

/// <summary>What one reader took out of a document: its share of the tree, the facts, the passages, and what it left out.</summary>
public sealed class ReadingPart
{
    /// <summary>Items in the order of the document; parents before children.</summary>
    public List<Item> Items { get; } = [];

    /// <summary>The facts.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>The passages.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>What is no fact, and why.</summary>
    public List<Omission> Omissions { get; } = [];

    /// <summary>The 1-based lines that this reader has understood; later readers leave them alone.</summary>
    public HashSet<int> Claimed { get; } = [];

    /// <summary>How many tables were read, where a reader counts them apart from items of their own.</summary>
    public int Tables { get; set; }

    /// <summary>How many items, facts, passages and omissions there are.</summary>
    public int Size => Items.Count + Facts.Count + Passages.Count + Omissions.Count;

    /// <summary>Adds what another reader found.</summary>
    public void Add(ReadingPart other)
    {
        Items.AddRange(other.Items);
        Facts.AddRange(other.Facts);
        Passages.AddRange(other.Passages);
        Omissions.AddRange(other.Omissions);
        Tables += other.Tables;
        Claimed.UnionWith(other.Claimed);
    }
}
