using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

public sealed class FreshSnapshotTest : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> log = [];
    private readonly string root;

    public FreshSnapshotTest() => root = SampleSeeds.Make(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_built_once_and_then_only_opened()
    {
        string first = Open();
        Assert.Contains("まだありません", log[0], StringComparison.Ordinal);
        log.Clear();
        Assert.Equal(first, Open());
        Assert.Empty(log);
    }

    [Theory]
    [InlineData("seeds/a.txt", "資料")]
    [InlineData("seeds/sources.json", "資料")]
    [InlineData("seeds/lexicon/aliases.tsv", "語彙")]
    public void A_changed_file_makes_it_build_again(string file, string changed)
    {
        Open();
        log.Clear();
        File.AppendAllText(Path.Combine(root, file), file.EndsWith("tsv", StringComparison.Ordinal) ? "# another line\n" : "\n");
        Open();
        Assert.Contains(changed, log[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_of_other_files_is_opened_as_it_is()
    {
        string other = folder.File("other.db");
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([Path.Combine(root, "seeds", "a.txt")]), other);
        using SnapshotReader reader = Fresh().Open(other);
        Assert.Equal(report.Hash, reader.Hash);
        Assert.Empty(log);
    }

    [Fact]
    public void A_damaged_snapshot_is_named_and_left_alone()
    {
        Open();
        string path = Path.Combine(root, SeedPaths.Snapshot);
        byte[] half = File.ReadAllBytes(path)[..5000];
        File.WriteAllBytes(path, half);
        Assert.Throws<SnapshotException>(Open);
        Assert.Equal(half, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_bad_seed_stops_it_and_leaves_the_old_snapshot()
    {
        Open();
        string path = Path.Combine(root, SeedPaths.Snapshot);
        byte[] old = File.ReadAllBytes(path);
        File.WriteAllBytes(Path.Combine(root, "seeds", "b.txt"), [0x83, 0x65, 0x83, 0x58]);
        Assert.StartsWith("b.txt:1: ", Assert.Throws<IngestException>(Open).Message, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_both_get_the_snapshot()
    {
        Task<string>[] programs = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using SnapshotReader reader = new FreshSnapshot { Root = root, Dictionary = TestDictionary.Instance }.Open();
            return reader.Hash;
        }))];
        Assert.Single((await Task.WhenAll(programs)).Distinct());
    }

    private FreshSnapshot Fresh() => new() { Root = root, Dictionary = TestDictionary.Instance, Log = log.Add };

    private string Open()
    {
        using SnapshotReader reader = Fresh().Open();
        return reader.Hash;
    }
}
