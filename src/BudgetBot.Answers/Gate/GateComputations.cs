namespace BudgetBot.Answers;

/// <summary>Computes again what an answer says that it computed.</summary>
internal static class GateComputations
{
    // Quotients of two amounts have up to 28 digits; anything beyond this gap is another number.
    private const decimal Tolerance = 0.000_000_001m;

    /// <summary>The result of a formula, or null where it has none (no operands, division by zero, out of range).</summary>
    public static decimal? Result(ComputationKind kind, IReadOnlyList<decimal> operands)
    {
        try
        {
            return kind switch
            {
                ComputationKind.Count => operands.Count,
                ComputationKind.Sum when operands.Count > 0 => operands.Sum(),
                ComputationKind.Average when operands.Count > 0 => operands.Sum() / operands.Count,
                ComputationKind.Difference when operands.Count == 2 => operands[0] - operands[1],
                ComputationKind.Growth when operands.Count == 2 => (operands[0] - operands[1]) * 100 / operands[1],
                ComputationKind.Share when operands.Count == 2 => operands[0] * 100 / operands[1],
                ComputationKind.RankFromLargest when Ranks(operands) => 1 + operands.Skip(1).Count(other => other > operands[0]),
                ComputationKind.RankFromSmallest when Ranks(operands) => 1 + operands.Skip(1).Count(other => other < operands[0]),
                ComputationKind.Multiple when operands.Count == 2 => operands[0] / operands[1],
                _ => null,
            };
        }
        catch (DivideByZeroException)
        {
            return null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // The first one must stand among those with which it is compared.
    private static bool Ranks(IReadOnlyList<decimal> operands) => operands.Count > 1 && operands.Skip(1).Contains(operands[0]);

    /// <summary>Whether a result is what its formula gives.</summary>
    public static bool Holds(Computation computation) =>
        Result(computation.Kind, computation.Operands) is { } result && IsSame(result, computation.Result);

    /// <summary>Whether two values are one, but for the last digits of a quotient.</summary>
    public static bool IsSame(decimal left, decimal right) => left > right ? left - right <= Tolerance : right - left <= Tolerance;
}
