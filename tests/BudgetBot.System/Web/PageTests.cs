using System.Net;
using System.Text.Json.Nodes;

namespace BudgetBot.System.Web;

public class PageTests
{
    [Fact]
    public async Task A_source_is_shown_by_lines_that_can_be_pointed_at()
    {
        await using RunningBot bot = await RunningBot.Start();
        using HttpResponseMessage response = await bot.Http.GetAsync(new Uri("/sources/" + Uri.EscapeDataString(RunningBot.Document), UriKind.Relative), TestContext.Current.CancellationToken);
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        string nonce = policy.Split("script-src 'nonce-")[1].Split('\'')[0];

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<li id=\"L2\"><a href=\"#L2\">2</a><span>二行目 &amp; 836百万円</span></li>", page, StringComparison.Ordinal);
        Assert.Contains("一行目 &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<h1>計画 &lt;令和7年度&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, "<script"));
        Assert.Contains($"<script nonce=\"{nonce}\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources/none.txt")]
    [InlineData("/sources/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/sources/%2e%2e%2fsources.json")]
    [InlineData("/sources/..%5C..%5Cx")]
    [InlineData("/sources/%00")]
    [InlineData("/api/messages/x")]
    public async Task Only_what_the_snapshot_names_is_served(string address)
    {
        await using RunningBot bot = await RunningBot.Start();
        using HttpResponseMessage response = await bot.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.InRange((int)response.StatusCode, 400, 404);
    }

    [Fact]
    public async Task The_list_of_sources_leads_to_each()
    {
        await using RunningBot bot = await RunningBot.Start();
        string page = await bot.Http.GetStringAsync(new Uri("/sources", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains($"<a href=\"/sources/{Uri.EscapeDataString(RunningBot.Document)}\">計画 &lt;令和7年度&gt;</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_page_shows_sources_and_samples_and_says_what_it_lacks()
    {
        await using RunningBot bot = await RunningBot.Start();
        using HttpResponseMessage response = await bot.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("<button type=\"button\" class=\"sample\">三の&lt;予算&gt;は？</button>", page, StringComparison.Ordinal);
        Assert.Contains("計画 &lt;令和7年度&gt;</a>", page, StringComparison.Ordinal);
        Assert.Contains("1,234件", page, StringComparison.Ordinal);
        Assert.Contains("チャット画面の部品がありません。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{bot.Http.BaseAddress!.Authority};", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_no_name_does_not_reach_the_policy()
    {
        await using RunningBot bot = await RunningBot.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Host", "localhost;script-src*");
        using HttpResponseMessage response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(!response.Headers.TryGetValues("Content-Security-Policy", out IEnumerable<string>? policy)
            || !Assert.Single(policy).Contains("script-src*", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chat.css", "text/css")]
    [InlineData("chat.js", "text/javascript")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task A_file_of_the_chat_page_is_sent_once(string file, string type)
    {
        await using RunningBot bot = await RunningBot.Start();
        using HttpResponseMessage first = await bot.Http.GetAsync(new Uri("/chat/" + file, UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/chat/" + file);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await bot.Http.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(type, first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("abc", 200)]
    [InlineData(null, 503)]
    public async Task Health_says_whether_questions_can_be_answered(string? hash, int status)
    {
        await using RunningBot bot = await RunningBot.Start(hash);
        using HttpResponseMessage response = await bot.Http.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        JsonNode health = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(hash, (string?)health["snapshot"]);
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string)health["version"]!);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
