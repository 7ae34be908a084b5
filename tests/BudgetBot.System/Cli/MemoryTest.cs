using System.Globalization;
using System.Text;

namespace BudgetBot.System.Cli;

/// <summary>A machine with little memory: the run ends with a sentence that names the source, not with the death of the program.</summary>
public sealed class MemoryTest : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_source_for_which_the_memory_is_too_small_gets_a_sentence_and_the_old_snapshot_stays()
    {
        Ended before = await BudgetBotProcess.Run(repository.Root, "ingest", "seeds", "--snapshot", repository.Snapshot);
        Assert.Equal((0, string.Empty), (before.ExitCode, before.Errors));
        string hash = repository.HashOfSnapshot();
        var table = new StringBuilder("事業名," + string.Join(',', Enumerable.Range(1, 19).Select(year => string.Create(CultureInfo.InvariantCulture, $"令和{year}年度当初予算額（千円）"))) + "\n");
        for (int row = 0; row < 10_000; row++)
        {
            table.Append(CultureInfo.InvariantCulture, $"事業{row}").Insert(table.Length, $",{row}", 19).Append('\n');
        }

        string file = repository.Write("large.csv", table.ToString());
        var small = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x4000000" };
        Ended ended = await BudgetBotProcess.Run(repository.Root, small, "ingest", file, "seeds", "--snapshot", repository.Snapshot);
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("large.csv: この計算機のメモリでは読みきれません。資料を分けるか、メモリの多い計算機で実行してください。", ended.Sentence());
        Assert.Equal(hash, repository.HashOfSnapshot());
    }
}
