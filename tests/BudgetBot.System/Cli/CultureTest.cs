using BudgetBot.Snapshot;

namespace BudgetBot.System.Cli;

/// <summary>One input gives one hash whatever language the machine is set to; where texts cannot be normalised, that is said before anything is read.</summary>
public sealed class CultureTest : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task The_language_of_the_machine_does_not_change_the_snapshot()
    {
        repository.Write("seeds/paper.txt", "令和７年度 病院関係予算\n\n（１） ＩＴ基盤の整備 １，２３４百万円（（５６８百万円））\n\nİstanbul と ｶﾞｲﾄﾞﾗｲﾝ の整備　７．９億円\n");
        string[] hashes = [await HashWith("C.UTF-8"), await HashWith("ja_JP.UTF-8"), await HashWith("tr_TR.UTF-8"), await HashWith("ar_SA.UTF-8")];
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public async Task Without_normalisation_nothing_is_read_and_one_sentence_says_why()
    {
        var invariant = new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };
        foreach (string[] verb in new string[][] { ["ingest", "seeds", "--snapshot", repository.Snapshot], ["ask", "救急医療の予算は？"], ["inspect", "facts"] })
        {
            Ended ended = await BudgetBotProcess.Run(repository.Root, invariant, verb);
            Assert.Equal(1, ended.ExitCode);
            Assert.StartsWith("文字の正規化（NFKC）が使えず、", ended.Sentence(), StringComparison.Ordinal);
            Assert.Empty(ended.Output);
        }

        Assert.False(File.Exists(repository.Snapshot));
    }

    private async Task<string> HashWith(string language)
    {
        string output = repository.PathOf($"{language}.db");
        Ended ended = await BudgetBotProcess.Run(repository.Root, new Dictionary<string, string> { ["LC_ALL"] = language, ["LANG"] = language }, "ingest", "seeds", "--snapshot", output);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        using SnapshotReader reader = SnapshotReader.Open(output);
        return reader.Hash;
    }
}
