using System.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.System.Cli;

/// <summary>Bad files, folders, snapshots and lexicons: one sentence each, a non-zero exit code, the old snapshot untouched.</summary>
public sealed class BadInputTest : IAsyncLifetime
{
    private readonly TemporaryRepository repository = new();
    private byte[] old = [];

    public async ValueTask InitializeAsync()
    {
        Ended ended = await BudgetBotProcess.Run(repository.Root, "ingest", "seeds", "--snapshot", repository.Snapshot);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        old = await File.ReadAllBytesAsync(repository.Snapshot, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal(old, await File.ReadAllBytesAsync(repository.Snapshot));
        repository.Dispose();
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "binary.txt", [0x4D, 0x5A, 0x0A, 0x00, 0x01, 0xFF], "binary.txt:2: " },
        { "empty.txt", [], "empty.txt: " },
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\u3000\n"), "blank.txt: " },
        { "shiftjis.txt", [0x41, 0x0A, 0x97, 0xDF, 0x98, 0x61, 0x0A], "shiftjis.txt:2: " },
        { "yearless.txt", Encoding.UTF8.GetBytes("予算は836百万円"), "yearless.txt:1: " },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_gives_one_sentence(string name, byte[] bytes, string place)
    {
        string file = repository.Write(name, bytes);
        Assert.StartsWith(place, (await Ingest(file)).Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_200_megabytes_gives_one_sentence_soon()
    {
        string file = repository.PathOf("endless.txt");
        await using (FileStream stream = File.Create(file))
        {
            byte[] piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("令和７年度予算", 50_000)));
            while (stream.Length < 200L * 1024 * 1024)
            {
                await stream.WriteAsync(piece, TestContext.Current.CancellationToken);
            }
        }

        Assert.StartsWith("endless.txt", (await Ingest(file)).Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_file_among_good_ones_is_named_and_the_others_are_read()
    {
        string bad = repository.Write("bad.txt", [0x00]);
        Ended ended = await BudgetBotProcess.Run(repository.Root, "ingest", bad, "seeds", "--snapshot", repository.Snapshot);
        Assert.StartsWith("bad.txt:1: ", ended.Sentence(), StringComparison.Ordinal);
        Assert.Contains("paper.txt", ended.Output, StringComparison.Ordinal);
        Assert.Contains("スナップショットは変更していません", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_may_leave_bad_files_out_and_still_sees_it_in_the_exit_code()
    {
        string bad = repository.Write("bad.txt", [0x00]);
        string other = repository.PathOf("other.db");
        Ended ended = await BudgetBotProcess.Run(repository.Root, "ingest", bad, "seeds", "--snapshot", other, "--skip-bad-files");
        Assert.StartsWith("bad.txt:1: ", ended.Sentence(), StringComparison.Ordinal);
        using SnapshotReader reader = SnapshotReader.Open(other);
        Assert.Equal("paper.txt", reader.Sources.Single().Document);
    }

    [Theory]
    [InlineData("missing.txt")]
    [InlineData("no/such/folder/missing.txt")]
    public async Task A_missing_file_gives_one_sentence(string file) =>
        Assert.Contains("missing.txt", (await Ingest(file)).Sentence(), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_that_cannot_be_written_gives_one_sentence()
    {
        string occupied = repository.Write("occupied", "a file where a folder is expected");
        string[] targets = OperatingSystem.IsLinux() ? [Path.Combine(occupied, "a.db"), "/proc/self/a.db"] : [Path.Combine(occupied, "a.db")];
        foreach (string target in targets)
        {
            Ended ended = await BudgetBotProcess.Run(repository.Root, "ingest", "seeds", "--snapshot", target);
            Assert.StartsWith(target, ended.Sentence(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_foreign_file_is_not_overwritten()
    {
        string foreign = repository.Write("notes.txt", "大事なメモ");
        Ended ended = await BudgetBotProcess.Run(repository.Root, "ingest", "seeds", "--snapshot", foreign);
        Assert.Contains("上書きしません", ended.Sentence(), StringComparison.Ordinal);
        Assert.Equal("大事なメモ", await File.ReadAllTextAsync(foreign, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_corrupt_snapshot_gives_one_sentence_and_stays()
    {
        byte[] flipped = [.. old];
        for (int i = 0; i < flipped.Length / 4; i++)
        {
            flipped[(old.Length / 2) + i] ^= 0xFF;
        }

        foreach (byte[] damaged in new[] { flipped, old[..(old.Length / 2)], old[..10], [], new byte[5000] })
        {
            string path = repository.Write("damaged.db", damaged);
            Ended ended = await BudgetBotProcess.Run(repository.Root, "inspect", "facts", "--snapshot", path);
            Assert.StartsWith(path, ended.Sentence(), StringComparison.Ordinal);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("a\tb\tc\td\te\tf\tg\th\ti")]
    [InlineData("\tno first field")]
    public async Task A_bad_lexicon_line_is_named(string line)
    {
        string path = repository.PathOf("seeds/lexicon/aliases.tsv");
        int number = (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Length + 1;
        await File.AppendAllTextAsync(path, line + "\n", TestContext.Current.CancellationToken);
        Assert.StartsWith($"aliases.tsv:{number}: ", (await Ingest("seeds")).Errors, StringComparison.Ordinal);
        Ended check = await BudgetBotProcess.Run(repository.Root, "lexicon", "check");
        Assert.StartsWith($"aliases.tsv:{number}: ", check.Errors, StringComparison.Ordinal);
        Assert.Equal(1, check.ExitCode);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("inspect", "facts", "--format", "xml")]
    [InlineData("ingest", "seeds")]
    [InlineData]
    public async Task A_command_that_is_not_understood_has_an_exit_code_of_its_own(params string[] arguments)
    {
        Ended ended = await BudgetBotProcess.Run(repository.Root, arguments);
        Assert.Equal(2, ended.ExitCode);
        ended.Sentence();
    }

    private Task<Ended> Ingest(string file) => BudgetBotProcess.Run(repository.Root, "ingest", file, "--snapshot", repository.Snapshot);
}
