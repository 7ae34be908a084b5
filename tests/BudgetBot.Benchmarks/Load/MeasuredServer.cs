namespace BudgetBot.Benchmarks.Load;

/// <summary>A server that runs, the conversations with it, and what has been measured of it so far.</summary>
/// <param name="server">The server.</param>
/// <param name="channel">Where its replies go.</param>
/// <param name="turns">How many turns a round has.</param>
internal sealed class MeasuredServer(ServerProcess server, FakeChannel channel, int turns) : IDisposable
{
    private readonly Conversations conversations = new(server, channel);
    private TimeSpan processor;
    private int taken;

    /// <summary>Takes turns until what they run through is compiled.</summary>
    /// <returns>The replies that came.</returns>
    public Task<ReplyCount> WarmUp(CancellationToken stop) => conversations.Take(turns, stop);

    /// <summary>Takes a round of turns and adds their processor time.</summary>
    public async Task Round(CancellationToken stop)
    {
        TimeSpan before = server.ProcessorTime;
        await conversations.Take(turns, stop);
        processor += server.ProcessorTime - before;
        taken += turns;
    }

    /// <summary>Takes one more round, in which allocations are read, and gives all that was measured.</summary>
    public async Task<Measured> Finish(CancellationToken stop)
    {
        var came = default(ReplyCount);
        long allocated = await AllocationMeter.During(server.Id, async () => came = await conversations.Take(turns, stop));
        return new Measured(server.Name, taken, processor, allocated / turns, came.Bytes / came.Replies);
    }

    public void Dispose() => conversations.Dispose();
}
