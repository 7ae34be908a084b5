using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.System.Cli;

namespace BudgetBot.SystemTests.Review;

/// <summary>The whole review ingested again: nothing is read twice, nobody can tell it from a full ingest, and little memory is enough.</summary>
public sealed class ReviewAgainTests : IDisposable
{
    // What the program's own objects may take: the process then stays below 1 GB.
    private static readonly Dictionary<string, string> LittleMemory = new() { ["DOTNET_GCHeapHardLimit"] = "0x28000000" };

    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task An_unchanged_review_is_taken_from_the_snapshot_and_the_result_is_that_of_a_full_ingest()
    {
        ReviewData.Need();
        string full = repository.PathOf("out/full.db");
        await Ingest(repository.Snapshot);
        DateTime written = File.GetLastWriteTimeUtc(repository.Snapshot);
        string nothing = await Ingest(repository.Snapshot);
        Assert.Equal(written, File.GetLastWriteTimeUtc(repository.Snapshot));
        Assert.Contains("前回から変わったものがない", nothing, StringComparison.Ordinal);
        Assert.Equal(ReviewData.Archives.Count, Count(nothing, "（前回と同じ）"));

        string paper = repository.Write("new/paper-r7.txt", TemporaryRepository.Paper(3));
        string again = await Ingest(repository.Snapshot, paper);
        Assert.Equal(ReviewData.Archives.Count, Count(again, "は前回と同じです"));
        Assert.Equal(ReviewData.Archives.Count, Count(again, "（前回と同じ）"));
        Assert.Equal(0, Count(await Ingest(full, paper), "前回と同じ"));
        AssertSame(full, repository.Snapshot);
        Assert.Equal(await Place(full), await Place(repository.Snapshot));
    }

    private static void AssertSame(string full, string again)
    {
        using SnapshotReader one = SnapshotReader.Open(full);
        using SnapshotReader other = SnapshotReader.Open(again);
        Assert.Equal(one.Hash, other.Hash);
        foreach (BudgetBot.Facts.Source source in one.Sources)
        {
            SourceReport report = one.ReportOf(source);
            Assert.Equal(report with { LeftOuts = [] }, other.ReportOf(source) with { LeftOuts = [] });
            Assert.Equal(report.LeftOuts, other.ReportOf(source).LeftOuts);
            Assert.Equal(one.BodyOf(source).Sheets.Select(sheet => (sheet.Name, sheet.Head, string.Join(',', sheet.Columns))), other.BodyOf(source).Sheets.Select(sheet => (sheet.Name, sheet.Head, string.Join(',', sheet.Columns))));
        }
    }

    private async Task<string> Ingest(string snapshot, params string[] more)
    {
        Ended ended = await BudgetBotProcess.Run(repository.Root, LittleMemory, ["ingest", .. ReviewData.Archives, .. more, "--snapshot", snapshot]);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        return ended.Output;
    }

    private async Task<string> Place(string snapshot)
    {
        string sheet = Path.GetFileNameWithoutExtension(ReviewData.Archives.Single(archive => Path.GetFileName(archive).StartsWith("2-1", StringComparison.Ordinal))) + ".csv";
        Ended ended = await BudgetBotProcess.Run(repository.Root, "inspect", "place", sheet, "--line", "1200", "--snapshot", snapshot, "--format", "jsonl");
        Assert.Contains("\"type\":\"fact\"", ended.Output, StringComparison.Ordinal);
        return ended.Output;
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
