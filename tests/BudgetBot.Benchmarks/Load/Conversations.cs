using System.Text;
using System.Text.Json.Nodes;

namespace BudgetBot.Benchmarks.Load;

/// <summary>Eight people who ask at once, each in a conversation of their own, and each the next thing when the turn is over.</summary>
/// <param name="server">The server that is asked.</param>
/// <param name="channel">Where it has to send its replies.</param>
internal sealed class Conversations(ServerProcess server, FakeChannel channel) : IDisposable
{
    private const int Count = 8;

    // Each is answered from the two sources of the repository.
    private static readonly string[] Questions =
    [
        "救急医療体制の推進の令和7年度予算案は？", "統合医療の情報発信の予算は？", "医師・医療従事者の働き方改革の推進は億円でいくら？", "熊本県の計画の総事業費は？",
    ];

    private readonly HttpClient http = new() { BaseAddress = new Uri(server.Address) };
    private int asked;

    /// <summary>Takes a number of turns.</summary>
    /// <returns>The replies that came.</returns>
    /// <exception cref="InvalidOperationException">A turn was not answered with 200 and one reply.</exception>
    public async Task<ReplyCount> Take(int turns, CancellationToken stop)
    {
        ReplyCount before = channel.Count;
        await Task.WhenAll(Enumerable.Range(0, Count).Select(at => Converse(at, turns / Count, stop)));
        ReplyCount came = channel.Count - before;
        return came.Replies == turns / Count * Count
            ? came
            : throw new InvalidOperationException($"{server.Name} sent {came.Replies} replies in {turns} turns.");
    }

    public void Dispose() => http.Dispose();

    private async Task Converse(int conversation, int turns, CancellationToken stop)
    {
        for (int i = 0; i < turns; i++)
        {
            string message = Message(conversation, Questions[(conversation + i) % Questions.Length]);
            using var body = new StringContent(message, Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await http.PostAsync(new Uri("api/messages", UriKind.Relative), body, stop);
            if ((int)answer.StatusCode != StatusCodes.Status200OK)
            {
                throw new InvalidOperationException($"{server.Name} answered {(int)answer.StatusCode}.");
            }
        }
    }

    private string Message(int conversation, string text) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"activity-{Interlocked.Increment(ref asked)}"),
        ["channelId"] = "emulator",
        ["timestamp"] = "2026-11-22T10:00:00.000Z",
        ["localTimestamp"] = "2026-11-22T19:00:00+09:00",
        ["locale"] = "ja-JP",
        ["serviceUrl"] = channel.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"user-{conversation}", ["name"] = "User", ["role"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot", ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = $"conversation-{conversation}" },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities", ["requiresBotState"] = true }),
    }.ToJsonString();
}
