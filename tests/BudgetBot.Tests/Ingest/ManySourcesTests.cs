using System.IO.Compression;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Reading.Forms;
using BudgetBot.Tests.Reading.Pdf;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>Files, folders and archives at once: one order, one hash, and what has not changed is not read again.</summary>
public sealed class ManySourcesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string root;
    private readonly string[] paths;

    public ManySourcesTests()
    {
        root = SampleSeeds.Make(folder);
        Directory.CreateDirectory(folder.File("papers"));
        foreach (MarkedPaper paper in MarkedPaper.All.Where(paper => paper.Name.StartsWith("plan", StringComparison.Ordinal)))
        {
            paper.WriteTo(folder.File("papers"));
        }

        File.WriteAllBytes(folder.File("book.pdf"), InventedBook.Facing().Bytes());
        using (ZipArchive zip = ZipFile.Open(folder.File("tables.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Path.Combine(Repository.Root, "tests", "fixtures", "sheets", "takamatsu-wide.csv"), "r7/takamatsu-wide.csv");
        }

        paths = [folder.File("papers"), folder.File("book.pdf"), folder.File("tables.zip"), Path.Combine(root, SeedPaths.Seeds)];
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_order_of_the_arguments_does_not_matter()
    {
        IngestReport one = Build(paths, "one.db");
        Assert.Empty(one.Problems);
        Assert.Equal(one.Hash, Build(paths.Reverse(), "two.db").Hash);
        Assert.Equal(one.Hash, Build([paths[2], paths[0], paths[0], paths[3], paths[1]], "three.db").Hash);
        Assert.Equal(["a.txt", "b.txt", "book.pdf", "plan-r6.pdf", "plan-r8.txt", "takamatsu-wide.csv"], one.Documents.Select(document => document.Document));
    }

    [Fact]
    public void What_has_not_changed_is_not_read_again_and_the_snapshot_is_the_same_as_a_full_one()
    {
        Assert.All(Build(paths, "now.db").Documents, document => Assert.False(document.IsUnchanged));
        IngestReport again = Build(paths, "now.db");
        Assert.Equal(["a.txt", "b.txt", "book.pdf", "plan-r6.pdf", "plan-r8.txt", "takamatsu-wide.csv"], again.Documents.Where(document => document.IsUnchanged).Select(document => document.Document));
        Assert.Equal(Build(paths, "full.db").Hash, again.Hash);

        File.AppendAllText(folder.File("papers/plan-r8.txt"), "\n本文を足した。\n");
        folder.Write("root/seeds/sources.json", """{ "sources": [ { "file": "a.txt", "title": "別の題", "year": 2025 } ] }""");
        IngestReport changed = Build(paths, "now.db");
        Assert.Equal(["book.pdf", "plan-r6.pdf", "takamatsu-wide.csv"], changed.Documents.Where(document => document.IsUnchanged).Select(document => document.Document));
        Assert.Equal(Build(paths, "anew.db").Hash, changed.Hash);
        Assert.NotEqual(again.Hash, changed.Hash);
    }

    [Fact]
    public void A_copy_for_drawing_pages_that_is_gone_comes_back()
    {
        string? hash = Build(paths, "now.db").Hash;
        string[] copies = Directory.GetFiles(folder.File("now.db.sources"));
        File.Delete(copies[0]);
        IngestReport again = Build(paths, "now.db");
        Assert.Equal((false, hash), (again.IsUnchanged, again.Hash));
        Assert.Equal(copies.Order(), Directory.GetFiles(folder.File("now.db.sources")).Order());
        Assert.True(Build(paths, "now.db").IsUnchanged);
    }

    [Fact]
    public void Another_lexicon_makes_everything_be_read_again()
    {
        Build(paths, "now.db");
        File.AppendAllText(Path.Combine(root, SeedPaths.Lexicon, "aliases.tsv"), "# another line\n");
        Assert.All(Build(paths, "now.db").Documents, document => Assert.False(document.IsUnchanged));
    }

    [Fact]
    public void Progress_names_the_file_and_the_part_of_an_archive()
    {
        using (ZipArchive zip = ZipFile.Open(folder.File("two.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(folder.File("papers/plan-r8.txt"), "x/one.txt");
            zip.CreateEntryFromFile(folder.File("papers/plan-r8.txt"), "x/two.txt");
        }

        var said = new SaidSteps();
        new SnapshotBuilder { LexiconFolder = Path.Combine(root, SeedPaths.Lexicon), Dictionary = TestDictionary.Instance, Progress = said }
            .Build(SourceSelection.Of([folder.File("two.zip")]), folder.File("out.db"));
        Assert.Contains("two.zip の two.txt を読んでいます", said.Steps);
        Assert.Equal("終わりました", said.Steps[^1]);
    }

    private IngestReport Build(IEnumerable<string> sources, string name) => SampleSeeds.Builder(root).Build(SourceSelection.Of(sources), folder.File(name));
}
