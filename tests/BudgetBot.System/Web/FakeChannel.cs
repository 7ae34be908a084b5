using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BudgetBot.System.Web;

/// <summary>A channel's connector service on loopback: takes replies and answers as it is told to.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(int Status, string? RetryAfter)> planned = new();

    private FakeChannel(WebApplication app) => this.app = app;

    /// <summary>What came in, also what was refused: the raw address and the activity.</summary>
    public ConcurrentQueue<(string Address, JsonObject Activity)> Received { get; } = new();

    /// <summary>The typing indicators that came in, with how many replies had come before each.</summary>
    public ConcurrentQueue<(JsonObject Activity, int Before)> Typing { get; } = new();

    /// <summary>The id under which each reply is taken; null for a new one each time.</summary>
    public string? Id { get; set; }

    /// <summary>How typing indicators are answered.</summary>
    public int TypingStatus { get; set; } = 201;

    /// <summary>The texts that were taken, in order.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>The Authorization headers, in order; null where there was none.</summary>
    public ConcurrentQueue<string?> Authorizations { get; } = new();

    /// <summary>The only header that is not answered with 401; null for any.</summary>
    public string? Wanted { get; set; }

    public string ServiceUrl => app.Urls.First();

    /// <summary>Starts to listen, at a free port or with a socket that has one: nobody else gets the port before.</summary>
    public static async Task<FakeChannel> Start(X509Certificate2? certificate = null, Socket? bound = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(certificate is null ? "http://127.0.0.1:0" : "https://127.0.0.1:0");
        if (bound is not null)
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenHandle((ulong)bound.Handle));
        }

        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        }

        WebApplication app = builder.Build();
        var channel = new FakeChannel(app);
        app.MapPost("/{**path}", (RequestDelegate)channel.Take);
        await app.StartAsync();
        return channel;
    }

    /// <summary>The next replies get these answers instead of 200.</summary>
    public void Plan(int status, int times = 1, string? retryAfter = null)
    {
        for (int i = 0; i < times; i++)
        {
            planned.Enqueue((status, retryAfter));
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        JsonObject activity = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        if ((string?)activity["type"] == "typing")
        {
            Typing.Enqueue((activity, Received.Count));
            http.Response.StatusCode = TypingStatus;
            return;
        }

        Received.Enqueue((http.Features.Get<IHttpRequestFeature>()!.RawTarget, activity));
        string? authorization = http.Request.Headers.Authorization;
        Authorizations.Enqueue(authorization);
        if (Wanted is not null && authorization != Wanted)
        {
            http.Response.StatusCode = 401;
            return;
        }

        if (planned.TryDequeue(out (int Status, string? RetryAfter) answer))
        {
            http.Response.StatusCode = answer.Status;
            if (answer.RetryAfter is { } pause)
            {
                http.Response.Headers.RetryAfter = pause;
            }

            http.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
            if (answer.Status >= 300)
            {
                return;
            }
        }
        else
        {
            // Noted first: who has the answer may look at once.
            Taken.Enqueue((string)activity["text"]!);
            await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{Id ?? Guid.NewGuid().ToString("N")}\"}}"));
            return;
        }

        Taken.Enqueue((string)activity["text"]!);
    }
}
