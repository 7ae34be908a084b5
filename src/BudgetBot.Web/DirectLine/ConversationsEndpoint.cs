using BudgetBot.Channels.DirectLine;
using BudgetBot.Web.Access;
using BudgetBot.Web.Messages;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.DirectLine;

/// <summary>POST …/conversations and GET …/conversations/{id}: beginning a chat and coming back to it.</summary>
/// <param name="entrance">Who may call.</param>
/// <param name="mint">Issues tokens.</param>
/// <param name="streams">Where streams are.</param>
/// <param name="chats">The chats.</param>
/// <param name="desk">What greets.</param>
internal sealed class ConversationsEndpoint(Entrance entrance, TokenMint mint, StreamAddress streams, ChatStore chats, DirectLineDesk desk)
{
    /// <summary>Begins the conversation of a token: 201, or 200 where it goes on already.</summary>
    public async Task Begin(HttpContext http)
    {
        if (!entrance.TryEnter(http, TokenUse.Chat, null, out Pass? pass, out Refusal? refusal))
        {
            await Refuse(http, refusal);
        }
        else if (await ActivityBody.Read(http.Request) is not { } body || !DirectLineJson.TryReadUser(body, out string? user))
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "The body must be {\"user\":{\"id\":…}} or empty.");
        }
        else
        {
            Chat chat = chats.FindOrBegin(pass.Token.Conversation, pass.Token.User ?? user, out bool begun);
            if (begun)
            {
                await desk.Greet(chat);
            }

            http.Response.StatusCode = begun ? StatusCodes.Status201Created : StatusCodes.Status200OK;
            await WriteConversation(http, pass, chat, 0);
        }
    }

    /// <summary>Gives out a new token and the address of a stream that begins after what the client has seen.</summary>
    public async Task Reconnect(HttpContext http)
    {
        if (!entrance.TryEnter(http, TokenUse.Chat, (string)http.Request.RouteValues["id"]!, out Pass? pass, out Refusal? refusal))
        {
            await Refuse(http, refusal);
        }
        else if (!chats.TryFind(pass.Token.Conversation, out Chat? chat))
        {
            await Refuse(http, StatusCodes.Status404NotFound, "This conversation is over.");
        }
        else if (!ActivitySet.TryReadWatermark(http.Request.Query["watermark"], out long watermark))
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "The watermark must be one that was given out.");
        }
        else
        {
            await WriteConversation(http, pass, chat, watermark);
        }
    }

    private Task WriteConversation(HttpContext http, Pass pass, Chat chat, long watermark)
    {
        var token = new DirectLineToken(chat.Id, pass.Token.User ?? chat.User);
        return WriteJson(http, DirectLineJson.Conversation(
            chat.Id, mint.Issue(TokenUse.Chat, token), streams.Of(http.Request, pass.ThroughProxy, token, watermark)));
    }
}
