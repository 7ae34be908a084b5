using System.Diagnostics;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>One builder at a time works at a snapshot: who comes while another does waits for it.</summary>
internal static class BuildersWait
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Does something that needs the snapshot's lock. While another builder holds it, waits and begins anew, for two minutes at most.
    /// </summary>
    /// <param name="work">What to do, from its beginning: it may find done what it came for.</param>
    /// <exception cref="SnapshotException">What the work throws; that the snapshot is busy, after two minutes.</exception>
    public static void Through(Action work)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                work();
                return;
            }
            catch (SnapshotException busy) when (busy.IsBusy && waited.Elapsed < Patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
