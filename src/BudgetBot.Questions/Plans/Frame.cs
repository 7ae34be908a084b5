using BudgetBot.Facts;

namespace BudgetBot.Questions.Plans;

/// <summary>
/// Which of the figures of a row is meant. What is null is not said: the newest year of the row's source, and the first stage of a budget
/// that the row prints (予算案, 当初, 計画 …).
/// </summary>
/// <param name="Year">The fiscal year that is named.</param>
/// <param name="Stage">The stage that is named.</param>
/// <param name="Base">The fund base that is named: 公費, 国, 一般財源.</param>
/// <param name="Before">How many years before the newest one of the source, where a year is named by that (前年度: 1); else 0.</param>
public sealed record Frame(FiscalYear? Year = null, Stage? Stage = null, string? Base = null, int Before = 0)
{
    /// <summary>Nothing is said of year, stage and fund.</summary>
    public static Frame Open { get; } = new();

    /// <summary>What this frame leaves open is taken from another.</summary>
    public Frame Or(Frame other) => Year is null && Before == 0
        ? new(other.Year, Stage ?? other.Stage, Base ?? other.Base, other.Before)
        : new(Year, Stage ?? other.Stage, Base ?? other.Base, Before);
}
