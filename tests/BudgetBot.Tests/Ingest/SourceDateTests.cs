using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>The date of a source that no list knows: that of the paper, not of anything that it tells.</summary>
public sealed class SourceDateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string root;

    public SourceDateTests() => root = SampleSeeds.Make(folder);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("令和６年度富士市一般会計予算\n（令和６年１月１日現在）\n人口", "令和6年度")]
    [InlineData("（令和６年１月１日現在）\n平成３０年度青空市水道事業会計予算\n歳入歳出", "平成30年度")]
    [InlineData("令和６年度富士市一般会計予算\n（令和６年１月１日現在）\n令和６年２月１６日提出　富士市長", "令和6年2月16日")]
    [InlineData("予算の概要（令和6年度）\n令和６年１月１日現在の人口は100人\n人口（令和６年２月１日　現在）", "")]
    [InlineData("予算の概要（令和6年度）\n標記の件については、令和５年１２月２２日の閣議を経て決定致しました。", "")]
    [InlineData("予算の概要（令和6年度）\n標記は令和５年４月１日から\n令和６年（2024年）２月９日 阿波県保健福祉部", "令和6年(2024年)2月9日")]
    [InlineData("予算の概要（令和6年度）\n令和元年12月20日（金）", "令和元年12月20日")]
    [InlineData("予算の概要（令和6年度）\n厚生労働省医政局　令和5年12月25日公表", "令和5年12月25日")]
    public void It_is_the_date_that_stands_by_itself_of_a_budget_book_the_day_of_its_submission_or_its_year(string text, string date)
    {
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.Write("new.txt", text)]), folder.File("out.db"));
        Assert.Empty(report.Problems);
        using SnapshotReader reader = SnapshotReader.Open(folder.File("out.db"));
        Assert.Equal(date, reader.Sources[0].Date);
    }
}
