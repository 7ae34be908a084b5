using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BudgetBot.Channels.SignIn;

/// <summary>An issuer of tokens as its OpenID document describes it.</summary>
internal sealed class IssuerDocument
{
    private readonly ILookup<string, SecurityKey> keys;
    private readonly Dictionary<string, IReadOnlyList<string>> endorsements = new(StringComparer.Ordinal);

    /// <summary>Takes over what was fetched.</summary>
    /// <param name="configuration">The document with its keys.</param>
    /// <param name="fetched">When.</param>
    public IssuerDocument(OpenIdConnectConfiguration configuration, DateTimeOffset fetched)
    {
        Issuer = configuration.Issuer ?? string.Empty;
        Fetched = fetched;
        keys = configuration.SigningKeys.Where(key => key.KeyId is { Length: > 0 }).ToLookup(key => key.KeyId, StringComparer.Ordinal);
        foreach (JsonWebKey key in configuration.JsonWebKeySet?.Keys ?? [])
        {
            endorsements[key.Kid ?? string.Empty] = EndorsementsOf(key);
        }
    }

    /// <summary>The name that its tokens carry.</summary>
    public string Issuer { get; }

    /// <summary>When the document was fetched.</summary>
    public DateTimeOffset Fetched { get; }

    /// <summary>Whether tokens can be checked with it.</summary>
    public bool IsUsable => Issuer.Length > 0 && keys.Count > 0;

    /// <summary>The keys of an id; none where it is not known.</summary>
    public IEnumerable<SecurityKey> KeysOf(string keyId) => keys[keyId];

    /// <summary>The channels that a key may speak for.</summary>
    public IReadOnlyList<string> EndorsementsOf(string keyId) => endorsements.GetValueOrDefault(keyId, []);

    private static IReadOnlyList<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out object? value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)]
            : [];
}
