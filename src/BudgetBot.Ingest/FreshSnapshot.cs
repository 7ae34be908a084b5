using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>Opens the snapshot of the repository's sources, and builds it first where it is missing or stale.</summary>
public sealed class FreshSnapshot
{
    /// <summary>The repository's root.</summary>
    public required string Root { get; init; }

    /// <summary>The analyser's dictionary.</summary>
    public required LoadedAnalyzer Dictionary { get; init; }

    /// <summary>Is told each step of a build.</summary>
    public IProgress<IngestProgress>? Progress { get; init; }

    /// <summary>Is told why a snapshot is built, and what came of it.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>
    /// Opens a snapshot. It is built from the seeds where there is none, or where it was built from them and sources, lexicon, dictionary,
    /// schema or reader have changed since. A snapshot of other files is opened as it is. A damaged or foreign file is left alone.
    /// </summary>
    /// <param name="path">The snapshot's file; null for index/built/budget.db.</param>
    /// <exception cref="SnapshotException">The file is damaged or foreign, or cannot be written.</exception>
    /// <exception cref="IngestException">A seed cannot be read.</exception>
    public SnapshotReader Open(string? path = null)
    {
        string file = path ?? Path.Combine(Root, SeedPaths.Snapshot);
        SourceSelection seeds = SourceSelection.Seeds(Root);
        string lexicon = Path.Combine(Root, SeedPaths.Lexicon);
        BuildersWait.Through(() =>
        {
            if (ReasonToBuild(file, InputFingerprints.Of(seeds, lexicon, Dictionary)) is { } reason)
            {
                Build(seeds, lexicon, file, reason);
            }
        });
        return SnapshotReader.Open(file);
    }

    private static string? ReasonToBuild(string file, SnapshotInputs current)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            return "まだありません";
        }

        SnapshotInputs built = SnapshotManifest.Peek(file).Inputs;
        IReadOnlyList<string> changes = built.FromSeeds ? built.ChangesTo(current) : [];
        return changes.Count == 0 ? null : $"変更あり: {string.Join("、", changes)}";
    }

    private void Build(SourceSelection seeds, string lexicon, string file, string reason)
    {
        Log?.Invoke($"スナップショット {file} を作ります（{reason}）");
        IngestReport report = new SnapshotBuilder { LexiconFolder = lexicon, Dictionary = Dictionary, Progress = Progress }.Build(seeds, file);
        if (report.Problems.Count > 0)
        {
            throw new IngestException(report.Problems[0]);
        }

        Log?.Invoke($"スナップショットができました（資料 {report.Documents.Count} 件、数値 {report.Documents.Sum(document => document.Facts)} 件、{report.Hash![..12]}）");
    }
}
