namespace BudgetBot.Facts;

/// <summary>A page of a source that has pages.</summary>
/// <param name="Number">The page of the file, from 1.</param>
/// <param name="Printed">The number printed on it, or null.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Lines">The lines of the source that stand on it.</param>
public sealed record SourcePage(int Number, string? Printed, int Width, int Height, LineSpan Lines);
