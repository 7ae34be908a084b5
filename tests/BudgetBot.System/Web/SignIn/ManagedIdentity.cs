using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BudgetBot.System.Web.SignIn;

/// <summary>
/// The endpoint at which Azure App Service gives out tokens of a managed identity, on loopback; this process is told of it.
/// </summary>
internal sealed class ManagedIdentity : IAsyncDisposable
{
    public const string Secret = "the header of the machine";

    private readonly WebApplication app;
    private int issued;

    private ManagedIdentity(WebApplication app) => this.app = app;

    /// <summary>What was asked for: resource and client id.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What the next requests get instead of a token.</summary>
    public ConcurrentQueue<int> Failures { get; } = new();

    public static async Task<ManagedIdentity> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var identity = new ManagedIdentity(builder.Build());
        identity.app.MapGet("/msi/token", (RequestDelegate)identity.Token);
        await identity.app.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{identity.app.Urls.First()}/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", Secret);
        return identity;
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await app.DisposeAsync();
    }

    private Task Token(HttpContext http)
    {
        Asked.Enqueue($"{http.Request.Query["resource"]} {http.Request.Query["client_id"]}");
        if (http.Request.Headers["X-IDENTITY-HEADER"] != Secret)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        if (Failures.TryDequeue(out int failure))
        {
            http.Response.StatusCode = failure;
            return http.Response.WriteAsync("""{"statusCode":400,"message":"no such identity"}""");
        }

        string end = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        string token = $"identity-{Interlocked.Increment(ref issued)}";
        return http.Response.WriteAsync(
            $$"""{"access_token":"{{token}}","expires_on":"{{end}}","resource":"r","token_type":"Bearer","client_id":"c"}""");
    }
}
