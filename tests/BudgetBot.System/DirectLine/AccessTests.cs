using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using BudgetBot.System.Web;
using BudgetBot.Web;

namespace BudgetBot.System.DirectLine;

public class AccessTests
{
    private static readonly string[] Behind =
        ["--PublicBaseUrl", "https://bot.example.jp/budget", "--TrustedProxies", "127.0.0.1, ::1", "--UserHeader", "X-Remote-User"];

    private static readonly (string, string) Taro = ("X-Remote-User", "taro@example.jp");

    /// <summary>The routes that need a token, with a place for the conversation.</summary>
    public static TheoryData<string, string> RoutesWithToken => new()
    {
        { "POST", "tokens/refresh" },
        { "POST", "conversations" },
        { "GET", "conversations/{0}?watermark=" },
        { "GET", "conversations/{0}/activities?watermark=" },
        { "POST", "conversations/{0}/activities" },
        { "POST", "conversations/{0}/upload?userId=x" },
        { "GET", "conversations/{0}/stream?watermark=" },
    };

    [Theory]
    [MemberData(nameof(RoutesWithToken))]
    public async Task Without_a_token_it_is_401_and_with_a_forged_one_403(string method, string route)
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1", streams: false);
        using WebChat other = await WebChat.Begin(bot.Http, "user-1", streams: false);
        (string right, string foreign) = (chat.Token, other.Token);
        string streamToken = chat.StreamUrl.Split("&t=")[1];
        string path = string.Format(global::System.Globalization.CultureInfo.InvariantCulture, route, chat.Conversation);

        async Task<int> Status(string token)
        {
            bool inAddress = route.Contains("/stream", StringComparison.Ordinal);
            chat.Token = inAddress ? string.Empty : token;
            return (await chat.Call(new HttpMethod(method), inAddress && token.Length > 0 ? $"{path}&t={token}" : path)).Status;
        }

        Assert.Equal(401, await Status(string.Empty));
        foreach (string forged in new[] { "x", "undefined", "a.b.c", right[..^1], right[..^1] + (right[^1] == 'A' ? 'E' : 'A'), "eyJhbGciOiJub25lIn0." + right.Split('.')[1] + "." })
        {
            Assert.Equal(403, await Status(forged));
        }

        if (route.Contains("{0}", StringComparison.Ordinal))
        {
            Assert.Equal(403, await Status(foreign));
        }

        bool streams = route.Contains("/stream", StringComparison.Ordinal);
        Assert.Equal(403, await Status(streams ? right : streamToken));
        Assert.DoesNotContain(await Status(streams ? streamToken : right), new[] { 401, 403 });
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Bearer ", 401)]
    [InlineData("Bearer a b", 403)]
    public async Task An_authorization_of_another_kind_is_no_token(string header, int status)
    {
        await using RunningBot bot = await RunningBot.Start();
        using var chat = new WebChat(bot.Http);
        (int answered, JsonNode? body, HttpResponseHeaders headers) = await chat.Call(HttpMethod.Post, "conversations", null, ("Authorization", header));

        Assert.Equal(status, answered);
        Assert.NotEmpty((string)body!["error"]!["message"]!);
        Assert.Equal(status == 401, headers.WwwAuthenticate.Count > 0);
    }

    [Fact]
    public async Task A_conversation_that_is_over_is_404()
    {
        const string Key = "0123456789abcdef0123456789abcdef";
        WebChat chat;
        await using (RunningBot first = await RunningBot.Start(args: ["--SigningKey", Key]))
        {
            chat = await WebChat.Begin(first.Http, "user-1", streams: false);
        }

        await using RunningBot second = await RunningBot.Start(args: ["--SigningKey", Key]);
        await using RunningBot third = await RunningBot.Start();
        using var after = new WebChat(second.Http) { Token = chat.Token };
        using var elsewhere = new WebChat(third.Http) { Token = chat.Token };

        Assert.Equal(404, (await after.Call(HttpMethod.Get, $"conversations/{chat.Conversation}?watermark=1")).Status);
        Assert.Equal(404, (await after.Call(HttpMethod.Get, $"conversations/{chat.Conversation}/activities")).Status);
        Assert.Equal(404, (await after.Call(HttpMethod.Post, $"conversations/{chat.Conversation}/activities", WebChat.Message("a", "x"))).Status);
        Assert.Equal(403, (await elsewhere.Call(HttpMethod.Get, $"conversations/{chat.Conversation}?watermark=1")).Status);
        chat.Dispose();
    }

    [Theory]
    [InlineData("Host", "evil.example.com")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    [InlineData("Origin", "https://evil.example.com")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    public async Task What_comes_from_elsewhere_is_refused(string header, string value)
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1", streams: false);

        foreach ((string method, string path) in new[] { ("POST", "tokens/generate"), ("POST", "conversations"), ("GET", $"conversations/{chat.Conversation}"), ("OPTIONS", "conversations") })
        {
            Assert.Equal(403, (await chat.Call(new HttpMethod(method), path, null, (header, value))).Status);
        }
    }

    [Fact]
    public async Task Another_address_than_loopback_is_refused()
    {
        IPAddress? own = NetworkInterface.GetAllNetworkInterfaces().SelectMany(net => net.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address).FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "This machine has no address but loopback.");
        await using RunningBot bot = await RunningBot.Start(args: ["--urls", "http://0.0.0.0:0"]);
        using var http = new HttpClient { BaseAddress = new Uri($"http://{own}:{bot.Http.BaseAddress!.Port}") };
        using var chat = new WebChat(http);

        Assert.Equal(403, (await chat.Call(HttpMethod.Post, "tokens/generate", null, ("Host", "localhost"))).Status);
        Assert.Equal(403, (await chat.Call(HttpMethod.Post, "tokens/generate", null, Taro)).Status);
    }

    [Fact]
    public async Task The_service_s_own_page_and_allowed_sites_may_call()
    {
        await using RunningBot bot = await RunningBot.Start(args: ["--AllowedOrigins", "https://portal.example.jp"]);
        using var chat = new WebChat(bot.Http);
        string own = bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        (int ownStatus, _, HttpResponseHeaders ownHeaders) = await chat.Call(HttpMethod.Post, "tokens/generate", null, ("Origin", own));
        (int status, _, HttpResponseHeaders headers) = await chat.Call(HttpMethod.Post, "tokens/generate", null, ("Origin", "https://portal.example.jp"));
        (int preflight, _, HttpResponseHeaders asked) = await chat.Call(HttpMethod.Options, "conversations/x/activities", null, ("Origin", "https://portal.example.jp"));

        Assert.Equal((200, 200, 204), (ownStatus, status, preflight));
        Assert.False(ownHeaders.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("https://portal.example.jp", Assert.Single(headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("Authorization", Assert.Single(asked.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_the_user_is_whom_the_proxy_names_and_the_stream_is_at_the_public_address()
    {
        await using RunningBot bot = await RunningBot.Start(args: Behind);
        using var chat = new WebChat(bot.Http);
        var boss = new JsonObject { ["user"] = new JsonObject { ["id"] = "boss" } };
        chat.Token = (string)(await chat.Call(HttpMethod.Post, "tokens/generate", boss, Taro)).Body!["token"]!;
        JsonNode conversation = (await chat.Call(HttpMethod.Post, "conversations", boss, Taro, ("Origin", "https://bot.example.jp"), ("X-Forwarded-For", "10.1.1.1"))).Body!;
        chat.Token = (string)conversation["token"]!;
        string path = $"conversations/{conversation["conversationId"]}/activities";

        Assert.StartsWith("wss://bot.example.jp/budget/v3/directline/conversations/", (string)conversation["streamUrl"]!, StringComparison.Ordinal);
        Assert.Equal(200, (await chat.Call(HttpMethod.Post, path, WebChat.Message("a", "x"), Taro)).Status);
        JsonNode echo = (await chat.Call(HttpMethod.Get, path, null, Taro)).Body!["activities"]![1]!;
        Assert.Matches("^dl_[0-9a-f]{32}$", (string)echo["from"]!["id"]!);
        Assert.Equal(403, (await chat.Call(HttpMethod.Get, path, null, ("X-Remote-User", "hanako@example.jp"))).Status);
        Assert.Equal(403, (await chat.Call(HttpMethod.Post, "tokens/refresh", null, ("X-Remote-User", "hanako@example.jp"))).Status);
        Assert.Equal(403, (await chat.Call(HttpMethod.Get, path)).Status);
        Assert.Equal(403, (await chat.Call(HttpMethod.Get, path, null, Taro, ("Origin", "https://evil.example.com"))).Status);
        Assert.Equal(403, await StreamStatus(bot, conversation, "hanako@example.jp"));
        Assert.Equal(101, await StreamStatus(bot, conversation, Taro.Item2));
    }

    [Fact]
    public async Task A_proxy_that_names_nobody_or_two_is_refused()
    {
        await using RunningBot bot = await RunningBot.Start(args: Behind);
        using var chat = new WebChat(bot.Http);

        Assert.Equal(403, (await chat.Call(HttpMethod.Post, "tokens/generate")).Status);
        Assert.Equal(403, (await chat.Call(HttpMethod.Post, "tokens/generate", null, ("X-Remote-User", " "))).Status);
        Assert.Equal(403, (await chat.Call(HttpMethod.Post, "tokens/generate", null, ("X-Remote-User", new string('a', 300)))).Status);
        Assert.Equal(403, await TwoNames(bot));
        Assert.Equal(200, (await chat.Call(HttpMethod.Post, "tokens/generate", null, Taro)).Status);
    }

    [Fact]
    public async Task The_user_header_of_another_address_than_the_proxy_s_is_not_believed()
    {
        await using RunningBot bot = await RunningBot.Start(args: ["--PublicBaseUrl", "https://bot.example.jp", "--TrustedProxies", "10.9.8.7,10.1.0.0/16"]);
        using var chat = new WebChat(bot.Http);

        Assert.Equal(403, (await chat.Call(HttpMethod.Post, "tokens/generate", null, ("X-Forwarded-User", "taro"))).Status);
        Assert.Equal(200, (await chat.Call(HttpMethod.Post, "tokens/generate")).Status);
    }

    [Fact]
    public async Task Too_many_chats_and_messages_are_429_with_a_time_to_wait_and_other_users_go_on()
    {
        await using RunningBot bot = await RunningBot.Start(args: [.. Behind, "--ChatsPerMinute", "3", "--MessagesPerMinute", "2"]);
        using var chat = new WebChat(bot.Http);
        JsonNode token = (await chat.Call(HttpMethod.Post, "tokens/generate", null, Taro)).Body!;
        chat.Token = (string)token["token"]!;
        await chat.Call(HttpMethod.Post, "conversations", null, Taro);
        string path = $"conversations/{token["conversationId"]}/activities";
        int[] messages = [.. await InTurn(5, () => chat.Call(HttpMethod.Post, path, WebChat.Message("a", "x"), Taro))];
        int[] polls = [.. await InTurn(20, () => chat.Call(HttpMethod.Get, path, null, Taro))];
        int[] chats = [.. await InTurn(4, () => chat.Call(HttpMethod.Post, "tokens/generate", null, Taro))];
        (_, _, HttpResponseHeaders headers) = await chat.Call(HttpMethod.Post, "tokens/generate", null, Taro);

        Assert.Equal([200, 200, 429, 429, 429], messages);
        Assert.All(polls, status => Assert.Equal(200, status));
        Assert.Equal([200, 200, 429, 429], chats);
        Assert.InRange(headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await chat.Call(HttpMethod.Post, "tokens/generate", null, ("X-Remote-User", "hanako@example.jp"))).Status);
    }

    [Theory]
    [InlineData("--TrustedProxies", "10.0.0.5", "TrustedProxies を使うには")]
    [InlineData("--TrustedProxies", "proxy.example.jp", "TrustedProxies は")]
    [InlineData("--TrustedProxies", "0.0.0.0/0", "TrustedProxies は")]
    [InlineData("--UserHeader", "X-User", "UserHeader は")]
    [InlineData("--UserHeader", "X User", "UserHeader は")]
    [InlineData("--SigningKey", "short", "SigningKey は")]
    [InlineData("--AllowedOrigins", "https://portal.example.jp/", "AllowedOrigins は")]
    [InlineData("--AllowedOrigins", "*", "AllowedOrigins は")]
    [InlineData("--ChatsPerMinute", "0", "ChatsPerMinute は")]
    [InlineData("--MessagesPerMinute", "many", "MessagesPerMinute は")]
    public void Settings_that_cannot_be_used_are_refused_at_the_start_in_one_sentence(string name, string value, string sentence)
    {
        StartException refusal = Assert.Throws<StartException>(() => BotApplication.Build([name, value], _ => throw new InvalidOperationException()));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<List<int>> InTurn(int times, Func<Task<(int Status, JsonNode? Body, HttpResponseHeaders Headers)>> call)
    {
        List<int> statuses = [];
        for (int i = 0; i < times; i++)
        {
            statuses.Add((await call()).Status);
        }

        return statuses;
    }

    private static async Task<int> StreamStatus(RunningBot bot, JsonNode conversation, string user)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("X-Remote-User", user);
        string local = ((string)conversation["streamUrl"]!).Replace("wss://bot.example.jp/budget", $"ws://127.0.0.1:{bot.Http.BaseAddress!.Port}", StringComparison.Ordinal);
        try
        {
            await socket.ConnectAsync(new Uri(local), TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return (int)socket.HttpStatusCode;
    }

    private static async Task<int> TwoNames(RunningBot bot)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", bot.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            "POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: localhost\r\nX-Remote-User: a\r\nX-Remote-User: b\r\nContent-Length: 0\r\n\r\n"u8.ToArray(),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        string status = (await reader.ReadLineAsync(TestContext.Current.CancellationToken))!;
        return int.Parse(status.Split(' ')[1], global::System.Globalization.CultureInfo.InvariantCulture);
    }
}
