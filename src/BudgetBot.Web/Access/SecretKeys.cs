using System.Security.Cryptography;
using System.Text;

namespace BudgetBot.Web.Access;

/// <summary>Keys for what the service signs, a different one for each purpose, all from one secret.</summary>
internal sealed class SecretKeys
{
    private readonly byte[] secret;

    /// <summary>From the setting <c>SigningKey</c>; without it from chance, so that a restart makes everything signed before void.</summary>
    public SecretKeys(string? signingKey) =>
        secret = signingKey is null ? RandomNumberGenerator.GetBytes(32) : SHA256.HashData(Encoding.UTF8.GetBytes(signingKey));

    /// <summary>The key of a purpose: 32 bytes.</summary>
    public byte[] For(string purpose) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(purpose));
}
