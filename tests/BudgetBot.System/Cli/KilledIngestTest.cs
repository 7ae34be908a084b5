using System.Diagnostics;

namespace BudgetBot.System.Cli;

/// <summary>kill -9 at any moment of a build leaves a whole snapshot with its index.</summary>
public sealed class KilledIngestTest : IDisposable
{
    private const int Kills = 20;
    private const int KillsBeforeWriting = 8;

    // The index is written in an instant: the last kills wait for its folder.
    private const int KillsBeforeIndexing = 14;

    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Killed_at_twenty_moments_the_old_snapshot_still_serves()
    {
        string small = repository.Write("small.txt", TemporaryRepository.Paper(3));
        string large = repository.Write("large.txt", TemporaryRepository.Paper(1500));
        string old = await Ingest(small);
        (TimeSpan reading, TimeSpan writing) = await TimesOf(large);
        string finished = repository.HashOfSnapshot();
        await Ingest(small);
        int whileWriting = 0;
        int whileIndexing = 0;
        for (int i = 0; i < Kills; i++)
        {
            using Process process = BudgetBotProcess.Start(repository.Root, "ingest", large, "--snapshot", repository.Snapshot);
            if (i < KillsBeforeWriting)
            {
                await Task.Delay(reading * i / KillsBeforeWriting, TestContext.Current.CancellationToken);
            }
            else if (i < KillsBeforeIndexing)
            {
                await Until(process, () => Temporary().Length > 0);
                await Task.Delay(writing * (i - KillsBeforeWriting) / (KillsBeforeIndexing - KillsBeforeWriting),
                    TestContext.Current.CancellationToken);
            }
            else
            {
                await Until(process, () => Array.Exists(Temporary(), Directory.Exists));
                await Task.Delay(i - KillsBeforeIndexing, TestContext.Current.CancellationToken);
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            whileWriting += Temporary().Length > 0 ? 1 : 0;
            whileIndexing += Array.Exists(Temporary(), Directory.Exists) ? 1 : 0;
            string now = repository.HashOfSnapshot();
            Assert.Contains(now, new[] { old, finished });
            if (now == finished)
            {
                await Ingest(small);
            }
        }

        Assert.True(whileWriting > 0, "No kill hit the writing of the snapshot.");
        Assert.True(whileIndexing > 0, "No kill hit the writing of the index.");
        Assert.Equal(old, await Ingest(small));
        Assert.Empty(Temporary());
    }

    // The file of a snapshot and the folder of an index that are not finished.
    private string[] Temporary() =>
        Directory.GetFileSystemEntries(Path.GetDirectoryName(repository.Snapshot)!, "*.tmp*", SearchOption.AllDirectories);

    private async Task<string> Ingest(string file)
    {
        Ended ended = await BudgetBotProcess.Run(repository.Root, "ingest", file, "--snapshot", repository.Snapshot);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        return repository.HashOfSnapshot();
    }

    private async Task<(TimeSpan Reading, TimeSpan Writing)> TimesOf(string file)
    {
        var watch = Stopwatch.StartNew();
        using Process process = BudgetBotProcess.Start(repository.Root, "ingest", file, "--snapshot", repository.Snapshot);
        await Until(process, () => Temporary().Length > 0);
        TimeSpan reading = watch.Elapsed;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (reading, watch.Elapsed - reading);
    }

    private static async Task Until(Process process, Func<bool> holds)
    {
        while (!process.HasExited && !holds())
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }
}
