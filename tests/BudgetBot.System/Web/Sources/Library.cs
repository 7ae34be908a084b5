using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Ingest;
using BudgetBot.Tests.Reading.Pdf;
using BudgetBot.Web;

namespace BudgetBot.System.Web.Sources;

/// <summary>The service over a snapshot of a PDF, a table, a sheet of the review and a long text, all invented.</summary>
internal sealed class Library : IAsyncDisposable
{
    public const string Book = "青空市予算書.pdf";
    public const string Sheet = "主要事業.csv";
    public const string Review = "1-1_RS_2030_基本情報_組織情報.csv";
    public const string Long = "長い計画.txt";
    public const string Official = "架空太郎";
    public const int Rows = 120;
    public const int LongLines = 9_000;

    private readonly string folder;

    private Library(string folder, RunningBot bot, BotParts parts)
    {
        this.folder = folder;
        Bot = bot;
        Parts = parts;
    }

    public RunningBot Bot { get; }

    public BotParts Parts { get; }

    public string Snapshot => Path.Combine(folder, "library.db");

    [SuppressMessage("Reliability", "CA2000", Justification = "The library owns the bot.")]
    public static async Task<Library> Start()
    {
        string folder = Directory.CreateTempSubdirectory("budgetbot-library-").FullName;
        string papers = Directory.CreateDirectory(Path.Combine(folder, "papers")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(papers, Book), InventedBook.Facing().Bytes());
        Write(papers, Sheet, Enumerable.Range(1, Rows).Select(row => Invariant($"事業{row:D3}号,{1000 + row}")).Prepend("事業名,令和8年度当初予算額（千円）"));
        Write(papers, Review, ["事業年度,予算事業ID,事業名,作成責任者,その他担当組織_作成責任者_no,府省庁", $"2030,1,星空の保全,{Official},1,空の省"]);
        Write(papers, Long, Enumerable.Range(1, LongLines).Select(line => line == 1 ? "令和８年度 長い計画" : Invariant($"{line}番目の文である。")));
        Build(papers, Path.Combine(folder, "library.db"));
        BotParts? parts = null;
        RunningBot bot = await RunningBot.Start(
            settings => parts = Composition.Open(settings), "--Snapshot", Path.Combine(folder, "library.db"), "--Records", Path.Combine(folder, "records.db"));
        return new Library(folder, bot, parts!);
    }

    /// <summary>The address of a source, and what stands behind it.</summary>
    public static string Address(string document, string more = "") => $"/sources/{Uri.EscapeDataString(document)}{more}";

    /// <summary>Asks, and gives the addresses of the citations.</summary>
    public async Task<(JsonObject Reply, Uri[] Cited)> Ask(string question)
    {
        (_, JsonNode? body) = await Bot.Post(EmulatorActivities.Message(null, Guid.NewGuid().ToString(), question, new() { ["deliveryMode"] = "expectReplies" }));
        JsonObject reply = body!["activities"]!.AsArray().Last(activity => (string?)activity!["type"] == "message")!.AsObject();
        IEnumerable<JsonNode?> claims = reply["entities"]!.AsArray().SelectMany(entity => entity?["citation"]?.AsArray() ?? []);
        return (reply, [.. claims.Select(claim => new Uri((string)claim!["appearance"]!["url"]!))]);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Write(string folder, string name, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(folder, name), string.Join('\n', lines) + "\n", new UTF8Encoding(false));

    private static void Build(string papers, string snapshot)
    {
        string root = RepositoryRoot.Find();
        using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(root);
        var builder = new SnapshotBuilder { LexiconFolder = Path.Combine(root, SeedPaths.Lexicon), Dictionary = dictionary };
        Assert.Empty(builder.Build(SourceSelection.Of([papers]), snapshot).Problems);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
