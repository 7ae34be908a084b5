using System.Net;
using System.Text;
using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Facts;
using BudgetBot.Records;
using BudgetBot.Snapshot;
using BudgetBot.Web;
using BudgetBot.Web.Access;
using BudgetBot.Web.Answers;
using BudgetBot.Web.Sources;

namespace BudgetBot.System.Web.Answers;

/// <summary>Who may see an answer, and what its files hold where a source tries to write a formula.</summary>
public class AnswerAccessTests
{
    private const string Id = "abcdefghijklmnop";
    private static readonly string[] Behind = ["--PublicBaseUrl", "https://bot.example.jp/budget", "--TrustedProxies", "127.0.0.1, ::1", "--UserHeader", "X-Remote-User"];
    private static readonly KeptPlace Place = new("a.txt", "資料", null, 3, 3, string.Empty);

    private static readonly KeptAnswer Kept = new()
    {
        Id = Id,
        Turns = ["救急は？"],
        Question = "救急は？",
        Outcome = "answered",
        Snapshot = "abc",
        SnapshotDay = new DateOnly(2026, 3, 1),
        Lines = [[new KeptPiece("救急")]],
        Figures = [new KeptFigure("=HYPERLINK(\"http://x\")", [" ＝A1", "+1"], "令和7年度", "予算案", ["@x"], "百万円", -836_000_000, "△ 836", Place)],
        Formulas = [],
        Places = [Place],
    };

    [Fact]
    public async Task On_this_machine_it_is_shown_to_programs_of_this_machine_alone()
    {
        await using RunningBot bot = await Start();
        Assert.Equal(200, await Status(bot));
        Assert.Equal(403, await Status(bot, ("X-Forwarded-For", "10.0.0.1")));
        Assert.Equal(403, await Status(bot, ("Host", "evil.example")));
    }

    [Fact]
    public async Task Behind_a_proxy_it_is_shown_to_signed_in_users()
    {
        await using RunningBot bot = await Start(Behind);
        Assert.Equal(403, await Status(bot));
        Assert.Equal(200, await Status(bot, ("X-Remote-User", "taro@example.jp")));
        Assert.Equal(403, await Status(bot, ("X-Remote-User", " ")));
    }

    [Fact]
    public async Task An_answer_that_is_not_kept_has_a_clear_page_also_where_none_is_kept()
    {
        await using RunningBot none = await RunningBot.Start();
        await using RunningBot some = await Start();
        foreach ((RunningBot bot, string id) in new[] { (none, Id), (some, "aaaaaaaaaaaaaaaa"), (some, "x"), (some, "..%2F..%2Fx") })
        {
            using HttpResponseMessage response = await bot.Http.GetAsync(new Uri($"/answers/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Contains("この番号の回答はありません", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_is_good_until_it_expires_and_for_this_secret_alone()
    {
        var time = new SignIn.ManualTime();
        FileLinks links = new(new SecretKeys("0123456789012345678901234567890123"), TimeSpan.FromMinutes(10), time, () => "https://bot.example.jp/budget/");
        string link = links.Files(Id).Csv;
        Assert.StartsWith($"https://bot.example.jp/budget/answers/{Id}.csv?until=", link, StringComparison.Ordinal);
        string[] parts = link.Split("until=")[1].Split("&sig=");

        Assert.True(links.IsGood(Id, "csv", parts[0], parts[1]));
        Assert.False(new FileLinks(new SecretKeys(null), TimeSpan.FromMinutes(10), time, () => string.Empty).IsGood(Id, "csv", parts[0], parts[1]));
        time.Pass(TimeSpan.FromMinutes(10));
        Assert.False(links.IsGood(Id, "csv", parts[0], parts[1]));
    }

    [Fact]
    public void No_cell_of_a_file_is_a_formula()
    {
        string row = Encoding.UTF8.GetString(CsvFile.Write(Kept)).Split("\r\n")[1];
        Assert.Equal("\"'=HYPERLINK(\"\"http://x\"\")\",\"' ＝A1 ＞ +1\",\"令和7年度\",\"予算案\",\"'@x\",-836000000,\"百万円\",\"△ 836\",\"資料\",\"a.txt\",,3,3,\"3行\"", row);
    }

    private static Task<RunningBot> Start(params string[] args) => RunningBot.Start(
        _ => new BotParts(
            new Brain(turn => new Answer { Outcome = Outcome.Help, Lines = [], Evidence = Evidence.None(turn.Text) }, () => new Answer { Outcome = Outcome.Help, Lines = [], Evidence = Evidence.None(string.Empty) }),
            new SourcePages(Array.Empty<Source>(), _ => SourceBody.Of([])), "abc", null, new AnswerArchive("abc", id => id == Id ? Kept : null, _ => null)),
        args);

    private static async Task<int> Status(RunningBot bot, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/answers/{Id}");
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
