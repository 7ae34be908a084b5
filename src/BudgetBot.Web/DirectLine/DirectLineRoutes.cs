using BudgetBot.Channels.DirectLine;
using BudgetBot.Web.Access;
using Microsoft.Net.Http.Headers;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.DirectLine;

/// <summary>The routes of Direct Line 3.0, as Web Chat calls them.</summary>
internal static class DirectLineRoutes
{
    /// <summary>Where the routes begin; Web Chat calls it the domain.</summary>
    public const string Base = "/v3/directline";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Adds what the routes need.</summary>
    public static void Add(IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(new SecretKeys(settings.Access.SigningKey));
        services.AddSingleton(new CallerAccess(settings.Access));
        services.AddSingleton(at => new TokenMint(at.GetRequiredService<SecretKeys>().For("direct line"), at.GetRequiredService<TimeProvider>()));
        services.AddSingleton(at => new StreamAddress(at.GetRequiredService<TokenMint>(), settings.PublicBaseUrl));
        services.AddSingleton(at => new Entrance(
            at.GetRequiredService<CallerAccess>(),
            new OriginRule(settings.DirectLine.AllowedOrigins, settings.PublicBaseUrl),
            at.GetRequiredService<TokenMint>(),
            at.GetRequiredService<SecretKeys>()));
        services.AddSingleton(at => new ChatStore(at.GetRequiredService<TimeProvider>(), ChatLimits.Default));
        services.AddSingleton(_ => new RateLimits(settings.DirectLine));
        services.AddSingleton<DirectLineDesk>();
    }

    /// <summary>Maps the routes.</summary>
    public static void Map(WebApplication app)
    {
        // A client that answers no ping is gone, whatever its connection looks like.
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Heartbeat, KeepAliveTimeout = Heartbeat });
        IServiceProvider at = app.Services;
        Entrance entrance = at.GetRequiredService<Entrance>();
        ChatStore chats = at.GetRequiredService<ChatStore>();
        DirectLineDesk desk = at.GetRequiredService<DirectLineDesk>();
        TokenMint mint = at.GetRequiredService<TokenMint>();
        RateLimits limits = at.GetRequiredService<RateLimits>();
        var tokens = new TokensEndpoint(entrance, limits, mint, chats);
        var conversations = new ConversationsEndpoint(entrance, mint, at.GetRequiredService<StreamAddress>(), chats, desk);
        var activities = new ActivitiesEndpoint(entrance, limits, chats, desk);
        var streams = new StreamEndpoint(entrance, chats, new ChatFeed(Patience), app.Lifetime.ApplicationStopping);
        app.MapPost(Base + "/tokens/generate", Served(tokens.Generate));
        app.MapPost(Base + "/tokens/refresh", Served(tokens.Refresh));
        app.MapPost(Base + "/conversations", Served(conversations.Begin));
        app.MapGet(Base + "/conversations/{id}", Served(conversations.Reconnect));
        app.MapPost(Base + "/conversations/{id}/activities", Served(activities.Post));
        app.MapGet(Base + "/conversations/{id}/activities", Served(activities.Poll));
        app.MapPost(Base + "/conversations/{id}/upload", Served(activities.Upload));
        app.MapGet(Base + "/conversations/{id}/stream", Served(streams.Handle));
        app.MapMethods(Base + "/{**any}", [HttpMethods.Options], Served(http => Preflight(http, entrance)));
    }

    private static RequestDelegate Served(RequestDelegate handler) => async http =>
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await handler(http);
        }
        catch (BadHttpRequestException problem) when (!http.Response.HasStarted)
        {
            await Refuse(http, problem.StatusCode, "The request could not be read.");
        }
    };

    // What a browser asks before a page of another site may call.
    private static async Task Preflight(HttpContext http, Entrance entrance)
    {
        if (!entrance.TryEnter(http, out _, out Refusal? refusal))
        {
            await Refuse(http, refusal);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.AccessControlAllowMethods = "GET, POST";
        http.Response.Headers.AccessControlAllowHeaders = $"{HeaderNames.Authorization}, {HeaderNames.ContentType}, {HeaderNames.XRequestedWith}, x-ms-bot-agent";
        http.Response.Headers.AccessControlMaxAge = "600";
    }
}
