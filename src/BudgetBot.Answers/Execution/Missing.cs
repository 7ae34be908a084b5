using BudgetBot.Facts;

namespace BudgetBot.Answers.Execution;

/// <summary>Why a row has no figure to compute with.</summary>
public enum Obstacle
{
    /// <summary>The sources print no figure of it at all.</summary>
    NoFigure,

    /// <summary>Its figures are of other years, stages or funds.</summary>
    OtherFrame,

    /// <summary>The printed amount is a pool that holds its share (内数).</summary>
    Pool,

    /// <summary>The cell refers to a shared pool (＊).</summary>
    Shared,

    /// <summary>The cell says that there is none (－).</summary>
    None,

    /// <summary>The cell is empty.</summary>
    Blank,

    /// <summary>The amount is below the printed unit.</summary>
    BelowUnit,

    /// <summary>The year before is not printed, and no difference from it.</summary>
    NoYearBefore,

    /// <summary>It would be divided by nothing.</summary>
    ZeroBase,
}

/// <summary>A row without a figure to compute with.</summary>
/// <param name="Row">The row.</param>
/// <param name="Obstacle">Why.</param>
/// <param name="Fact">What is printed instead, or null.</param>
public sealed record Missing(Row Row, Obstacle Obstacle, Fact? Fact);
