using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BudgetBot.System.DirectLine;

/// <summary>What Web Chat does on the wire: a token, a conversation, a stream, and messages that it waits to see again.</summary>
internal sealed class WebChat(HttpClient http) : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly List<JsonNode> received = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int sent;

    public string Token { get; set; } = string.Empty;

    public string Conversation { get; private set; } = string.Empty;

    public string StreamUrl { get; private set; } = string.Empty;

    public string Watermark { get; private set; } = string.Empty;

    /// <summary>Ends with the stream.</summary>
    public Task Reading { get; private set; } = Task.CompletedTask;

    public static async Task<WebChat> Begin(HttpClient http, string user, bool streams = true)
    {
        var chat = new WebChat(http);
        JsonNode user1 = new JsonObject { ["user"] = new JsonObject { ["id"] = user, ["name"] = "利用者" } };
        chat.Take((await chat.Call(HttpMethod.Post, "tokens/generate", user1)).Body!);
        chat.Take((await chat.Call(HttpMethod.Post, "conversations", new JsonObject { ["user"] = new JsonObject() })).Body!);
        if (streams)
        {
            await chat.Open();
        }

        return chat;
    }

    /// <summary>Opens the stream where the last answer said it is.</summary>
    public async Task Open()
    {
        await socket.ConnectAsync(new Uri(StreamUrl), TestContext.Current.CancellationToken);
        Reading = Read();
    }

    /// <summary>Comes back to the conversation of another, after what that one has seen.</summary>
    public static async Task<WebChat> Resume(HttpClient http, WebChat before)
    {
        var chat = new WebChat(http) { Token = before.Token, Conversation = before.Conversation, Watermark = before.Watermark };
        chat.Take((await chat.Call(HttpMethod.Get, $"conversations/{chat.Conversation}?watermark={chat.Watermark}")).Body!);
        await chat.Open();
        return chat;
    }

    public async Task<(int Status, JsonNode? Body, HttpResponseHeaders Headers)> Call(HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (Token.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Token);
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers);
    }

    /// <summary>Sends a message; ends when it was taken.</summary>
    /// <returns>The id that it was given, and the one that Web Chat gave it.</returns>
    public async Task<(string Id, string ClientId)> Post(string text)
    {
        string clientId = $"{Conversation}-{sent++}";
        (int status, JsonNode? body, _) = await Call(HttpMethod.Post, $"conversations/{Conversation}/activities", Message(text, clientId));
        Assert.Equal(200, status);
        return ((string)body!["id"]!, clientId);
    }

    /// <summary>Asks, waits for its own words and for the answer on the stream, and gives the answer.</summary>
    public async Task<JsonNode> Ask(string text)
    {
        (string id, string clientId) = await Post(text);
        JsonNode echo = await Received(activity => (string?)activity["channelData"]?["clientActivityID"] == clientId);
        Assert.Equal(id, (string)echo["id"]!);
        return await Received(activity => (string?)activity["replyToId"] == id);
    }

    public static JsonObject Message(string text, string clientId) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "ja",
        ["from"] = new JsonObject { ["id"] = "whoever", ["name"] = "利用者", ["role"] = "user" },
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientId },
    };

    public JsonNode[] All()
    {
        lock (received)
        {
            return [.. received];
        }
    }

    public async Task<JsonNode> Received(Func<JsonNode, bool> wanted)
    {
        while (true)
        {
            Task news;
            lock (received)
            {
                if (received.Find(activity => wanted(activity)) is { } found)
                {
                    return found;
                }

                news = changed.Task;
            }

            await news.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
    }

    public Task Ping() => socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task Leave() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    /// <summary>The line breaks: no farewell.</summary>
    public void Break() => socket.Abort();

    public void Dispose() => socket.Dispose();

    private void Take(JsonNode conversation)
    {
        Conversation = (string)conversation["conversationId"]!;
        Token = (string)conversation["token"]!;
        StreamUrl = (string?)conversation["streamUrl"] ?? string.Empty;
    }

    private async Task Read()
    {
        byte[] buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        try
        {
            while (true)
            {
                WebSocketReceiveResult part = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                await frame.WriteAsync(buffer.AsMemory(0, part.Count), TestContext.Current.CancellationToken);
                if (part.EndOfMessage)
                {
                    Note(JsonNode.Parse(frame.ToArray())!);
                    frame.SetLength(0);
                }
            }
        }
        catch (WebSocketException)
        {
            // The line broke.
        }
    }

    private void Note(JsonNode set)
    {
        lock (received)
        {
            received.AddRange(set["activities"]!.AsArray()!);
            Watermark = (string)set["watermark"]!;
            changed.SetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
