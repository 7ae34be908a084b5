using BudgetBot.Ingest;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.System.Cli;

/// <summary>Two builds of the repository's own sources, each by a process of its own and side by side, are the same to the byte.</summary>
public sealed class TwoBuildsTest : IDisposable
{
    // Lucene writes the time into it.
    private const string TimeStamped = ".si";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("budgetbot-twice-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_real_sources_give_the_same_snapshot_and_the_same_index()
    {
        Dictionary<string, byte[]>[] built = await Task.WhenAll(Build("a.db"), Build("b.db"));
        Assert.Equal(built[0].Keys.Order(StringComparer.Ordinal), built[1].Keys.Order(StringComparer.Ordinal));
        Assert.All(built[0], file => Assert.Equal(file.Value, built[1][file.Key]));
    }

    private async Task<Dictionary<string, byte[]>> Build(string name)
    {
        string root = RepositoryRoot.Find();
        string snapshot = Path.Combine(folder.FullName, name);
        Ended ended = await BudgetBotProcess.Run(root, "ingest", SeedPaths.Seeds, "--snapshot", snapshot);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        using SnapshotReader reader = SnapshotReader.Open(snapshot);
        return Directory.GetFiles(new SearchIndexFolder(snapshot).Of(reader.Hash)).Where(file => Path.GetExtension(file) != TimeStamped)
            .ToDictionary(file => Path.GetRelativePath(Path.Combine(folder.FullName, Path.ChangeExtension(name, ".lucene")), file),
                File.ReadAllBytes);
    }
}
