using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BudgetBot.Ingest;
using BudgetBot.System.DirectLine;
using BudgetBot.Web;

namespace BudgetBot.System.Web.Live;

/// <summary>A snapshot that is built while the service answers is taken into service: no question is dropped, no answer is mixed.</summary>
public sealed class SnapshotSwapTests : IDisposable
{
    private const string Question = "救急医療体制の推進の令和7年度予算案は？";
    private const string Swapped = "―";
    private readonly string folder = Directory.CreateTempSubdirectory("budgetbot-swap-").FullName;
    private readonly LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find());

    private string Snapshot => Path.Combine(folder, "budget.db");

    public void Dispose()
    {
        dictionary.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Questions_that_are_asked_while_snapshots_change_are_all_answered_and_each_from_one()
    {
        Build(836, 658);
        await using RunningBot bot = await RunningBot.Start(
            Composition.Open, "--Snapshot", Snapshot, "--Records", Path.Combine(folder, "records.db"), "--MessagesPerMinute", "1000000");
        using var done = new CancellationTokenSource();
        var answers = new ConcurrentQueue<string>();
        Task[] users = [.. Enumerable.Range(0, 6).Select(user => Ask(bot, $"user-{user}", answers, done.Token))];
        await Eventually.Holds(() => answers.Contains("836百万円 658百万円"));
        foreach ((int now, int before, string words) in new[] { (945, 836, "945百万円 836百万円"), (1111, 945, "1,111百万円 945百万円"), (836, 658, "836百万円 658百万円") })
        {
            string old = await Hash(bot);
            Build(now, before);
            await Eventually.Holds(async () => await Hash(bot) != old);
            answers.Enqueue(Swapped);
            await Eventually.Holds(() => answers.Reverse().TakeWhile(answer => answer != Swapped).Contains(words));
        }

        await done.CancelAsync();
        await Task.WhenAll(users);

        Assert.Empty(answers.Except([Swapped, "836百万円 658百万円", "945百万円 836百万円", "1,111百万円 945百万円"]));
    }

    [Fact]
    public async Task A_conversation_goes_on_over_the_new_snapshot()
    {
        Build(836, 658);
        await using RunningBot bot = await RunningBot.Start(Composition.Open, "--Snapshot", Snapshot, "--Records", Path.Combine(folder, "records.db"));
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1");
        Assert.Contains("836百万円", (string)(await chat.Ask(Question))["text"]!, StringComparison.Ordinal);
        string old = await Hash(bot);
        Build(945, 836);
        await Eventually.Holds(async () => await Hash(bot) != old);

        Assert.StartsWith("救急医療体制の推進の令和6年度当初予算は **836百万円**", (string)(await chat.Ask("前年度は？"))["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_snapshot_leaves_the_old_one_in_service()
    {
        Build(836, 658);
        await using RunningBot bot = await RunningBot.Start(Composition.Open, "--Snapshot", Snapshot, "--Records", Path.Combine(folder, "records.db"));
        string old = await Hash(bot);
        string spoilt = Path.Combine(folder, "spoilt");
        await File.WriteAllTextAsync(spoilt, "これはスナップショットではありません", TestContext.Current.CancellationToken);
        File.Move(spoilt, Snapshot, overwrite: true);
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);

        using WebChat chat = await WebChat.Begin(bot.Http, "user-1");
        Assert.Contains("836百万円", (string)(await chat.Ask(Question))["text"]!, StringComparison.Ordinal);
        Assert.Equal(old, await Hash(bot));
        (int status, string page) = await bot.Get("/sources/paper.txt");
        Assert.Equal(200, status);
        Assert.Contains("836百万円", page, StringComparison.Ordinal);
    }

    // Amount and last year's amount of one reply.
    private static async Task Ask(RunningBot bot, string user, ConcurrentQueue<string> answers, CancellationToken stop)
    {
        using WebChat chat = await WebChat.Begin(bot.Http, user);
        while (!stop.IsCancellationRequested)
        {
            string text = (string)(await chat.Ask(Question))["text"]!;
            string[] amounts = [.. text.Split("**")[1..2], .. text.Split("令和6年度当初予算は")[1].Split('で')[..1]];
            answers.Enqueue(string.Join(' ', amounts));
        }
    }

    private static async Task<string> Hash(RunningBot bot) => (string)JsonNode.Parse((await bot.Get("/healthz")).Text)!["snapshot"]!;

    private void Build(int now, int before)
    {
        string paper = Path.Combine(folder, "paper.txt");
        File.WriteAllText(paper, $"令和７年度 病院関係予算\n\n(1) 救急医療体制の推進　{now}百万円（{before}百万円）\n\n救急医療の体制を整える。\n\n(2) 災害医療の推進　55百万円（44百万円）\n");
        IngestReport report = new SnapshotBuilder { LexiconFolder = Path.Combine(RepositoryRoot.Find(), SeedPaths.Lexicon), Dictionary = dictionary }
            .Build(SourceSelection.Of([paper]), Snapshot);
        Assert.Empty(report.Problems);
    }
}
