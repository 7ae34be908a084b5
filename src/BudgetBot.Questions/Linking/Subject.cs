using BudgetBot.Facts;

namespace BudgetBot.Questions.Linking;

/// <summary>Everything in one document that bears one name: the same project in a heading, a breakdown, a slide and a table.</summary>
public sealed class Subject
{
    /// <summary>A subject of its items.</summary>
    /// <param name="index">Its place among all subjects.</param>
    /// <param name="items">The items in the order of the document, at least one.</param>
    public Subject(int index, IReadOnlyList<Item> items)
    {
        Index = index;
        Items = items;
    }

    /// <summary>The place among all subjects.</summary>
    public int Index { get; }

    /// <summary>The items of this name, in the order of the document.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>The first of them.</summary>
    public Item First => Items[0];

    /// <summary>The file name of the document.</summary>
    public string Document => First.Document;

    /// <summary>The normalised name.</summary>
    public string Name => First.Name;

    /// <summary>The name as printed.</summary>
    public string Printed => First.Printed;
}
