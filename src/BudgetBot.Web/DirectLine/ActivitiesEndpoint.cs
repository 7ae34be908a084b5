using BudgetBot.Channels.DirectLine;
using BudgetBot.Web.Access;
using BudgetBot.Web.Messages;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.DirectLine;

/// <summary>POST and GET …/conversations/{id}/activities, and POST …/upload.</summary>
/// <param name="entrance">Who may call.</param>
/// <param name="limits">How often messages may be sent. Polling is not counted: Web Chat would give up.</param>
/// <param name="chats">The chats.</param>
/// <param name="desk">What takes activities.</param>
internal sealed class ActivitiesEndpoint(Entrance entrance, RateLimits limits, ChatStore chats, DirectLineDesk desk)
{
    /// <summary>Takes an activity, and answers with its id when its replies are in the chat.</summary>
    public async Task Post(HttpContext http)
    {
        if (await Speaking(http) is not { } chat)
        {
            return;
        }

        if (await ActivityBody.Read(http.Request) is { } body)
        {
            await Take(http, desk.Take(chat, body));
        }
        else
        {
            await Refuse(http, StatusCodes.Status413PayloadTooLarge, "An activity has 256 KB at most.");
        }
    }

    /// <summary>Takes a message with files. The files are not read; the user is told so in the chat, and the words are answered.</summary>
    public async Task Upload(HttpContext http)
    {
        if (await Speaking(http) is not { } chat)
        {
            return;
        }

        if (await UploadBody.Read(http.Request) is { } body)
        {
            await Take(http, desk.Take(chat, body, filesCame: true));
        }
        else
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "The body must be multipart/form-data.");
        }
    }

    /// <summary>What was said after a watermark.</summary>
    public async Task Poll(HttpContext http)
    {
        if (await Entered(http) is not { } found)
        {
            return;
        }

        if (ActivitySet.TryReadWatermark(http.Request.Query["watermark"], out long watermark))
        {
            await WriteJson(http, ActivitySet.Write(found.Chat.Log.After(watermark)));
        }
        else
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "The watermark must be one that was given out.");
        }
    }

    private static async Task Take(HttpContext http, Posted posted)
    {
        await posted.Answered;
        if (posted.Id is { } id)
        {
            await WriteJson(http, DirectLineJson.Id(id));
        }
        else if (posted.Problem is { } problem)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, problem);
        }
        else
        {
            http.Response.Headers.RetryAfter = "1";
            await Refuse(http, StatusCodes.Status429TooManyRequests, "Too many messages of this chat wait; try again in a moment.");
        }
    }

    private async Task<Chat?> Speaking(HttpContext http)
    {
        if (await Entered(http) is not { } found)
        {
            return null;
        }

        if (limits.MaySend(http, found.Speaker))
        {
            return found.Chat;
        }

        await Refuse(http, StatusCodes.Status429TooManyRequests, "Too many messages were sent; try again in a moment.");
        return null;
    }

    private async Task<(Chat Chat, string Speaker)?> Entered(HttpContext http)
    {
        if (!entrance.TryEnter(http, TokenUse.Chat, (string)http.Request.RouteValues["id"]!, out Pass? pass, out Refusal? refusal))
        {
            await Refuse(http, refusal);
            return null;
        }

        if (chats.TryFind(pass.Token.Conversation, out Chat? chat))
        {
            return (chat, pass.Speaker);
        }

        await Refuse(http, StatusCodes.Status404NotFound, "This conversation is over.");
        return null;
    }
}
