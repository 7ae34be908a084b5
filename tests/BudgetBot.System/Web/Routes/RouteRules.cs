using BudgetBot.System.Web.SignIn;

namespace BudgetBot.System.Web.Routes;

/// <summary>Who may call a route.</summary>
public enum RouteRule
{
    /// <summary>Whoever can reach the service: nothing but the scripts of the chat page and the state of the service is shown.</summary>
    Anybody,

    /// <summary>Whoever follows a citation, where the bot has credentials; else as <see cref="ChatCaller"/>.</summary>
    Reader,

    /// <summary>Who has a token of a channel; where the bot has no credentials, programs on this machine.</summary>
    Channel,

    /// <summary>Programs and pages of this machine, or users whom a trusted proxy names; no token: it is where one is got.</summary>
    ChatCaller,

    /// <summary>Who has the token of the web chat, of the conversation that the route names.</summary>
    ChatToken,

    /// <summary>Who has a link that the service has signed, while it is good: programs that download send no sign-in.</summary>
    SignedLink,
}

/// <summary>Every route of the service with its rule. A new route must be added here, with a rule that the tests of this folder hold it to.</summary>
internal static class RouteRules
{
    public static readonly Dictionary<string, RouteRule> ByRoute = new(StringComparer.Ordinal)
    {
        ["GET /"] = RouteRule.ChatCaller,
        ["GET /chat/{file}"] = RouteRule.Anybody,
        ["GET /healthz"] = RouteRule.Anybody,
        ["GET /answers/{id}"] = RouteRule.ChatCaller,
        ["GET /answers/{id}.csv"] = RouteRule.SignedLink,
        ["GET /answers/{id}.xlsx"] = RouteRule.SignedLink,
        ["GET /sources"] = RouteRule.Reader,
        ["GET /sources/{file}"] = RouteRule.Reader,
        ["GET /sources/{file}/pages/{page}.png"] = RouteRule.Reader,
        ["GET /sources/{file}/report"] = RouteRule.Reader,
        ["POST /api/messages"] = RouteRule.Channel,
        ["OPTIONS /v3/directline/{**any}"] = RouteRule.ChatCaller,
        ["POST /v3/directline/tokens/generate"] = RouteRule.ChatCaller,
        ["POST /v3/directline/tokens/refresh"] = RouteRule.ChatToken,
        ["POST /v3/directline/conversations"] = RouteRule.ChatToken,
        ["GET /v3/directline/conversations/{id}"] = RouteRule.ChatToken,
        ["POST /v3/directline/conversations/{id}/activities"] = RouteRule.ChatToken,
        ["GET /v3/directline/conversations/{id}/activities"] = RouteRule.ChatToken,
        ["POST /v3/directline/conversations/{id}/upload"] = RouteRule.ChatToken,
        ["GET /v3/directline/conversations/{id}/stream"] = RouteRule.ChatToken,
    };

    /// <summary>The routes of a rule, by method and address with every parameter filled in.</summary>
    public static IEnumerable<(HttpMethod Method, string Address)> Of(RouteRule rule) =>
        ByRoute.Where(route => route.Value == rule).Select(route => route.Key.Split(' '))
            .Select(parts => (HttpMethod.Parse(parts[0]), string.Join('/', parts[1].Split('/').Select(part => Filled(part)))));

    private static string Filled(string part) => part.StartsWith('{') ? "x" + part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..] : part;

    /// <summary>The forgeries that a rule must refuse, by name; <see cref="Forge"/> makes them.</summary>
    public static TheoryData<RouteRule, string> Forgeries =>
    [
        .. Forgery.Names.Select(name => new TheoryDataRow<RouteRule, string>(RouteRule.Channel, name)),
        .. ChatForgeries.Keys.Select(name => new TheoryDataRow<RouteRule, string>(RouteRule.ChatToken, name)),
        .. LinkForgeries.Keys.Select(name => new TheoryDataRow<RouteRule, string>(RouteRule.SignedLink, name)),
    ];

    private static readonly Dictionary<string, string?> ChatForgeries = new(StringComparer.Ordinal)
    {
        ["no header"] = null,
        ["no token"] = "Bearer ",
        ["another scheme"] = "Basic dXNlcjpwYXNz",
        ["no JWT"] = "Bearer x",
        ["three empty parts"] = "Bearer ..",
        ["none algorithm"] = "Bearer eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.",
        ["a made-up signature"] = "Bearer eyJhbGciOiJIUzI1NiJ9.eyJjb252IjoieCJ9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    };

    private static readonly Dictionary<string, string> LinkForgeries = new(StringComparer.Ordinal)
    {
        ["no signature"] = string.Empty,
        ["empty signature"] = "?until=4102444800&sig=",
        ["a made-up signature"] = "?until=4102444800&sig=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ["no end"] = "?sig=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    };

    /// <summary>What a forgery adds to the address.</summary>
    public static string Query(RouteRule rule, string name) => rule == RouteRule.SignedLink ? LinkForgeries[name] : string.Empty;

    /// <summary>The Authorization header of a forgery; null for none.</summary>
    public static string? Forge(RouteRule rule, string name, SignedBot signed) => rule switch
    {
        RouteRule.Channel => Forgery.Make(name, signed.Issuer, signed.Channel.ServiceUrl),
        RouteRule.ChatToken => ChatForgeries[name],
        RouteRule.SignedLink => null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No token is needed."),
    };
}
