using BudgetBot.Facts;

namespace BudgetBot.Ingest;

/// <summary>A file to take in.</summary>
/// <param name="FilePath">Where it is.</param>
/// <param name="Listed">What a source list says of it (its hash still empty), or null where it is in none.</param>
public sealed record SourceFile(string FilePath, Source? Listed)
{
    /// <summary>The file name, by which citations name the document.</summary>
    public string Document => Path.GetFileName(FilePath);

    /// <summary>Why it is not opened at all, one sentence; null where nothing speaks against it.</summary>
    public string? Problem { get; init; }
}
