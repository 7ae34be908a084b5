using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BudgetBot.Channels.SignIn;

/// <summary>Checks the token of a request to /api/messages: who issued it, for whom, when, and whether the signature is that of the issuer's key.</summary>
public sealed class CallerCheck
{
    private const string Scheme = "Bearer ";

    // What the Bot Framework's document and its authority sign with. Nothing weaker, nothing symmetric.
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];

    // What the Bot Framework calls the industry's standard.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new();
    private readonly BotSignIn bot;
    private readonly TimeProvider time;
    private readonly IssuerKeys channels;
    private readonly IssuerKeys login;

    /// <summary>A check for one bot.</summary>
    /// <param name="bot">Who the bot is.</param>
    /// <param name="http">Fetches keys.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logs">Where failures to fetch keys go.</param>
    public CallerCheck(BotSignIn bot, HttpClient http, TimeProvider time, ILoggerFactory logs)
    {
        this.bot = bot;
        this.time = time;
        channels = new IssuerKeys(bot.Addresses.ChannelMetadata, http, time, logs.CreateLogger<IssuerKeys>());
        login = new IssuerKeys(bot.Addresses.LoginMetadata, http, time, logs.CreateLogger<IssuerKeys>());
    }

    /// <summary>Checks the Authorization header of a request. Does not fail.</summary>
    /// <param name="authorization">The header; null or empty where there is none.</param>
    public async Task<CallerVerdict> Check(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new CallerVerdict(null, TokenFault.Missing, "A bearer token is needed.");
        }

        if (Read(authorization[Scheme.Length..].Trim()) is not { } token)
        {
            return Invalid("The token is not a signed JSON web token.");
        }

        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return Invalid("The algorithm of the token is not allowed.");
        }

        if (bot.IssuersForEmulator.Contains(token.Issuer, StringComparer.Ordinal))
        {
            return await Check(token, login, isEmulator: true);
        }

        return await channels.Current() is { } document
            ? document.Issuer == token.Issuer ? await Check(token, channels, isEmulator: false) : Invalid("The issuer of the token is not known.")
            : Unchecked();
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            JsonWebToken read = handler.ReadJsonWebToken(token);
            return string.IsNullOrEmpty(read.Kid) || string.IsNullOrEmpty(read.Issuer) ? null : read;
        }
        catch (Exception problem) when (problem is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private async Task<CallerVerdict> Check(JsonWebToken token, IssuerKeys issuer, bool isEmulator)
    {
        if (await issuer.CurrentFor(token.Kid) is not { } document)
        {
            return Unchecked();
        }

        TokenValidationResult result = await handler.ValidateTokenAsync(token, Rules(token, document));
        if (!result.IsValid)
        {
            return Invalid(Reason(result.Exception));
        }

        if (isEmulator)
        {
            return IsOwn(token) ? new CallerVerdict(new SignedCaller(true, null, []), TokenFault.None, string.Empty) : Invalid("The token is of another app.");
        }

        string? serviceUrl = token.TryGetPayloadValue("serviceurl", out string claim) ? claim : null;
        return new CallerVerdict(new SignedCaller(false, serviceUrl, document.EndorsementsOf(token.Kid)), TokenFault.None, string.Empty);
    }

    private TokenValidationParameters Rules(JsonWebToken token, IssuerDocument document) => new()
    {
        // The issuer was compared when its keys were chosen; here the two are held together.
        ValidIssuer = token.Issuer,
        ValidAudience = bot.AppId,
        IssuerSigningKeys = document.KeysOf(token.Kid),
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => CheckTime(from, until),
    };

    // The library reads the machine's clock; a token without an end is never valid.
    private bool CheckTime(DateTime? from, DateTime? until)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        if (until is not { } end || end + ClockSkew < now)
        {
            throw new SecurityTokenExpiredException();
        }

        return from is not { } start || start - ClockSkew <= now ? true : throw new SecurityTokenNotYetValidException();
    }

    // The Emulator has its token from the authority with the bot's own id and password.
    private bool IsOwn(JsonWebToken token)
    {
        string version = token.TryGetPayloadValue("ver", out string ver) ? ver : "1.0";
        return token.TryGetPayloadValue(version == "2.0" ? "azp" : "appid", out string app)
            && string.Equals(app, bot.AppId, StringComparison.OrdinalIgnoreCase);
    }

    private static string Reason(Exception problem) => problem switch
    {
        SecurityTokenExpiredException => "The token has expired.",
        SecurityTokenNotYetValidException => "The token is not valid yet.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenSignatureKeyNotFoundException => "The key of the token is not known.",
        _ => "The signature of the token is not valid.",
    };

    private static CallerVerdict Invalid(string reason) => new(null, TokenFault.Invalid, reason);

    private static CallerVerdict Unchecked() =>
        new(null, TokenFault.Unchecked, "The keys to check the token with cannot be fetched at the moment.");
}
