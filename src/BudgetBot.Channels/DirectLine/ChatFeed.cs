using System.Net.WebSockets;

namespace BudgetBot.Channels.DirectLine;

/// <summary>
/// Sends a chat to a WebSocket as it grows. The log of the chat is the queue: a client that is slower than the log is long loses its
/// socket, and so does one that takes nothing for some seconds. It reconnects where it left off; nobody waits for it.
/// </summary>
/// <param name="patience">How long a client may take nothing.</param>
public sealed class ChatFeed(TimeSpan patience)
{
    private const int MostInFrame = 20;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Sends until the client goes, the chat ends, another stream takes its place, or the service stops. Does not throw.</summary>
    /// <param name="socket">An open socket.</param>
    /// <param name="chat">The conversation.</param>
    /// <param name="watermark">How many activities the client has seen.</param>
    /// <param name="stopping">When the service stops.</param>
    public async Task Run(WebSocket socket, Chat chat, long watermark, CancellationToken stopping)
    {
        int seat = chat.TakeSeat();
        Task listening = Listen(socket);
        try
        {
            string reason = await Send(socket, new Place(chat, seat, listening), watermark, stopping);
            using var farewell = new CancellationTokenSource(Farewell);
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, reason, farewell.Token);
            await listening.WaitAsync(Farewell, CancellationToken.None);
        }
        catch (Exception ending) when (IsEnding(ending))
        {
            // The client will know by the end of the connection.
        }

        socket.Abort();
        await listening;
    }

    private async Task<string> Send(WebSocket socket, Place place, long watermark, CancellationToken stopping)
    {
        long seen = place.Chat.Log.After(watermark, 0).From;
        while (true)
        {
            ActivityBatch batch = place.Chat.Log.After(seen, MostInFrame);
            if (Ending(place, batch, seen) is { } reason)
            {
                return reason;
            }

            if (batch.Activities.Count == 0)
            {
                await Task.WhenAny(batch.Changed, place.Gone).WaitAsync(stopping);
                continue;
            }

            using var patient = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            patient.CancelAfter(patience);
            await socket.SendAsync(ActivitySet.Write(batch), WebSocketMessageType.Text, true, patient.Token);
            seen = batch.Watermark;
        }
    }

    private static string? Ending(Place place, ActivityBatch batch, long seen) =>
        place.Gone.IsCompleted ? string.Empty
        : batch.Closed ? "The conversation is over."
        : !place.Chat.HoldsSeat(place.Seat) ? "Another stream of this conversation was opened."
        : batch.From != seen ? "The client was too slow."
        : null;

    // Clients send empty messages to see whether the line is alive; nothing that comes in means anything.
    private static async Task Listen(WebSocket socket)
    {
        byte[] buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception ending) when (IsEnding(ending))
        {
            // A client that vanishes says no farewell.
        }
    }

    private static bool IsEnding(Exception problem) =>
        problem is WebSocketException or OperationCanceledException or TimeoutException or IOException or ObjectDisposedException or InvalidOperationException;

    // Where a stream stands; Gone ends with the client.
    private sealed record Place(Chat Chat, int Seat, Task Gone);
}
