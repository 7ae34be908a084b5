using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Tests.Reading.Sheets;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>What one source and all sources together may hold: a sentence names the file at the bound, and nothing of it is taken.</summary>
public sealed class MemoryBoundTests : IDisposable
{
    private const string Head = "事業名,令和6年度当初予算額（千円）\n救急医療,1200\n";
    private const string Together = "前の資料と合わせると、一度に読める量";

    private readonly TemporaryFolder folder = new();
    private readonly string root;

    public MemoryBoundTests() => root = SampleSeeds.Make(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_source_that_goes_beyond_what_all_may_hold_is_named_and_the_old_snapshot_stays()
    {
        string output = folder.File("out.db");
        string? old = SampleSeeds.Builder(root).Build(SourceSelection.Seeds(root), output).Hash;
        byte[] before = File.ReadAllBytes(output);
        string[] paths = [Rows("a.csv", 900_000), Rows("b.csv", 900_000), Rows("c.csv", 10)];
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of(paths), output);
        Assert.NotNull(old);
        Assert.Null(report.Hash);
        Assert.StartsWith("b.csv: " + Together, Assert.Single(report.Problems), StringComparison.Ordinal);
        Assert.EndsWith("ください。", report.Problems[0], StringComparison.Ordinal);
        Assert.Equal(["a.csv", "c.csv"], report.Documents.Where(document => document.Problem is null).Select(document => document.Document));
        Assert.Equal(before, File.ReadAllBytes(output));
    }

    [Fact]
    public void Sheets_that_say_one_thing_together_are_taken_together_or_not_at_all()
    {
        string organisation = folder.Write("review-1-1.csv", "事業年度,予算事業ID,事業名,府省庁,局・庁,その他担当組織_作成責任者_no\n2024,1,救急,厚生労働省,医政局,1\n");
        string outline = folder.Write("review-1-2.csv", "事業年度,予算事業ID,事業名,事業の目的,事業の概要\n" + string.Concat(Enumerable.Repeat("2024,1,救急,目的,概要\n", 40)));
        IngestReport alone = SampleSeeds.Builder(root).Build(SourceSelection.Of([organisation, outline]), folder.File("alone.db"));
        Assert.Empty(alone.Problems);
        int first = alone.Documents[0] is var one ? one.Lines + one.Items + one.Facts + one.Passages : 0;

        string[] paths = [Rows("a.csv", 900_000), Rows("b.csv", 600_000 - first - 20), organisation, outline];
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of(paths), folder.File("out.db"));
        Assert.StartsWith("review-1-2.csv: " + Together, Assert.Single(report.Problems), StringComparison.Ordinal);
        Assert.Equal(["a.csv", "b.csv"], report.Documents.Where(document => document.Problem is null).Select(document => document.Document));
    }

    [Fact]
    public void One_source_that_is_too_large_is_refused_before_it_is_read_whole()
    {
        string[] paths =
        [
            Rows("rows.csv", 1_000_001), folder.Write("lines.txt", "令和6年度予算\n" + new string('\n', 1_000_001)), folder.Write("long.txt", "令和6年度予算\n" + Filled(17_000_000)),
            folder.Write("texts.csv", Head + Filled(60_000_000)),
        ];
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of(paths), folder.File("out.db"));
        Assert.Equal(
            ["lines.txt:1000000: 1つの資料として大きすぎます", "long.txt: 大きすぎます", "rows.csv:1000000: 1つの資料として大きすぎます", "texts.csv:"],
            report.Problems.Select((problem, at) => at == 3 ? problem[..10] : problem.Split('（')[0]));
        Assert.Contains("表が大きすぎます", report.Problems[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Lone_cells_far_to_the_right_count_as_the_whole_rows_that_they_make()
    {
        var rows = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= 3_000; row++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"BXX{row}\"><v>{row * 7919 % 100_003}</v></c></row>");
        }

        File.WriteAllBytes(folder.File("far.xlsx"), SmallBook.Of("s", rows.Append("</sheetData></worksheet>").ToString()));
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.File("far.xlsx")]), folder.File("out.db"));
        Assert.StartsWith("far.xlsx: セルが多すぎます", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    private string Rows(string name, int blank) => folder.Write(name, Head + new string('\n', blank));

    private static string Filled(int characters)
    {
        var text = new StringBuilder(characters);
        while (text.Length < characters)
        {
            text.Append('あ', 500).Append(",\n");
        }

        return text.ToString();
    }
}
