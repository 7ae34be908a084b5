using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

public sealed class SnapshotBuilderTest : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string root;
    private readonly string output;

    public SnapshotBuilderTest()
    {
        root = SampleSeeds.Make(folder);
        output = folder.File("out.db");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_paper_becomes_a_snapshot_with_its_figures_and_text()
    {
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Seeds(root), output);
        Assert.Empty(report.Problems);
        using var pair = SnapshotPair.Open(output, TestDictionary.Instance, sentence => Assert.Fail(sentence));
        SnapshotReader reader = pair.Snapshot;
        Fact fact = reader.Facts(new FactFilter { Document = "a.txt", Year = new FiscalYear(2025) })
            .First(fact => fact.Figure.Yen is not null);
        Assert.Equal(836_000_000, fact.Figure.Yen);
        Assert.Equal("救急医療体制の推進", fact.Item.Printed);
        Assert.Equal(5, fact.Citation.Lines.From);
        Assert.Equal("キュウキュウイリョウタイセイノスイシン", reader.ReadingOf(fact.Item));
        Assert.Equal(report.Documents.Sum(document => document.Facts), reader.Facts(new FactFilter()).Count);
        Assert.Equal(SampleSeeds.Paper.Split('\n')[..^1], reader.LinesOf("a.txt"));
        Assert.Equal("a.txt", reader.PassageOf(pair.Index.PassagesOfPapers("救急医療の体制", 1)[0]).Citation.Document);
    }

    [Fact]
    public void A_bad_file_is_reported_the_others_are_read_and_the_old_snapshot_stays()
    {
        string? old = SampleSeeds.Builder(root).Build(SourceSelection.Seeds(root), output).Hash;
        folder.Write("root/seeds/a.txt", "\0binary");
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Seeds(root), output);
        Assert.Null(report.Hash);
        Assert.StartsWith("a.txt:1: ", report.Problems.Single(), StringComparison.Ordinal);
        Assert.True(report.Documents[1].Facts > 0);
        using SnapshotReader reader = SnapshotReader.Open(output);
        Assert.Equal(old, reader.Hash);
    }

    [Fact]
    public void A_user_can_have_a_snapshot_without_the_bad_files_but_not_without_any_file()
    {
        folder.Write("root/seeds/a.txt", string.Empty);
        IngestReport report = SampleSeeds.Builder(root, skipBadFiles: true).Build(SourceSelection.Seeds(root), output);
        Assert.Single(report.Problems);
        using (SnapshotReader reader = SnapshotReader.Open(output))
        {
            Assert.Equal(["b.txt"], reader.Sources.Select(source => source.Document));
        }

        folder.Write("root/seeds/b.txt", string.Empty);
        Assert.Null(SampleSeeds.Builder(root, skipBadFiles: true).Build(SourceSelection.Seeds(root), output).Hash);
    }

    [Theory]
    [InlineData("令和６年度　小児医療の予算\n本文 1百万円", "令和6年度 小児医療の予算", 2024)]
    [InlineData("\n\n予算の概要\n平成３１年度と令和元年度", "予算の概要", 2019)]
    [InlineData("2026年度の予算", "2026年度の予算", 2026)]
    [InlineData("予算（R8年度）\n令和7年2月17日", "予算(R8年度)", 2026)]
    public void A_file_that_no_list_knows_gets_title_and_year_from_its_first_lines(string text, string title, int year)
    {
        SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.Write("new.txt", text)]), output);
        using SnapshotReader reader = SnapshotReader.Open(output);
        Assert.Equal((title, year), (reader.Sources[0].Title, reader.Sources[0].Year.Year));
    }

    [Fact]
    public void A_file_that_names_no_year_is_not_guessed()
    {
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.Write("new.txt", "予算は 836百万円")]), output);
        Assert.Contains("年度", report.Problems.Single(), StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Fact]
    public void The_same_sources_give_the_same_hash_from_another_folder()
    {
        string? first = SampleSeeds.Builder(root).Build(SourceSelection.Seeds(root), output).Hash;
        using var elsewhere = new TemporaryFolder();
        string copy = SampleSeeds.Make(elsewhere);
        Assert.Equal(first, SampleSeeds.Builder(copy).Build(SourceSelection.Seeds(copy), elsewhere.File("x.db")).Hash);
    }
}
