using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Reading.Review;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>
/// A snapshot and its index are a pair: built together, opened together, and the index is made anew where it is not whole.
/// </summary>
public sealed class SnapshotPairTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string root;
    private readonly string output;
    private readonly List<string> said = [];

    public SnapshotPairTests()
    {
        root = SampleSeeds.Make(folder);
        output = folder.File("now.db");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_index_that_is_made_anew_from_the_snapshot_has_the_bytes_of_the_one_that_was_built_with_it()
    {
        string hash = Build();
        Dictionary<string, byte[]> built = BytesOf(hash);
        Directory.Delete(Place(hash), recursive: true);
        Open();
        Assert.Equal($"{Place(hash)}: 検索索引がありません。スナップショットから作り直します。", Assert.Single(said));
        Dictionary<string, byte[]> again = BytesOf(hash);
        Assert.Equal(built.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
        Assert.All(built, file => Assert.Equal(file.Value, again[file.Key]));
        said.Clear();
        Open();
        Assert.Empty(said);
    }

    [Fact]
    public void A_damaged_index_is_said_and_made_anew()
    {
        string hash = Build();
        string terms = Directory.GetFiles(Place(hash), "*.tim").Single();
        byte[] bytes = File.ReadAllBytes(terms);
        bytes.AsSpan(bytes.Length / 2, 8).Fill(0x5A);
        File.WriteAllBytes(terms, bytes);
        Open();
        Assert.Contains($"検索索引が壊れています（{Path.GetFileName(terms)}）。スナップショットから作り直します。", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_have_not_changed_get_back_an_index_that_is_missing()
    {
        string hash = Build();
        Directory.Delete(Place(hash), recursive: true);
        Directory.CreateDirectory(folder.File("now.lucene/.0123.tmp"));
        Assert.Equal(hash, Build());
        Assert.Equal([Place(hash)], Directory.GetDirectories(folder.File("now.lucene")));
        Open();
        Assert.Empty(said);
    }

    [Fact]
    public void The_index_of_the_snapshot_before_stays_until_the_next_build()
    {
        string first = Build();
        string second = BuildWith("x.txt");
        Assert.Equal(new[] { Place(first), Place(second) }.Order(), Directory.GetDirectories(folder.File("now.lucene")).Order());
        string third = BuildWith("y.txt");
        Assert.Equal(new[] { Place(second), Place(third) }.Order(), Directory.GetDirectories(folder.File("now.lucene")).Order());
    }

    [Fact]
    public void A_snapshot_that_was_replaced_before_its_index_was_opened_is_said()
    {
        string first = Build();
        using SnapshotReader old = SnapshotReader.Open(output);
        BuildWith("x.txt");
        Directory.Delete(Place(first), recursive: true);
        string sentence = Assert.Throws<SnapshotException>(() => SnapshotPair.Over(old, TestDictionary.Instance)).Message;
        Assert.Contains("別のスナップショットと入れ替わりました", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_builder_that_holds_the_lock_is_waited_for()
    {
        string hash = Build();
        Directory.Delete(Place(hash), recursive: true);
        Task opening;
        using (new FileStream(folder.File(".now.db.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            opening = Task.Run(Open, TestContext.Current.CancellationToken);
            await Task.Delay(600, TestContext.Current.CancellationToken);
            Assert.False(opening.IsCompleted);
        }

        await opening;
        Assert.Single(said);
    }

    private string Place(string hash) => folder.File($"now.lucene/{hash}");

    private string Build() => BuildWith(null);

    private string BuildWith(string? more)
    {
        string[] paths = [.. SmallReview.Write(folder).Files.Select(file => file.FilePath),
            .. more is null ? [] : new[] { folder.Write(more, SampleSeeds.Paper + more) }];
        return SampleSeeds.Builder(root).Build(SourceSelection.Of(paths), output).Hash!;
    }

    private void Open()
    {
        using var pair = SnapshotPair.Open(output, TestDictionary.Instance, said.Add);
        Assert.NotEmpty(pair.Index.Find(pair.Snapshot.Projects[0].Printed, 1));
    }

    private Dictionary<string, byte[]> BytesOf(string hash) => Directory.GetFiles(Place(hash))
        .Where(file => Path.GetExtension(file) != ".si")
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
}
