using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>A heading that is open while rows are read.</summary>
/// <param name="Kind">The kind of its marker.</param>
/// <param name="Rank">The smaller encloses the larger.</param>
/// <param name="Item">Its item.</param>
internal sealed record Level(string Kind, int Rank, Item Item);

/// <summary>An open box: its children are parts of its owner's budget.</summary>
internal sealed class Box
{
    /// <summary>The box's item.</summary>
    public required Item Item { get; init; }

    /// <summary>The item or section whose budget it breaks down.</summary>
    public required Item Owner { get; init; }

    /// <summary>The section that holds it.</summary>
    public required Item Section { get; init; }

    /// <summary>The year and stage of its amounts.</summary>
    public required YearStage When { get; init; }

    /// <summary>Its printed total in yen, or null.</summary>
    public long? Total { get; init; }

    /// <summary>The amounts of its children, in yen.</summary>
    public List<long> Parts { get; } = [];
}
