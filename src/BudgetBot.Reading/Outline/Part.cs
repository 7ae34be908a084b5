using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>A stretch of a paper under one title.</summary>
/// <param name="Title">The title's item; the document where there is none.</param>
/// <param name="Rows">The rows below the title (or above it, where the extraction put the title last).</param>
/// <param name="When">The year and stage that amounts have here where nothing else is said.</param>
internal sealed record Part(Item Title, List<Row> Rows, YearStage When);
