using BudgetBot.Facts;

namespace BudgetBot.Audit;

/// <summary>What the audit looks at: all documents together, items numbered.</summary>
public sealed record AuditInput
{
    /// <summary>The items of all documents; facts name them.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>The figures.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The passages; notes tell where amounts overlap.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The lines of each document by its file name; they tell where a list ends with 等.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lines { get; init; }
}
