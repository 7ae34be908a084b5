using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Web;
using static BudgetBot.System.Web.EmulatorActivities;

namespace BudgetBot.System.Web;

public class HostileInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\",\"text\":5,\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"http://localhost:1\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\",\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"http://localhost:1\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"serviceUrl\":\"http://localhost:1\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"\"}")]
    public async Task What_is_no_activity_is_refused_in_a_sentence(string body)
    {
        await using RunningBot bot = await RunningBot.Start();

        (int status, JsonNode? answer) = await bot.Post(body);

        Assert.Equal(400, status);
        Assert.NotEmpty((string)answer!["error"]!["message"]!);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await using RunningBot bot = await RunningBot.Start();

        Assert.Equal(400, (await bot.Post("{\"type\":\"message\",\"value\":" + new string('[', 100_000))).Status);
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(10_000_000)]
    public async Task A_body_that_is_too_large_is_refused_and_the_refusal_can_be_read(int length)
    {
        await using RunningBot bot = await RunningBot.Start();

        Assert.Equal(413, (await bot.Post(new string('x', length))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🎉🎉🎉")]
    [InlineData("' OR 1=1; DROP TABLE fact; --")]
    [InlineData("救急\" AND (NEAR(a b, 5) OR *) NOT ^x:y")]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("[1]: javascript:alert(1) \"x\"")]
    [InlineData("{{{{{{{{${7*7}%00")]
    public async Task Odd_words_get_a_polite_reply(string text)
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();

        Assert.Equal(200, (await bot.Post(Message(channel.ServiceUrl, "c", text))).Status);
        Assert.Single(channel.Taken);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_cut_with_a_note()
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        string body = Message(channel.ServiceUrl, "c", "@").ToJsonString().Replace("\"@\"", $"\"{new string('a', 100_000)}\"", StringComparison.Ordinal);

        Assert.Equal(200, (await bot.Post(body)).Status);
        Assert.Contains("1,000文字", Assert.Single(channel.Taken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("https://10.0.0.1:443")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://localhost@example.com/")]
    [InlineData("http://user@localhost/")]
    [InlineData("http://localhost:1/?x=")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//localhost")]
    [InlineData("not an address")]
    public async Task Replies_never_leave_the_machine(string serviceUrl)
    {
        await using RunningBot bot = await RunningBot.Start();

        Assert.Equal(403, (await bot.Post(Message(serviceUrl, "c", "救急"))).Status);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("", 415)]
    [InlineData("application/json; charset=utf-8", 400)]
    public async Task Only_JSON_is_read(string type, int status)
    {
        await using RunningBot bot = await RunningBot.Start();

        Assert.Equal(status, (await bot.Post("nope", type)).Status);
    }

    [Theory]
    [InlineData("Host", "evil.example.com")]
    [InlineData("Host", "localhost.evil.example.com")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("x-forwarded-host", "a")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    public async Task What_comes_through_a_proxy_or_by_a_foreign_name_is_refused(string header, string value)
    {
        await using RunningBot bot = await RunningBot.Start();

        Assert.Equal(403, (await bot.Post("{}", headers: (header, value))).Status);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:3978")]
    [InlineData("[::1]:3978")]
    public async Task Names_of_this_machine_are_served(string host)
    {
        await using RunningBot bot = await RunningBot.Start();

        Assert.Equal(400, (await bot.Post("{}", headers: ("Host", host))).Status);
    }

    [Fact]
    public async Task A_client_that_breaks_off_does_no_harm()
    {
        await using RunningBot bot = await RunningBot.Start();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", bot.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"type\""), TestContext.Current.CancellationToken);
        }

        using HttpResponseMessage health = await bot.Http.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(health.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("--ChangeStyle", "arrows")]
    [InlineData("--ConversationMinutes", "0")]
    [InlineData("--ConversationMinutes", "2h")]
    [InlineData("--KeepQuestionsDays", "-1")]
    [InlineData("--KeepQuestionsDays", "9999999999")]
    [InlineData("--KeepAnswersDays", "x")]
    [InlineData("--KeepFeedbackDays", "-1")]
    [InlineData("--FileLinkMinutes", "0")]
    public void A_setting_that_cannot_be_used_is_named(string setting, string value)
    {
        StartException refusal = Assert.Throws<StartException>(() => BotApplication.Build([setting, value], _ => throw new InvalidOperationException()));

        Assert.StartsWith(setting.TrimStart('-'), refusal.Message, StringComparison.Ordinal);
    }
}
