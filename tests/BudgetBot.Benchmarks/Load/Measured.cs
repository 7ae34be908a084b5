namespace BudgetBot.Benchmarks.Load;

/// <summary>What a server did in one run.</summary>
/// <param name="Name">The server.</param>
/// <param name="Turns">How many turns it took while its processor time was read.</param>
/// <param name="Processor">The processor time of these turns.</param>
/// <param name="AllocatedPerTurn">Bytes that a turn allocates.</param>
/// <param name="ReplyBytes">The mean length of a reply.</param>
internal sealed record Measured(string Name, int Turns, TimeSpan Processor, long AllocatedPerTurn, long ReplyBytes)
{
    /// <summary>Processor milliseconds a turn.</summary>
    public double PerTurn => Processor.TotalMilliseconds / Turns;
}
