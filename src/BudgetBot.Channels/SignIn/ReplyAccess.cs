using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.SignIn;

/// <summary>Decides whether a reply may leave, and whether with the bot's token.</summary>
/// <param name="vouched">Where the token may go.</param>
/// <param name="tokens">The bot's tokens.</param>
public sealed class ReplyAccess(VouchedAddresses vouched, BotTokens tokens)
{
    /// <summary>Whether the token may go with a reply: over https, to where an activity of the conversation has come from with a token for it.</summary>
    public bool MayCarryToken(Activity reply, Uri address) => address.Scheme == Uri.UriSchemeHttps && vouched.Includes(reply);

    /// <summary>Whether a reply may leave without a token: to an Emulator on this machine.</summary>
    public static bool MayGoBare(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    /// <summary>The bot's token; null where none can be had at the moment.</summary>
    public Task<string?> Token() => tokens.Get();

    /// <summary>Throws away a token that a channel did not take.</summary>
    public void Drop(string token) => tokens.Drop(token);
}
