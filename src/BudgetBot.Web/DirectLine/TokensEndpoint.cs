using System.Buffers.Text;
using System.Security.Cryptography;
using BudgetBot.Channels.DirectLine;
using BudgetBot.Web.Access;
using BudgetBot.Web.Messages;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.DirectLine;

/// <summary>POST …/tokens/generate and …/tokens/refresh.</summary>
/// <param name="entrance">Who may call.</param>
/// <param name="limits">How often.</param>
/// <param name="mint">Issues tokens.</param>
/// <param name="chats">The chats that a renewed token keeps alive.</param>
internal sealed class TokensEndpoint(Entrance entrance, RateLimits limits, TokenMint mint, ChatStore chats)
{
    private const string ThisMachine = "";

    /// <summary>Gives out the token of a new conversation. It begins with the first call that uses the token.</summary>
    public async Task Generate(HttpContext http)
    {
        if (!entrance.TryEnter(http, out Guest? guest, out Refusal? refusal))
        {
            await Refuse(http, refusal);
        }
        else if (!limits.MayBegin(http, guest.UserId ?? ThisMachine))
        {
            await Refuse(http, StatusCodes.Status429TooManyRequests, "Too many chats were begun; try again in a moment.");
        }
        else if (await ActivityBody.Read(http.Request) is not { } body || !DirectLineJson.TryReadUser(body, out string? user))
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "The body must be {\"user\":{\"id\":…}} or empty.");
        }
        else
        {
            string conversation = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
            await WriteToken(http, new DirectLineToken(conversation, guest.UserId ?? user));
        }
    }

    /// <summary>Renews a token that is still valid.</summary>
    public async Task Refresh(HttpContext http)
    {
        if (!entrance.TryEnter(http, TokenUse.Chat, null, out Pass? pass, out Refusal? refusal))
        {
            await Refuse(http, refusal);
            return;
        }

        _ = chats.TryFind(pass.Token.Conversation, out _);
        await WriteToken(http, pass.Token);
    }

    private Task WriteToken(HttpContext http, DirectLineToken token) =>
        WriteJson(http, DirectLineJson.Conversation(token.Conversation, mint.Issue(TokenUse.Chat, token), null));
}
