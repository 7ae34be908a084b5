using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>A stretch of a paper under one title.</summary>
/// <param name="Title">The title's item; the document where there is none.</param>
/// <param name="Rows">The rows below the title (or above it, where the extraction put the title last).</param>
/// <param name="When">The year and stage that amounts have here where nothing else is said.</param>
/// <param name="TightGap">How many blank lines stand between the lines of one paragraph.</param>
/// <param name="IsPage">Whether it is one page of a paper with running titles.</param>
internal sealed record Part(Item Title, List<Row> Rows, YearStage When, int TightGap, bool IsPage)
{
    /// <summary>The number of blank lines, 0 or 1, that most often stands between rows.</summary>
    public static int GapOf(IReadOnlyCollection<Row> rows) => rows.Count(row => row.Gap == 1) > rows.Count(row => row.Gap == 0) ? 1 : 0;
}
