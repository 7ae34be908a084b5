using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace BudgetBot.Tests.Channels.DirectLine;

/// <summary>A WebSocket whose client takes a number of frames and then nothing, as one with a full window does, until it is released.</summary>
internal sealed class StuckSocket(int takes, Task? released = null) : WebSocket
{
    private readonly TaskCompletionSource<WebSocketReceiveResult> end = new();
    private readonly TaskCompletionSource sending = new();
    private WebSocketState state = WebSocketState.Open;
    private int taken;

    public List<JsonNode> Frames { get; } = [];

    /// <summary>Ends when the first frame that is not taken was sent.</summary>
    public Task Sending => sending.Task;

    public string? Farewell { get; private set; }

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => state;

    public override string? SubProtocol => null;

    public void GoAway() => end.TrySetResult(new WebSocketReceiveResult(0, WebSocketMessageType.Close, true));

    public override void Abort()
    {
        state = WebSocketState.Aborted;
        end.TrySetException(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        Farewell = statusDescription;
        GoAway();
        return Task.CompletedTask;
    }

    public override void Dispose() => Abort();

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => end.Task;

    public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        if (taken++ >= takes)
        {
            sending.TrySetResult();
            await (released ?? Task.Delay(Timeout.Infinite, cancellationToken));
        }

        lock (Frames)
        {
            Frames.Add(JsonNode.Parse(buffer.AsSpan())!);
        }
    }
}
