using BudgetBot.Facts;

namespace BudgetBot.Reading.Review;

/// <summary>What was read from one sheet of the review.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Title">The sheet's title with its review year.</param>
/// <param name="NewestYear">The newest fiscal year that it speaks of.</param>
/// <param name="Lines">Its rows as lines, without the columns that are not read.</param>
/// <param name="Part">Items, facts, passages and omissions.</param>
public sealed record ReviewReading(ReviewSheet Sheet, string Title, int NewestYear, IReadOnlyList<string> Lines, ReadingPart Part)
{
    /// <summary>Which lines are the sheet, and the letters of the columns that they hold.</summary>
    public required SourceSheet Place { get; init; }
}
