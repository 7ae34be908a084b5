namespace BudgetBot.Answers;

/// <summary>What the gate found.</summary>
/// <param name="Breaches">One sentence for each piece of the reply that its evidence does not bear; for the log.</param>
public sealed record GateVerdict(IReadOnlyList<string> Breaches)
{
    /// <summary>Whether the reply may leave.</summary>
    public bool Passed => Breaches.Count == 0;
}
