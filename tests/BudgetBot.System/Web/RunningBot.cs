using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Delivery;
using BudgetBot.Channels.Turns;
using BudgetBot.Facts;
using BudgetBot.Snapshot;
using BudgetBot.Web;
using BudgetBot.Web.ChatPages;
using BudgetBot.Web.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetBot.System.Web;

/// <summary>The real service on a free port of loopback, with a brain that repeats what it was told and one source.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    public const string Document = "計画_2025.txt";

    /// <summary>Retries that have what can be delivered delivered within the turn, however busy the machine is.</summary>
    public static readonly RetryPlan Patient = new(
        TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60))
    { Grace = TimeSpan.FromSeconds(2) };

    private readonly WebApplication app;

    private RunningBot(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    /// <summary>The routes that the service has.</summary>
    public IEnumerable<RouteEndpoint> Routes => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Retries for a test in which turns leave to the background what takes longer than some seconds.</summary>
    public static RetryPlan Leaving(double seconds) => Patient with { Inline = TimeSpan.FromSeconds(seconds) };

    public static Task<RunningBot> Start(string? snapshotHash = "abc", params string[] args) => Start(_ => Parts(snapshotHash), args);

    public static Task<RunningBot> Start(RetryPlan retries, HttpClient? http = null, params string[] args) =>
        Start(_ => Parts("abc"), retries, http, args);

    public static Task<RunningBot> Start(Func<BotSettings, BotParts> parts, params string[] args) => Start(parts, Patient, null, args);

    /// <summary>Starts the service as an adopter does who adds services.</summary>
    public static Task<RunningBot> Start(Action<IServiceCollection> extend) => Start(_ => Parts("abc"), Patient, null, [], extend);

    private static async Task<RunningBot> Start(
        Func<BotSettings, BotParts> parts, RetryPlan retries, HttpClient? http, string[] args, Action<IServiceCollection>? extend = null)
    {
        WebApplication app = BotApplication.Build(["--urls", "http://127.0.0.1:0", .. args], parts, retries, http, extend);
        await app.StartAsync();
        return new RunningBot(app);
    }

    /// <summary>Gets a page.</summary>
    public async Task<(int Status, string Text)> Get(string address)
    {
        using HttpResponseMessage response =
            await Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<(int Status, JsonNode? Body)> Post(JsonObject activity) => await Post(activity.ToJsonString());

    public async Task<(int Status, JsonNode? Body)> Post(string body, string type = "application/json",
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await Http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Stops the service as a signal of the system does.</summary>
    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();

        // Disposing alone does not stop what runs behind the turns: records would still be written into a folder that the test removes.
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>An answer that repeats what it was told.</summary>
    public static Answer Say(string words) =>
        new() { Outcome = Outcome.Help, Lines = [AnswerLine.Of(new Segment.Echo(words))], Evidence = Evidence.None(words) };

    /// <summary>A brain that repeats what it was told, and one source.</summary>
    public static BotParts Parts(string? hash)
    {
        Answer greeting = Say("こんにちは。") with { NextSteps = [new("一", "一の予算は？"), new("二", "二の予算は？"), new("三", "三の<予算>は？")] };
        var source = new Source(Document, "計画 <令和7年度>", "熊本県", "令和7年2月17日", new FiscalYear(2025), "公開資料", [], new string('0', 64));
        return new BotParts(
            new Brain(turn => Say(turn.Text), () => greeting),
            new SourcePages([source], _ => SourceBody.Of(["一行目 <script>alert(1)</script>", "二行目 & 836百万円", string.Empty, "四行目"])),
            hash)
        {
            Guide = new ChatGuide([new SampleGroup("金額", ["三の<予算>は？"])], new Dictionary<string, int> { [Document] = 1234 }),
        };
    }
}
