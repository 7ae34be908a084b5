using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BudgetBot.System.Web.SignIn;

/// <summary>The Bot Framework's issuer and the bot's authority on loopback: their OpenID documents, keys and the token endpoint.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string AppId = "6b1f0d0e-3f5c-4c39-8b4b-5f0a2c1d7e88";
    public const string Password = "Geheim~1234.secret";
    public const string Tenant = "0a1b2c3d-1111-2222-3333-444455556666";
    public const string ChannelIssuer = "https://api.botframework.example";

    // Making a key takes a good part of a second: all issuers begin with the same.
    private static readonly SigningKey FirstChannelKey = new("channel-1", "msteams", "webchat");
    private static readonly SigningKey OnlyLoginKey = new("login-1");

    private readonly WebApplication app;
    private int issued;

    private TokenIssuer(WebApplication app) => this.app = app;

    /// <summary>The keys that the channels' document shows.</summary>
    public ConcurrentBag<SigningKey> ChannelKeys { get; private set; } = [FirstChannelKey];

    /// <summary>The keys of the bot's own authority.</summary>
    public SigningKey LoginKey { get; } = OnlyLoginKey;

    /// <summary>The forms that came to the token endpoint.</summary>
    public ConcurrentQueue<IFormCollection> Asked { get; } = new();

    /// <summary>What the next requests to the token endpoint get instead of a token.</summary>
    public ConcurrentQueue<int> Failures { get; } = new();

    public int KeyFetches { get; private set; }

    public bool KeysAreDown { get; set; }

    /// <summary>Seconds that the issued tokens live.</summary>
    public int Life { get; set; } = 3600;

    public string Address => app.Urls.First();

    public string Login => $"{Address}/{Tenant}";

    public string[] Settings =>
    [
        "--MicrosoftAppType", "SingleTenant", "--MicrosoftAppId", AppId, "--MicrosoftAppPassword", Password, "--MicrosoftAppTenantId",
        Tenant,
        "--ToBotFromChannelOpenIdMetadataUrl", $"{Address}/channel", "--ToChannelFromBotLoginUrl", Login,
    ];

    /// <summary>The settings of a bot that has the managed identity of its machine.</summary>
    public string[] IdentitySettings =>
    [
        "--MicrosoftAppType", "UserAssignedMSI", "--MicrosoftAppId", AppId, "--MicrosoftAppTenantId", Tenant,
        "--ToBotFromChannelOpenIdMetadataUrl", $"{Address}/channel", "--ToChannelFromBotLoginUrl", Login,
    ];

    public static async Task<TokenIssuer> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var issuer = new TokenIssuer(app);
        app.MapGet("/channel", (RequestDelegate)(http => issuer.Document(http, ChannelIssuer, "/channel/keys")));
        app.MapGet("/channel/keys", (RequestDelegate)issuer.ShowChannelKeys);
        app.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration",
            (RequestDelegate)(http => issuer.Document(http, $"{issuer.Login}/v2.0", "/login/keys")));
        app.MapGet("/login/keys", (RequestDelegate)(http => Write(http, KeySet([issuer.LoginKey]))));
        app.MapPost($"/{Tenant}/oauth2/v2.0/token", (RequestDelegate)issuer.Issue);
        await app.StartAsync();
        return issuer;
    }

    /// <summary>Takes all channel keys away and shows another.</summary>
    public void RollOver(string id, params string[] endorsements) => ChannelKeys = [new SigningKey(id, endorsements)];

    /// <summary>The claims of a channel's token for a service URL.</summary>
    public static JsonObject ChannelClaims(string? serviceUrl) => new()
    {
        ["iss"] = ChannelIssuer,
        ["aud"] = AppId,
        ["nbf"] = Seconds(-60),
        ["exp"] = Seconds(3600),
        ["serviceurl"] = serviceUrl,
    };

    /// <summary>The claims of an Emulator's token.</summary>
    public JsonObject EmulatorClaims() => new()
    {
        ["iss"] = $"{Login}/v2.0",
        ["aud"] = AppId,
        ["nbf"] = Seconds(-60),
        ["exp"] = Seconds(3600),
        ["ver"] = "2.0",
        ["azp"] = AppId,
    };

    /// <summary>A right token of a channel.</summary>
    public string ChannelToken(string serviceUrl) => ChannelKeys.First().Sign(ChannelClaims(serviceUrl));

    public static long Seconds(int fromNow) => DateTimeOffset.UtcNow.AddSeconds(fromNow).ToUnixTimeSeconds();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Document(HttpContext http, string issuer, string keys) => await Write(http, new JsonObject
    {
        ["issuer"] = issuer,
        ["jwks_uri"] = Address + keys,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    });

    private async Task ShowChannelKeys(HttpContext http)
    {
        KeyFetches++;
        if (KeysAreDown)
        {
            http.Response.StatusCode = 503;
            return;
        }

        await Write(http, KeySet(ChannelKeys));
    }

    private async Task Issue(HttpContext http)
    {
        Asked.Enqueue(await http.Request.ReadFormAsync());
        if (Failures.TryDequeue(out int status))
        {
            http.Response.StatusCode = status;
            await Write(http, new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"The secret {Password} is wrong." });
            return;
        }

        string token = $"token-{Interlocked.Increment(ref issued)}";
        await Write(http, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = Life, ["access_token"] = token });
    }

    private static JsonObject KeySet(IEnumerable<SigningKey> keys) =>
        new() { ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key.Jwk)]) };

    private static Task Write(HttpContext http, JsonObject json)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json.ToJsonString());
    }
}
