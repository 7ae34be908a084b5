using BudgetBot.Facts;

namespace BudgetBot.Questions.Plans;

/// <summary>What is measured of a row.</summary>
public enum MeasureKind
{
    /// <summary>The amount of the frame (額).</summary>
    Amount,

    /// <summary>The amount less that of the year before (増減額).</summary>
    Change,

    /// <summary>The change in per cent of the year before (伸び率).</summary>
    Growth,
}

/// <summary>A measure of a row in a frame.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Frame">In which year, stage and fund.</param>
/// <param name="Against">The year that a change is measured against, where it was named; null for the year before.</param>
public sealed record Measure(MeasureKind Kind, Frame Frame, FiscalYear? Against = null)
{
    /// <summary>The amount that is meant where nothing is said of it.</summary>
    public static Measure Amount { get; } = new(MeasureKind.Amount, Frame.Open);

    /// <summary>What a value of it counts.</summary>
    public Dimension Dimension => Kind == MeasureKind.Growth ? Dimension.Ratio : Dimension.Yen;
}
