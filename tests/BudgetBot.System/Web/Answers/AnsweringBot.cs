using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Records;
using BudgetBot.Web;

namespace BudgetBot.System.Web.Answers;

/// <summary>The service over real snapshots: of the seeds, and of seeds in which a figure has changed; records in a file of its own.</summary>
internal sealed class AnsweringBot : IAsyncDisposable
{
    private const string National = "000_60395da026dc80b5.txt";
    private readonly string folder = Directory.CreateTempSubdirectory("budgetbot-answers-").FullName;
    private RunningBot? bot;

    public HttpClient Http => bot!.Http;

    public RecordFile Records => new(RecordsPath, TimeProvider.System);

    private string RecordsPath => Path.Combine(folder, "records.db");

    /// <summary>Starts the service over a snapshot of the seeds with a change made to the national paper.</summary>
    public async Task Start(Func<string, string> change, params string[] args)
    {
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }

        string snapshot = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        Build(change, snapshot);
        bot = await RunningBot.Start(Composition.Open, ["--Snapshot", snapshot, "--Records", RecordsPath, .. args]);
    }

    /// <summary>Asks, and waits until the answer is kept.</summary>
    /// <returns>The id of the answer to the last message.</returns>
    public async Task<string> Ask(params string[] messages)
    {
        string conversation = Guid.NewGuid().ToString();
        foreach (string message in messages)
        {
            await bot!.Post(EmulatorActivities.Message(null, conversation, message, new() { ["deliveryMode"] = "expectReplies" }));
        }

        string? id = null;
        await Eventually.Holds(() => (id = new AnswerFile(Records).List().FirstOrDefault(answer => answer.Question == messages[^1])?.Id) is not null);
        return id!;
    }

    /// <summary>Gets a page.</summary>
    public Task<(int Status, string Text)> Get(string address) => bot!.Get(address);

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private void Build(Func<string, string> change, string snapshot)
    {
        string root = RepositoryRoot.Find();
        string papers = Directory.CreateDirectory(Path.Combine(folder, "papers")).FullName;
        foreach (string file in Directory.GetFiles(Path.Combine(root, SeedPaths.Seeds)).Where(file => Path.GetExtension(file) is ".txt" or ".json"))
        {
            string text = File.ReadAllText(file, Encoding.UTF8);
            File.WriteAllText(Path.Combine(papers, Path.GetFileName(file)), Path.GetFileName(file) == National ? change(text) : text);
        }

        using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(root);
        var builder = new SnapshotBuilder { LexiconFolder = Path.Combine(root, SeedPaths.Lexicon), Dictionary = dictionary };
        Assert.Empty(builder.Build(SourceSelection.Of([papers]), snapshot).Problems);
    }
}
