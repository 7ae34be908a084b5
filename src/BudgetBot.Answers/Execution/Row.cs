using BudgetBot.Facts;

namespace BudgetBot.Answers.Execution;

/// <summary>One thing of one source, and all the places where the source prints it.</summary>
/// <param name="prints">Its items, at least one, the best first.</param>
public sealed class Row(IReadOnlyList<Item> prints)
{
    /// <summary>The items.</summary>
    public IReadOnlyList<Item> Prints => prints;

    /// <summary>The item that stands for it.</summary>
    public Item Item => prints[0];

    /// <summary>Its level (款, 項, 目, 節), where others of its name stand at lower levels of its chart of accounts; else null.</summary>
    public string? Level { get; init; }

    /// <summary>What a group of rows is called (a ministry and its projects): its figure is the sum of those of its items; else
    /// null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether both are one thing: they share a place.</summary>
    public bool Is(Row other) => prints.Any(print => other.Prints.Contains(print));

    /// <summary>Whether the other one stands below this one.</summary>
    public bool IsAbove(Row other) => other.Prints.Any(print => prints.Any(print.IsBelow));

    /// <summary>The row with only those places that pass; null where none does.</summary>
    public Row? Where(Func<Item, bool> passes)
    {
        Item[] rest = [.. prints.Where(passes)];
        return rest.Length == 0 ? null : rest.Length == prints.Count ? this : new Row(rest) { Level = Level, Title = Title };
    }
}
