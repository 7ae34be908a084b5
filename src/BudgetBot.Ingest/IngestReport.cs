using BudgetBot.Facts;

namespace BudgetBot.Ingest;

/// <summary>What became of one file.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Items">How many headings and items were found.</param>
/// <param name="Facts">How many figures.</param>
/// <param name="Passages">How many passages.</param>
/// <param name="Omissions">What was left out, with lines and reasons.</param>
/// <param name="Problem">Why the file was not taken in, one sentence; null where it was.</param>
public sealed record DocumentReport(
    string Document, int Lines, int Items, int Facts, int Passages, IReadOnlyList<Omission> Omissions, string? Problem)
{
    /// <summary>How many pages it has; 0 where it has none.</summary>
    public int Pages { get; init; }

    /// <summary>How many tables were read.</summary>
    public int Tables { get; init; }

    /// <summary>How many of its totals their printed parts prove.</summary>
    public int ProvenSums { get; init; }

    /// <summary>Whether it was taken from the snapshot at hand: nothing that it depends on has changed.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>A file that was not taken in.</summary>
    internal static DocumentReport Bad(string document, string problem) => new(document, 0, 0, 0, 0, [], problem);
}

/// <summary>What became of an ingest.</summary>
/// <param name="SnapshotPath">The snapshot's file.</param>
/// <param name="Hash">The hash of the snapshot that was written or holds just this already; null where bad files left the old one as it is.</param>
/// <param name="Documents">The files in order.</param>
/// <param name="Findings">Where the sources do not agree.</param>
public sealed record IngestReport(string SnapshotPath, string? Hash, IReadOnlyList<DocumentReport> Documents, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether nothing has changed since the snapshot was written, which was left as it is: it holds just what a new one would.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Why files were not taken in, a sentence each.</summary>
    public IReadOnlyList<string> Problems => [.. Documents.Where(document => document.Problem is not null).Select(document => document.Problem!)];
}

/// <summary>How far an ingest is.</summary>
/// <param name="Done">Steps done.</param>
/// <param name="Steps">All steps.</param>
/// <param name="Now">What is done now, for instance 「000.txt を読んでいます」.</param>
public sealed record IngestProgress(int Done, int Steps, string Now);
