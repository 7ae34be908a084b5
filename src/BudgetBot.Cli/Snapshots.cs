using BudgetBot.Ingest;
using BudgetBot.Snapshot;

namespace BudgetBot.Cli;

/// <summary>Opens the snapshot that a verb reads.</summary>
internal static class Snapshots
{
    /// <summary>
    /// A snapshot that is named is opened as it is. The default one is built from the seeds first where it is missing or stale.
    /// </summary>
    public static SnapshotReader Open(string? path)
    {
        if (path is not null)
        {
            return SnapshotReader.Open(path);
        }

        string root = RepositoryRoot.Find();
        using LoadedAnalyzer analyzer = LoadedAnalyzer.Open(root, Console.Error.WriteLine);
        return ProgressDisplay.OnError(progress => new FreshSnapshot { Root = root, Dictionary = analyzer, Progress = progress, Log = Console.Error.WriteLine }.Open());
    }
}
