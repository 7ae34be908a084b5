using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace BudgetBot.Benchmarks.Load;

/// <summary>What another process allocates, by the runtime's own counter, while it is watched.</summary>
internal sealed class AllocationMeter
{
    // The counter tells each second what was allocated since it last did; the last second has to be over when the session ends.
    private const string Interval = "1";
    private const int BufferMegabytes = 16;
    private static readonly TimeSpan LastInterval = TimeSpan.FromSeconds(2.5);
    private long bytes;

    /// <summary>Watches a process while something goes on.</summary>
    /// <returns>The bytes that it allocated.</returns>
    public static async Task<long> During(int processId, Func<Task> what)
    {
        var meter = new AllocationMeter();
        var provider = new EventPipeProvider(
            "System.Runtime",
            EventLevel.Informational,
            arguments: new Dictionary<string, string> { ["EventCounterIntervalSec"] = Interval });
        using EventPipeSession session = await new DiagnosticsClient(processId)
            .StartEventPipeSessionAsync([provider], requestRundown: false, BufferMegabytes, CancellationToken.None);
        using var source = new EventPipeEventSource(session.EventStream);
        source.Dynamic.All += meter.Read;
        Task reading = Task.Run(source.Process);
        await what();
        await Task.Delay(LastInterval);
        await session.StopAsync(CancellationToken.None);
        await reading;
        return meter.bytes;
    }

    private void Read(TraceEvent counter)
    {
        if (counter.EventName == "EventCounters"
            && counter.PayloadValue(0) is IDictionary<string, object> outer
            && outer["Payload"] is IDictionary<string, object> told
            && (string)told["Name"] == "alloc-rate")
        {
            bytes += Convert.ToInt64(told["Increment"], CultureInfo.InvariantCulture);
        }
    }
}
