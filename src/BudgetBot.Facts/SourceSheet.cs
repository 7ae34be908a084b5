namespace BudgetBot.Facts;

/// <summary>A sheet of a spreadsheet among the lines of its source: a row is a line, its cells are joined with tabs.</summary>
/// <param name="Name">The sheet's name; of a CSV file the file's own.</param>
/// <param name="Lines">Its rows; the first is row 1.</param>
/// <param name="Head">The rows that name the columns, or null where none do.</param>
/// <param name="Columns">The letters of the columns that the lines hold, in their order; empty where they hold all from A.</param>
public sealed record SourceSheet(string Name, LineSpan Lines, LineSpan? Head, IReadOnlyList<string> Columns);
