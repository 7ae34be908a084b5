using System.Net.WebSockets;
using BudgetBot.Channels.DirectLine;
using BudgetBot.Web.Access;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.DirectLine;

/// <summary>GET …/conversations/{id}/stream: the chat by WebSocket.</summary>
/// <param name="entrance">Who may call.</param>
/// <param name="chats">The chats.</param>
/// <param name="feed">What sends a chat.</param>
/// <param name="stopping">When the service stops.</param>
internal sealed class StreamEndpoint(Entrance entrance, ChatStore chats, ChatFeed feed, CancellationToken stopping)
{
    /// <summary>Serves the stream until it ends.</summary>
    public async Task Handle(HttpContext http)
    {
        if (!entrance.TryEnter(http, TokenUse.Stream, (string)http.Request.RouteValues["id"]!, out Pass? pass, out Refusal? refusal))
        {
            await Refuse(http, refusal);
        }
        else if (!chats.TryFind(pass.Token.Conversation, out Chat? chat))
        {
            await Refuse(http, StatusCodes.Status404NotFound, "This conversation is over.");
        }
        else if (!http.WebSockets.IsWebSocketRequest || !ActivitySet.TryReadWatermark(http.Request.Query["watermark"], out long watermark))
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "A stream is opened as a WebSocket, by the address that was given out.");
        }
        else
        {
            using WebSocket socket = await http.WebSockets.AcceptWebSocketAsync();
            await feed.Run(socket, chat, watermark, stopping);
        }
    }
}
