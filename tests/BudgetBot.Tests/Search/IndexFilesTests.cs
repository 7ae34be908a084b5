using BudgetBot.Search;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Search;

/// <summary>The files of an index: the same from the same content, and nothing else is taken for it.</summary>
public sealed class IndexFilesTests : IDisposable
{
    private const string TimeStamped = ".si";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        Dictionary<string, byte[]> one = BytesOf(SampleIndex.Write(folder.File("a.db")));
        Dictionary<string, byte[]> other = BytesOf(SampleIndex.Write(folder.File("b.db")));
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(one.Where(file => Path.GetExtension(file.Key) != TimeStamped), file => Assert.Equal(file.Value, other[file.Key]));
        Assert.Single(one.Keys, name => Path.GetExtension(name) == TimeStamped);
    }

    [Fact]
    public void A_whole_index_has_no_problem_and_stands_alone_in_its_folder()
    {
        string place = SampleIndex.Write(folder.File("a.db"));
        Assert.Equal(folder.File($"a.lucene/{SampleIndex.Hash}"), place);
        Assert.Null(Problem(place));
        SampleIndex.Write(folder.File("a.db"));
        Assert.Null(Problem(place));
        Assert.Equal([place], Directory.GetDirectories(folder.File("a.lucene")));
    }

    [Fact]
    public void A_changed_byte_in_any_file_is_damage()
    {
        string place = SampleIndex.Write(folder.File("a.db"));
        Assert.All(Directory.GetFiles(place).Where(file => Path.GetExtension(file) != TimeStamped), file =>
        {
            byte[] whole = File.ReadAllBytes(file);
            byte[] changed = [.. whole];
            changed[changed.Length / 2] ^= 0x15;
            File.WriteAllBytes(file, changed);
            Assert.NotNull(Problem(place));
            File.WriteAllBytes(file, whole);
            Assert.Null(Problem(place));
        });
    }

    [Fact]
    public void A_file_that_is_missing_cut_off_or_too_many_is_damage()
    {
        string place = SampleIndex.Write(folder.File("a.db"));
        Assert.All(Directory.GetFiles(place), file =>
        {
            byte[] whole = File.ReadAllBytes(file);
            File.Delete(file);
            Assert.NotNull(Problem(place));
            File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
            Assert.NotNull(Problem(place));
            File.WriteAllBytes(file, whole);
        });
        File.WriteAllText(Path.Combine(place, "_1.fdt"), "more");
        Assert.Equal("検索索引が壊れています（_1.fdt）", Problem(place));
    }

    [Fact]
    public void A_missing_or_foreign_index_is_said()
    {
        string place = SampleIndex.Write(folder.File("a.db"));
        Assert.Equal("検索索引がありません", Problem(folder.File("none")));
        Assert.Equal("検索索引は別のスナップショットのものです", SearchIndex.ProblemOf(place, "another", TestDictionary.Instance.Search));
        string manifest = Path.Combine(place, "manifest.tsv");
        string analyzer = TestDictionary.Instance.Search.Name;
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(analyzer, "Elsewhere 7", StringComparison.Ordinal));
        Assert.Equal("検索索引は別の解析器（Elsewhere）か別の版で作られています", Problem(place));
        File.WriteAllText(manifest, "nothing of the kind");
        Assert.Equal("検索索引の目録を読めません", Problem(place));
    }

    [Fact]
    public void Indexes_of_other_snapshots_and_what_killed_builders_left_go()
    {
        var index = new SearchIndexFolder(folder.File("a.db"));
        SampleIndex.Write(folder.File("a.db"), "old");
        SampleIndex.Write(folder.File("a.db"), "now");
        folder.Write("a.lucene/.0123.tmp/_0.fdt", "half");
        Assert.True(index.HasLeftovers);
        index.KeepOnly("now");
        Assert.False(index.HasLeftovers);
        Assert.Equal([index.Of("now")], Directory.GetDirectories(folder.File("a.lucene")));
    }

    private static string? Problem(string place) => SearchIndex.ProblemOf(place, SampleIndex.Hash, TestDictionary.Instance.Search);

    private static Dictionary<string, byte[]> BytesOf(string place) =>
        Directory.GetFiles(place).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
}
