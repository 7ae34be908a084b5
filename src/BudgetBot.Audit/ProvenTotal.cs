using BudgetBot.Facts;

namespace BudgetBot.Audit;

/// <summary>A printed total that is the sum of its printed parts.</summary>
/// <param name="Whole">The total.</param>
/// <param name="Parts">The parts, all of them.</param>
public sealed record ProvenTotal(Fact Whole, IReadOnlyList<Fact> Parts);
