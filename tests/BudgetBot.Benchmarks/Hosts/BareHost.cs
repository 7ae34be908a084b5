using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;

namespace BudgetBot.Benchmarks.Hosts;

/// <summary>A Minimal API that does only what no turn can do without: it reads the activity, posts one reply, answers 200.</summary>
internal static partial class BareHost
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <param name="replyBytes">How many bytes a reply has.</param>
    public static WebApplication Build(int replyBytes)
    {
        WebApplicationBuilder builder = ServeCommand.Quiet();
        byte[] reply = Reply(replyBytes);
        builder.Services.AddSingleton<HttpClient>();
        WebApplication app = builder.Build();
        HttpClient channel = app.Services.GetRequiredService<HttpClient>();
        app.MapPost("/api/messages", (RequestDelegate)(http => Answer(http, channel, reply)));
        return app;
    }

    private static async Task Answer(HttpContext http, HttpClient channel, byte[] reply)
    {
        Asked asked = (await http.Request.ReadFromJsonAsync(Wire.Default.Asked, http.RequestAborted))!;
        using var body = new ByteArrayContent(reply);
        body.Headers.ContentType = Json;
        var address = new Uri($"{asked.ServiceUrl}/v3/conversations/{asked.Conversation.Id}/activities/{asked.Id}");
        using HttpResponseMessage answer = await channel.PostAsync(address, body, http.RequestAborted);
        await answer.Content.CopyToAsync(Stream.Null, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
    }

    private static byte[] Reply(int bytes)
    {
        const string Frame = """{"type":"message","text":""}""";
        return Encoding.ASCII.GetBytes(Frame.Insert(Frame.Length - 2, new string('a', Math.Max(0, bytes - Frame.Length))));
    }

    internal sealed record Asked(string Id, string ServiceUrl, string Text, Asked.Place Conversation)
    {
        internal sealed record Place(string Id);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Asked))]
    private sealed partial class Wire : JsonSerializerContext;
}
