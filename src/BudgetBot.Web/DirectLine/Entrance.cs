using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using BudgetBot.Channels.DirectLine;
using BudgetBot.Web.Access;
using Microsoft.Extensions.Primitives;

namespace BudgetBot.Web.DirectLine;

/// <summary>
/// Who may call what of Direct Line: caller, origin, token, in this order. Without a token it is 401, with one that does not open this
/// 403: Web Chat goes by that.
/// </summary>
/// <param name="callers">Tells who calls.</param>
/// <param name="origins">Tells which pages may call.</param>
/// <param name="mint">Reads tokens.</param>
/// <param name="keys">Makes ids of names.</param>
internal sealed class Entrance(CallerAccess callers, OriginRule origins, TokenMint mint, SecretKeys keys)
{
    private const string Scheme = "Bearer ";
    private readonly byte[] userKey = keys.For("user ids");

    /// <summary>Lets a caller in who needs no token.</summary>
    /// <param name="http">The request.</param>
    /// <param name="guest">Who it is.</param>
    /// <param name="refusal">Why not.</param>
    public bool TryEnter(HttpContext http, [NotNullWhen(true)] out Guest? guest, [NotNullWhen(false)] out Refusal? refusal)
    {
        guest = null;
        if (!callers.TryIdentify(http, out Caller? caller, out string? reason))
        {
            refusal = new Refusal(StatusCodes.Status403Forbidden, reason);
        }
        else if (!origins.Admits(http, caller))
        {
            refusal = new Refusal(StatusCodes.Status403Forbidden, "Pages of this origin may not use the chat.");
        }
        else
        {
            refusal = null;
            guest = new Guest(caller.Name is { } name ? UserId(name) : null);
        }

        return guest is not null;
    }

    /// <summary>Lets a caller in who shows a token.</summary>
    /// <param name="http">The request.</param>
    /// <param name="use">What the token must be good for: a stream token stands in the address, another in the header.</param>
    /// <param name="conversation">The conversation that it must open; null for any.</param>
    /// <param name="pass">Who may go on.</param>
    /// <param name="refusal">Why not.</param>
    public bool TryEnter(
        HttpContext http, TokenUse use, string? conversation, [NotNullWhen(true)] out Pass? pass, [NotNullWhen(false)] out Refusal? refusal)
    {
        pass = null;
        if (!TryEnter(http, out Guest? guest, out refusal))
        {
            return false;
        }

        string? shown = use == TokenUse.Stream ? http.Request.Query["t"] : Bearer(http.Request.Headers.Authorization);
        if (string.IsNullOrEmpty(shown))
        {
            refusal = new Refusal(StatusCodes.Status401Unauthorized, "A token is needed.", Scheme.TrimEnd());
            return false;
        }

        bool opens = mint.TryRead(shown, use, out DirectLineToken? read)
            && (conversation is null || conversation == read.Conversation)
            && (guest.UserId is null || guest.UserId == read.User);
        refusal = opens ? null : new Refusal(StatusCodes.Status403Forbidden, "The token is not valid here, or has expired.");
        pass = opens ? new Pass(read!, guest.UserId is not null) : null;
        return pass is not null;
    }

    private static string? Bearer(StringValues header) =>
        header.Count == 1 && header.ToString() is { } text && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? text[Scheme.Length..].Trim()
            : null;

    // What stands in tokens and activities is no person's name, but always the same for the same person.
    private string UserId(string name) => "dl_" + Convert.ToHexStringLower(HMACSHA256.HashData(userKey, Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}

/// <summary>Who calls without a token.</summary>
/// <param name="UserId">The id of the user whom the proxy names; null for a program on this machine.</param>
internal sealed record Guest(string? UserId);

/// <summary>Who calls with a token.</summary>
/// <param name="Token">What it says.</param>
/// <param name="ThroughProxy">Whether a proxy has signed the user in.</param>
internal sealed record Pass(DirectLineToken Token, bool ThroughProxy)
{
    /// <summary>Whose messages are counted together: those of a user who is known, else those of a chat.</summary>
    public string Speaker => ThroughProxy && Token.User is { } user ? user : Token.Conversation;
}
