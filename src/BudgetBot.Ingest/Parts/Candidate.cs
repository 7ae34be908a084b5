using BudgetBot.Facts;
using BudgetBot.Reading.Review;

namespace BudgetBot.Ingest.Parts;

/// <summary>A document that an ingest was given: looked at, but not yet read.</summary>
/// <param name="File">The file that it is, or the archive that it came in.</param>
/// <param name="Part">The document.</param>
internal sealed record Candidate(SourceFile File, SourcePart Part)
{
    /// <summary>The name that citations use.</summary>
    public string Document => Part.Document;

    /// <summary>Whether it is a file of its own, and not an entry of an archive.</summary>
    public bool IsFile => Document == File.Document;

    /// <summary>How progress names it.</summary>
    public required string Label { get; init; }

    /// <summary>What its columns are, where a file beside it says so and a reader asks for it; else null.</summary>
    public SourcePart? Mapping { get; init; }

    /// <summary>What a source list says of it, or null.</summary>
    public Source? Listed { get; init; }

    /// <summary>Which sheet of the review it is; null for all else.</summary>
    public ReviewSheetKind? Sheet { get; init; }

    /// <summary>The hash of its bytes, lower-case hex.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>The fingerprint of all that it is read from (<see cref="ReadingFingerprint"/>).</summary>
    public string ReadFrom { get; init; } = string.Empty;

    /// <summary>Why it cannot be read at all, one sentence; null where nothing speaks against it.</summary>
    public string? Problem { get; init; }
}
