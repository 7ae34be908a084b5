namespace BudgetBot.Snapshot;

/// <summary>How much was left out for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many places.</param>
public sealed record LeftOut(string Reason, int Count);

/// <summary>What became of a source when it was read.</summary>
/// <param name="Tables">How many tables were read.</param>
/// <param name="Facts">How many figures were taken.</param>
/// <param name="Passages">How many passages.</param>
/// <param name="ProvenSums">How many totals their printed parts prove.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Pages">How many pages; 0 where it has none.</param>
/// <param name="LeftOuts">What was left out, by reason, the most frequent first.</param>
public sealed record SourceReport(int Tables, int Facts, int Passages, int ProvenSums, int Lines, int Pages, IReadOnlyList<LeftOut> LeftOuts)
{
    /// <summary>How many places were left out.</summary>
    public int Omissions => LeftOuts.Sum(left => left.Count);
}
