namespace BudgetBot.Benchmarks.Load;

/// <summary>A channel's connector service on loopback: takes every reply and counts.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private long replies;
    private long answered;
    private long bytes;

    private FakeChannel(WebApplication app) => this.app = app;

    /// <summary>The address that activities name as their serviceUrl.</summary>
    public string ServiceUrl => app.Urls.First();

    /// <summary>What has come in so far.</summary>
    public ReplyCount Count => new(Interlocked.Read(ref replies), Interlocked.Read(ref answered), Interlocked.Read(ref bytes));

    /// <summary>Starts to listen at a free port.</summary>
    public static async Task<FakeChannel> Start()
    {
        WebApplication app = Hosts.ServeCommand.Quiet().Build();
        var channel = new FakeChannel(app);
        app.MapPost("/v3/conversations/{**path}", (RequestDelegate)channel.Take);
        await app.StartAsync();
        return channel;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        ReadOnlySpan<byte> reply = body.GetBuffer().AsSpan(0, (int)body.Length);
        Interlocked.Increment(ref replies);
        Interlocked.Add(ref bytes, reply.Length);
        if (reply.IndexOf("\"outcome\":\"answered\""u8) >= 0)
        {
            Interlocked.Increment(ref answered);
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"id":"1"}""", http.RequestAborted);
    }
}
