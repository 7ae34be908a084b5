using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.System.Web;

namespace BudgetBot.System.DirectLine;

public class WebChatTests
{
    [Fact]
    public async Task The_opening_is_greeted_and_a_message_comes_back_and_is_answered()
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1");
        JsonNode greeting = await chat.Received(activity => (string?)activity["text"] == "こんにちは。");
        JsonNode answer = await chat.Ask("救急の予算は？");
        await chat.Ping();
        JsonNode again = await chat.Ask("もう一度");

        Assert.Equal(3, greeting["suggestedActions"]!["actions"]!.AsArray().Count);
        Assert.Equal("救急の予算は？", (string)answer["text"]!);
        Assert.Equal("user-1", (string)answer["recipient"]!["id"]!);
        Assert.Equal("もう一度", (string)again["text"]!);
        Assert.Equal(5, chat.All().Length);
        Assert.Equal("user-1", (string)chat.All()[1]["from"]!["id"]!);
        await chat.Leave();
        await chat.Reading;
    }

    [Fact]
    public async Task Tokens_and_addresses_have_the_form_that_Web_Chat_reads()
    {
        await using RunningBot bot = await RunningBot.Start();
        using var chat = new WebChat(bot.Http);
        (int generated, JsonNode? first, HttpResponseHeaders headers) = await chat.Call(HttpMethod.Post, "tokens/generate");
        chat.Token = (string)first!["token"]!;
        var named = new JsonObject { ["user"] = new JsonObject { ["id"] = "r_1" } };
        (int begun, JsonNode? second, _) = await chat.Call(HttpMethod.Post, "conversations", named);
        chat.Token = (string)second!["token"]!;
        (int again, JsonNode? third, _) = await chat.Call(HttpMethod.Post, "conversations", named);
        (int refreshed, JsonNode? fourth, _) = await chat.Call(HttpMethod.Post, "tokens/refresh");

        Assert.Equal((200, 201, 200, 200), (generated, begun, again, refreshed));
        Assert.Equal(1_800, (int)first["expires_in"]!);
        Assert.Null(first["streamUrl"]);
        Assert.Matches("^[A-Za-z0-9_-]{22}$", (string)first["conversationId"]!);
        Assert.All(new[] { second, third, fourth }, body => Assert.Equal((string)first["conversationId"]!, (string)body!["conversationId"]!));
        Assert.StartsWith($"ws://127.0.0.1:{bot.Http.BaseAddress!.Port}/v3/directline/conversations/", (string)second["streamUrl"]!, StringComparison.Ordinal);
        Assert.Contains("\"user\":\"r_1\"", Claims((string)second["token"]!), StringComparison.Ordinal);
        Assert.True(headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task After_the_line_broke_a_client_resumes_where_it_left_off()
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat before = await WebChat.Begin(bot.Http, "user-1");
        await before.Ask("一");
        before.Break();
        await before.Post("二");
        using WebChat after = await WebChat.Resume(bot.Http, before);
        await after.Ask("三");

        Assert.Equal(["二", "二", "三", "三"], after.All().Select(activity => (string)activity["text"]!));
    }

    [Fact]
    public async Task Polling_brings_the_same()
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1", streams: false);
        string path = $"conversations/{chat.Conversation}/activities";
        JsonNode opening = (await chat.Call(HttpMethod.Get, path + "?watermark=")).Body!;
        (string id, _) = await chat.Post("救急");
        JsonNode turn = (await chat.Call(HttpMethod.Get, $"{path}?watermark={opening["watermark"]}")).Body!;
        JsonNode nothing = (await chat.Call(HttpMethod.Get, $"{path}?watermark={turn["watermark"]}")).Body!;

        Assert.Equal("こんにちは。", (string)Assert.Single(opening["activities"]!.AsArray())!["text"]!);
        Assert.Equal([id, $"{chat.Conversation}|0000002"], turn["activities"]!.AsArray().Select(activity => (string)activity!["id"]!));
        Assert.Empty(nothing["activities"]!.AsArray());
        Assert.Equal((string)turn["watermark"]!, (string)nothing["watermark"]!);
        Assert.Equal(400, (await chat.Call(HttpMethod.Get, path + "?watermark=x")).Status);
    }

    [Fact]
    public async Task An_upload_is_answered_in_the_chat()
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1");
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent(WebChat.Message("これは？", "up-1").ToJsonString(), Encoding.UTF8, "application/vnd.microsoft.activity");
        using var file = new ByteArrayContent(new byte[1_000_000]);
        form.Add(activity, "activity");
        form.Add(file, "file", "表.xlsx");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{chat.Conversation}/upload?userId=user-1") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        using HttpResponseMessage response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        JsonNode echo = await chat.Received(said => (string?)said["channelData"]?["clientActivityID"] == "up-1");

        Assert.True(response.IsSuccessStatusCode);
        await chat.Received(said => (string)said["text"]! == "添付ファイルは読み取れません。ご質問は文字で入力してください。");
        await chat.Received(said => (string?)said["replyToId"] == (string)echo["id"]! && (string)said["text"]! == "これは？");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\n", 400)]
    [InlineData("multipart/form-data", "", 400)]
    [InlineData("application/json", "{}", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\nnope\r\n--x--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x--\r\n", 200)]
    public async Task What_is_no_upload_is_refused(string type, string body, int status)
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1");
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{chat.Conversation}/upload") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
        using HttpResponseMessage response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(300_000, 413)]
    [InlineData(200_000, 200)]
    public async Task An_activity_has_a_largest_size(int length, int status)
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1");

        Assert.Equal(status, (await chat.Call(HttpMethod.Post, $"conversations/{chat.Conversation}/activities", WebChat.Message(new string('a', length), "x"))).Status);
    }

    [Fact]
    public async Task Streams_end_when_the_service_stops()
    {
        WebChat chat;
        await using (RunningBot bot = await RunningBot.Start())
        {
            chat = await WebChat.Begin(bot.Http, "user-1");
            await chat.Ask("救急");
        }

        await chat.Reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        chat.Dispose();
    }

    [Fact]
    public async Task A_client_that_sends_much_into_the_stream_is_not_heard()
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat chat = await WebChat.Begin(bot.Http, "user-1");
        using WebChat other = await WebChat.Resume(bot.Http, chat);
        using var socket = new ClientWebSocket();
        await chat.Reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await socket.ConnectAsync(new Uri(other.StreamUrl), TestContext.Current.CancellationToken);
        await socket.SendAsync(new byte[500_000], WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

        Assert.Equal(200, (await chat.Call(HttpMethod.Get, $"conversations/{chat.Conversation}/activities")).Status);
    }

    private static string Claims(string token) =>
        Encoding.UTF8.GetString(global::System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
}
