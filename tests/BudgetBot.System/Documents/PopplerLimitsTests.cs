using BudgetBot.System.Cli;
using BudgetBot.System.Web;

namespace BudgetBot.System.Documents;

/// <summary>
/// The limits on poppler's programs bite: the real program on a hostile file, and programs in its place that run, eat and print without end. Each time
/// one sentence says which limit it was, the old snapshot stays, and nothing goes on running.
/// </summary>
public sealed class PopplerLimitsTests : IAsyncLifetime
{
    private const string Page = "printf '<doc><page width=\"100\" height=\"100\">'\n";
    private readonly TemporaryRepository repository = new();
    private string hash = string.Empty;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limits of memory, and the programs in poppler's place, need Linux.");
        Ended ended = await BudgetBotProcess.Run(repository.Root, "ingest", "seeds", "--snapshot", repository.Snapshot);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        hash = repository.HashOfSnapshot();
    }

    public ValueTask DisposeAsync()
    {
        repository.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_ended()
    {
        // Both at once: each takes the whole minute that a program may run.
        byte[] hostile = HostilePdf.Nested(10, 20);
        Task<string> sleeping = Refused("sleep", HostilePdf.Nested(1, 1), "tail -n 0 -f \"$0\" &\nwait\n");
        Task<string> drawing = Refused("nested", hostile, null);
        await Task.WhenAll(Running("sleep", "tail"), Running("nested", "pdftotext"));
        Assert.Equal(
            ["nested.pdf: 読み取りに60秒より長くかかるため、やめました。文書を分けるか、作り直してください。", "sleep.pdf: 読み取りに60秒より長くかかるため、やめました。文書を分けるか、作り直してください。"],
            [await drawing, await sleeping]);
    }

    [Fact]
    public async Task A_program_that_wants_too_much_memory_is_refused_it() =>
        Assert.Equal(
            "eat.pdf: 読み取りに必要なメモリが上限を超えるため、やめました。文書を分けるか、作り直してください。",
            await Refused("eat", HostilePdf.Nested(1, 1), "tail /dev/zero || { echo 'Out of memory' >&2; exit 1; }\n"));

    [Fact]
    public async Task A_program_that_prints_words_without_end_is_ended() =>
        Assert.Equal(
            "words.pdf: 1ページの語が多すぎます（上限30000語）。文書を分けてください。",
            await Refused("words", HostilePdf.Nested(1, 1), Page + "exec yes '<word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">a</word>'\n"));

    [Fact]
    public async Task A_program_that_prints_too_much_is_ended()
    {
        string line = $"<!--{new string('x', 60_000)}-->";
        Assert.Equal(
            "print.pdf: 取り出される文字が多すぎるため、やめました。文書を分けてください。",
            await Refused("print", HostilePdf.Nested(1, 1), Page + $"exec yes '{line}'\n"));
    }

    [Fact]
    public async Task A_program_that_talks_about_errors_without_end_is_ended() =>
        Assert.Equal("talk.pdf: 壊れた PDF です（PDF の構造を読めません）。取得し直してください。", await Refused("talk", HostilePdf.Nested(1, 1), "head -c 50000000 /dev/zero >&2\nexit 3\n"));

    // Runs the real program with pdftotext as it is, or with a script in its place; neither may write files.
    private async Task<string> Refused(string name, byte[] pdf, string? script)
    {
        string file = repository.Write($"{name}/{name}.pdf", pdf);
        var environment = new Dictionary<string, string>();
        if (script is not null && !OperatingSystem.IsWindows())
        {
            string tool = repository.Write($"{name}/bin/pdftotext", "#!/bin/sh\n" + script);
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            environment["PATH"] = Path.GetDirectoryName(tool) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        }

        Ended ended = await BudgetBotProcess.Run(repository.Root, environment, "ingest", file, "--snapshot", repository.Snapshot);
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(hash, repository.HashOfSnapshot());

        // What was killed may still wait for a core to end on.
        await Eventually.Holds(() => RunningIn(name).Length == 0);
        return ended.Sentence();
    }

    // Otherwise nothing could be left behind.
    private async Task Running(string name, string program)
    {
        for (int second = 0; second < 60; second++)
        {
            if (Array.Exists(RunningIn(name), command => command.StartsWith(program, StringComparison.Ordinal)))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{program} never ran.");
    }

    // What runs with the folder in its command; one that has ended and only waits to be cleared away has no command.
    private string[] RunningIn(string name) => [.. Directory.GetDirectories("/proc").Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0])).Select(CommandOf)
        .Where(command => command.Contains(repository.PathOf(name + "/"), StringComparison.Ordinal))];

    private static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
