using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>Which facts are wanted; what is null does not matter.</summary>
public sealed record FactFilter
{
    /// <summary>The file name of the source.</summary>
    public string? Document { get; init; }

    /// <summary>Whether the figures of registers are wanted too; those of papers always are. Naming a document names its figures.</summary>
    public bool Registers { get; init; }

    /// <summary>The fiscal year.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>The stage of that year.</summary>
    public Stage? Stage { get; init; }

    /// <summary>What the figure counts.</summary>
    public FactKind? Kind { get; init; }

    /// <summary>What the source states.</summary>
    public FigureState? State { get; init; }

    /// <summary>Only figures of the direct children of this item.</summary>
    public Item? Parent { get; init; }

    /// <summary>Only figures of this item and of everything below it.</summary>
    public Item? Within { get; init; }

    /// <summary>Whether a figure of a paper passes.</summary>
    internal bool Accepts(Fact fact) => (Document is null || fact.Citation.Document == Document)
        && (Year is null || fact.Year == Year)
        && (Stage is null || fact.Stage == Stage)
        && (Kind is null || fact.Kind == Kind)
        && (State is null || fact.Figure.State == State)
        && (Parent is null || fact.Item.Parent?.Id == Parent.Id)
        && (Within is null || fact.Item.IsWithin(Within));
}
