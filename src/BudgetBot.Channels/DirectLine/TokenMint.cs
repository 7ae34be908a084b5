using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BudgetBot.Channels.DirectLine;

/// <summary>
/// Issues and checks the tokens of Direct Line: JSON web tokens, signed with HMAC-SHA256. Web Chat reads the claim <c>user</c> of them.
/// A token is read only when it is to the byte one that this key has signed, so its header can ask for no other algorithm.
/// Microsoft.IdentityModel.JsonWebTokens, which checks the tokens of channels, is not used here: it takes a signature whose last letter is
/// another with the same bits, takes any order and any more of header and claims, and validates asynchronously on each poll of each chat.
/// </summary>
/// <param name="key">The secret key, 32 bytes or more.</param>
/// <param name="time">The clock.</param>
public sealed class TokenMint(byte[] key, TimeProvider time)
{
    private const int Longest = 8 * 1024;
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string ExpiryClaim = "exp";
    private const string UseClaim = "aud";

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>How long the token of a chat is valid. Web Chat renews it after half of that.</summary>
    public static TimeSpan ChatLifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a stream may be opened after its address was given out.</summary>
    public static TimeSpan StreamLifetime { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Issues a token.</summary>
    /// <param name="use">What it is good for, which also says for how long.</param>
    /// <param name="token">What it says.</param>
    public string Issue(TokenUse use, DirectLineToken token)
    {
        string signed = $"{Header}.{Base64Url.EncodeToString(Claims(use, token))}";
        return $"{signed}.{Signature(signed)}";
    }

    /// <summary>Reads a token; false for one that is forged, expired or meant for another use.</summary>
    public bool TryRead(string text, TokenUse use, [NotNullWhen(true)] out DirectLineToken? token)
    {
        token = null;
        int end = text.LastIndexOf('.');
        if (end < 0 || text.Length > Longest || !IsSigned(text, end))
        {
            return false;
        }

        // Only this mint makes what is signed, so the claims need no second doubt.
        using JsonDocument claims = JsonDocument.Parse(Base64Url.DecodeFromChars(text.AsSpan(Header.Length + 1, end - Header.Length - 1)));
        JsonElement root = claims.RootElement;
        if (root.GetProperty(UseClaim).ValueEquals(Audience(use)) && root.GetProperty(ExpiryClaim).GetInt64() > time.GetUtcNow().ToUnixTimeSeconds())
        {
            token = new DirectLineToken(
                root.GetProperty(ConversationClaim).GetString()!,
                root.TryGetProperty(UserClaim, out JsonElement user) ? user.GetString() : null);
        }

        return token is not null;
    }

    private bool IsSigned(string text, int end) =>
        text.StartsWith(Header + ".", StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Signature(text[..end])), Encoding.UTF8.GetBytes(text[(end + 1)..]));

    private string Signature(string signed) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));

    private byte[] Claims(TokenUse use, DirectLineToken token)
    {
        DateTimeOffset now = time.GetUtcNow();
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(UseClaim, Audience(use));
            json.WriteString(ConversationClaim, token.Conversation);
            if (token.User is { } user)
            {
                json.WriteString(UserClaim, user);
            }

            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteNumber(ExpiryClaim, (now + (use == TokenUse.Chat ? ChatLifetime : StreamLifetime)).ToUnixTimeSeconds());
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static string Audience(TokenUse use) => use == TokenUse.Chat ? "chat" : "stream";
}
