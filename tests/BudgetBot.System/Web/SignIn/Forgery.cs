using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BudgetBot.System.Web.SignIn;

/// <summary>Authorization headers that prove nothing: each must be refused with 401 wherever a channel's token is needed.</summary>
internal static class Forgery
{
    private static readonly Dictionary<string, Func<TokenIssuer, string, string?>> Made = new(StringComparer.Ordinal)
    {
        ["missing"] = (_, _) => null,
        ["another scheme"] = (_, _) => "Basic dXNlcjpwYXNz",
        ["empty"] = (_, _) => "Bearer ",
        ["no token"] = (_, _) => "Bearer not.a.token",
        ["five parts"] = (_, _) => "Bearer a.b.c.d.e",
        ["expired"] = (issuer, url) => Right(issuer, url, claims => claims["exp"] = TokenIssuer.Seconds(-600)),
        ["without an end"] = (issuer, url) => Right(issuer, url, claims => claims.Remove("exp")),
        ["not yet valid"] = (issuer, url) => Right(issuer, url, claims => claims["nbf"] = TokenIssuer.Seconds(600)),
        ["for another audience"] = (issuer, url) => Right(issuer, url, claims => claims["aud"] = Guid.NewGuid().ToString()),
        ["without audience"] = (issuer, url) => Right(issuer, url, claims => claims.Remove("aud")),
        ["of another issuer"] = (issuer, url) => Right(issuer, url, claims => claims["iss"] = "https://evil.example"),
        ["without issuer"] = (issuer, url) => Right(issuer, url, claims => claims.Remove("iss")),
        ["signed with an unknown key"] = (_, url) => Bearer(new SigningKey("evil", "msteams").Sign(TokenIssuer.ChannelClaims(url))),
        ["signed with an unknown key under a known id"] = (_, url) => Bearer(new SigningKey("channel-1", "msteams").Sign(TokenIssuer.ChannelClaims(url))),
        ["signed with the key of the other issuer"] = (issuer, url) => Bearer(issuer.LoginKey.Sign(TokenIssuer.ChannelClaims(url))),
        ["without algorithm"] = (issuer, url) => Bearer(SigningKey.Join(Header(issuer, "none"), TokenIssuer.ChannelClaims(url), _ => [])),
        ["with another algorithm"] = (issuer, url) => Bearer(Key(issuer).Sign(TokenIssuer.ChannelClaims(url), Header(issuer, "RS512"))),
        ["HS256 with the public key as PEM"] = (issuer, url) => Hs256(issuer, url, Encoding.ASCII.GetBytes(Key(issuer).PublicPem)),
        ["HS256 with the public key's modulus"] = (issuer, url) => Hs256(issuer, url, Key(issuer).Modulus),
        ["with claims changed after signing"] = (issuer, url) => Changed(Right(issuer, url, _ => { }), TokenIssuer.ChannelClaims("https://evil.example/")),
        ["without key id"] = (issuer, url) => Bearer(Key(issuer).Sign(TokenIssuer.ChannelClaims(url), new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256" })),
        ["with its key inside"] = (_, url) => WithKeyInside(url),
        ["of an Emulator for another app"] = (issuer, _) => OfEmulator(issuer, claims => claims["azp"] = Guid.NewGuid().ToString()),
        ["of an Emulator without app"] = (issuer, _) => OfEmulator(issuer, claims => claims.Remove("azp")),
        ["of an Emulator for another audience"] = (issuer, _) => OfEmulator(issuer, claims => claims["aud"] = "https://api.botframework.com"),
        ["of an Emulator, signed by a channel's key"] = (issuer, _) => Bearer(Key(issuer).Sign(issuer.EmulatorClaims())),
        ["of another tenant"] = (issuer, _) => OfEmulator(issuer, claims => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
    };

    public static TheoryData<string> Names => [.. Made.Keys];

    public static string? Make(string name, TokenIssuer issuer, string serviceUrl) => Made[name](issuer, serviceUrl);

    public static string Bearer(string token) => $"Bearer {token}";

    public static string Right(TokenIssuer issuer, string serviceUrl, Action<JsonObject> change)
    {
        JsonObject claims = TokenIssuer.ChannelClaims(serviceUrl);
        change(claims);
        return Bearer(Key(issuer).Sign(claims));
    }

    public static string OfEmulator(TokenIssuer issuer, Action<JsonObject> change)
    {
        JsonObject claims = issuer.EmulatorClaims();
        change(claims);
        return Bearer(issuer.LoginKey.Sign(claims));
    }

    private static SigningKey Key(TokenIssuer issuer) => issuer.ChannelKeys.First();

    private static JsonObject Header(TokenIssuer issuer, string algorithm) => new() { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = Key(issuer).Id };

    private static string Hs256(TokenIssuer issuer, string serviceUrl, byte[] secret) =>
        Bearer(SigningKey.Join(Header(issuer, "HS256"), TokenIssuer.ChannelClaims(serviceUrl), content => HMACSHA256.HashData(secret, content)));

    private static string Changed(string authorization, JsonObject claims)
    {
        string[] parts = authorization.Split('.');
        parts[1] = SigningKey.Join([], claims, _ => []).Split('.')[1];
        return string.Join('.', parts);
    }

    private static string WithKeyInside(string serviceUrl)
    {
        var own = new SigningKey("inside", "msteams");
        return Bearer(own.Sign(TokenIssuer.ChannelClaims(serviceUrl), new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = "inside", ["jwk"] = own.Jwk }));
    }
}
