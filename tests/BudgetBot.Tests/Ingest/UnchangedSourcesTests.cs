using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Reading.Review;
using BudgetBot.Tests.Reading.Sheets;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>Tables that have not changed are taken from the snapshot at hand, and nobody can tell it from a full one.</summary>
public sealed class UnchangedSourcesTests : IDisposable
{
    private const string Mapping = """{ "headRow": 3, "unit": "百万円", "columns": [ { "column": "A", "role": "name" }, { "column": "C", "role": "amount", "year": 2025, "stage": "当初" } ] }""";
    private static readonly string[] Review = ["who.csv", "what.csv", "rate.csv", "money.csv", "line.csv"];

    private readonly TemporaryFolder folder = new();
    private readonly string root;
    private readonly string output;
    private int changes;

    public UnchangedSourcesTests()
    {
        root = SampleSeeds.Make(folder);
        output = folder.File("now.db");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Spreadsheets_are_not_read_again_with_a_mapping_or_without()
    {
        string book = folder.File("book.xlsx");
        File.WriteAllBytes(book, SmallBook.Of("歳出", [["令和7年度 予算（千円）", ""], ["事業名", "令和7年度当初予算額"], ["救急医療", "#1200"], ["救急医療（再掲）", "?"]]));
        string zip = folder.File("more.zip");
        File.WriteAllBytes(zip, TestZip.Of(("x/inner.csv", Fixture("takamatsu-wide.csv")), ("x/inner.csv.columns.json", Encoding.UTF8.GetBytes(Mapping))));
        string[] paths = [book, zip, Copy("takamatsu-wide.csv"), Copy("aomori-r5-long.csv"), Copy("kochi-form3.csv")];
        Copy("kochi-form3.csv.columns.json");
        AgainAs(paths, []);
        AgainAs(paths, ["aomori-r5-long.csv", "book.xlsx", "kochi-form3.csv", "inner.csv", "takamatsu-wide.csv"]);
    }

    [Fact]
    public void A_mapping_that_comes_changes_or_goes_makes_its_sheet_be_read_again()
    {
        string[] paths = [Copy("takamatsu-wide.csv"), Copy("aomori-r5-long.csv")];
        AgainAs(paths, []);
        string mapping = folder.Write("takamatsu-wide.csv.columns.json", Mapping);
        AgainAs(paths, ["aomori-r5-long.csv"]);
        AgainAs(paths, ["aomori-r5-long.csv", "takamatsu-wide.csv"]);
        File.WriteAllText(mapping, Mapping.Replace("百万円", "千円", StringComparison.Ordinal));
        AgainAs(paths, ["aomori-r5-long.csv"]);
        File.Delete(mapping);
        AgainAs(paths, ["aomori-r5-long.csv"]);
    }

    [Fact]
    public void A_mapping_in_an_archive_counts_like_one_in_a_folder()
    {
        string zip = folder.File("tables.zip");
        (string, byte[]) table = ("x/one.csv", Fixture("takamatsu-wide.csv"));
        (string, byte[]) mapping = ("x/one.csv.columns.json", Encoding.UTF8.GetBytes(Mapping));
        File.WriteAllBytes(zip, TestZip.Of(table));
        AgainAs([zip], []);
        File.WriteAllBytes(zip, TestZip.Of(table, mapping));
        AgainAs([zip], []);
        AgainAs([zip], ["one.csv"]);
        File.WriteAllBytes(zip, TestZip.Of(mapping, table, ("x/other.csv", Fixture("aomori-r5-long.csv"))));
        AgainAs([zip], ["one.csv"]);
    }

    [Fact]
    public void A_sheet_that_changes_or_that_a_list_describes_otherwise_is_read_again()
    {
        string[] paths = [Copy("takamatsu-wide.csv"), Copy("aomori-r5-long.csv")];
        AgainAs(paths, []);
        folder.Write("sources.json", """{ "sources": [ { "file": "takamatsu-wide.csv", "title": "推移", "year": 2025 } ] }""");
        AgainAs(paths, ["aomori-r5-long.csv"]);
        folder.Write("sources.json", """{ "sources": [ { "file": "takamatsu-wide.csv", "title": "推移", "year": 2025, "scope": ["高松"] } ] }""");
        AgainAs(paths, ["aomori-r5-long.csv"]);
        AgainAs(paths, ["aomori-r5-long.csv", "takamatsu-wide.csv"]);
        File.Delete(folder.File("sources.json"));
        AgainAs(paths, ["aomori-r5-long.csv"]);
        File.AppendAllText(paths[0], "市民病院,1,2,1,\n");
        AgainAs(paths, ["aomori-r5-long.csv"]);
    }

    [Fact]
    public void The_sheets_of_the_review_are_taken_together()
    {
        string[] paths = [.. SmallReview.Write(folder).Files.Select(file => file.FilePath)];
        AgainAs(paths, []);
        AgainAs(paths, Review);
        using SnapshotReader reader = SnapshotReader.Open(output);
        Assert.NotNull(reader.Figures);
        Assert.Contains(reader.Sources, source => reader.BodyOf(source).Sheets.Any(sheet => sheet.Head is not null && sheet.Columns.Count > 0));
    }

    [Fact]
    public void One_sheet_of_the_review_that_changes_comes_or_goes_makes_all_be_read_again()
    {
        string[] paths = [.. SmallReview.Write(folder).Files.Select(file => file.FilePath)];
        AgainAs(paths, []);
        string rates = folder.File("rate.csv");
        File.WriteAllText(rates, File.ReadAllText(rates).Replace("'1/2", "'1/3", StringComparison.Ordinal));
        AgainAs(paths, []);
        AgainAs(paths[1..], []);
        AgainAs(paths, []);
        AgainAs(paths, Review);
        folder.Write("sources.json", """{ "sources": [ { "file": "money.csv", "title": "サマリ", "year": 2024 } ] }""");
        AgainAs(paths, []);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void A_damaged_snapshot_is_not_believed(double where)
    {
        string[] paths = [Copy("takamatsu-wide.csv"), .. SmallReview.Write(folder).Files.Select(file => file.FilePath)];
        Build(paths, output);
        byte[] bytes = File.ReadAllBytes(output);
        int at = (int)(bytes.Length * where);
        bytes.AsSpan(at, 9000).Fill(0x5A);
        File.WriteAllBytes(output, bytes);
        AgainAs(paths, []);
        File.WriteAllBytes(output, bytes[..(bytes.Length / 2)]);
        AgainAs(paths, []);
    }

    [Fact]
    public void Where_nothing_has_changed_the_snapshot_stays_the_file_that_it_is()
    {
        string[] paths = [Copy("takamatsu-wide.csv"), .. SmallReview.Write(folder).Files.Select(file => file.FilePath), Path.Combine(root, SeedPaths.Seeds)];
        IngestReport first = Build(paths, output);
        DateTime old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(output, old);
        string killed = folder.Write($".{Path.GetFileName(output)}.0123.tmp", "half");
        IngestReport second = Build(paths, output);
        Assert.Equal((false, true), (first.IsUnchanged, second.IsUnchanged));
        Assert.Equal((old, first.Hash), (File.GetLastWriteTimeUtc(output), second.Hash));
        Assert.All(second.Documents, document => Assert.True(document.IsUnchanged));
        AssertSame(first, second);
        Assert.False(File.Exists(killed));

        Assert.False(Build(paths[..^1], output).IsUnchanged);
        Assert.False(Build(paths, output).IsUnchanged);
        Assert.False(Build([.. paths, folder.Write("bad.csv", "\0")], output).IsUnchanged);
    }

    [Fact]
    public void Progress_says_of_each_source_that_it_is_unchanged()
    {
        string[] paths = [Copy("takamatsu-wide.csv"), .. SmallReview.Write(folder).Files.Select(file => file.FilePath)];
        Build(paths, output);
        var said = new SaidSteps();
        var builder = new SnapshotBuilder { LexiconFolder = Path.Combine(root, SeedPaths.Lexicon), Dictionary = TestDictionary.Instance, Progress = said };
        builder.Build(SourceSelection.Of([.. paths, folder.Write("new.csv", "事業名,令和6年度当初予算額（千円）\n救急医療,1200\n")]), output);
        Assert.Equal(["new.csv を読んでいます", "takamatsu-wide.csv は前回と同じです", .. Review.Select(name => name + " は前回と同じです")], said.Steps.Where(step => step.Contains(".csv", StringComparison.Ordinal)));
        said.Steps.Clear();
        builder.Build(SourceSelection.Of([.. paths, folder.File("new.csv")]), output);
        Assert.Equal("前回から変わったものはありません", said.Steps[^1]);
    }

    // Another paper comes each time, so that there is something to write.
    private void AgainAs(string[] paths, string[] unchanged)
    {
        string[] all = [.. paths, folder.Write($"zz-{++changes}.txt", SampleSeeds.Paper)];
        IngestReport now = Build(all, output);
        Assert.Empty(now.Problems);
        Assert.Equal(unchanged, now.Documents.Where(document => document.IsUnchanged).Select(document => document.Document));
        IngestReport full = Build(all, folder.File($"full-{changes}.db"));
        Assert.DoesNotContain(full.Documents, document => document.IsUnchanged);
        AssertSame(full, now);
    }

    private static void AssertSame(IngestReport full, IngestReport now)
    {
        Assert.Equal(full.Hash, now.Hash);
        Assert.Equal(full.Documents.Select(Described), now.Documents.Select(Described));
        Assert.Equal(full.Findings.Select(finding => finding.Explanation), now.Findings.Select(finding => finding.Explanation));
    }

    private static string Described(DocumentReport report) =>
        report with { IsUnchanged = false, Omissions = [] } + string.Join('|', report.Omissions);

    private IngestReport Build(string[] paths, string snapshot) => SampleSeeds.Builder(root).Build(SourceSelection.Of(paths), snapshot);

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "fixtures", "sheets", name));

    private string Copy(string name)
    {
        File.WriteAllBytes(folder.File(name), Fixture(name));
        return folder.File(name);
    }
}
