using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Computes the steps of derivations, exactly.</summary>
internal static class Arithmetic
{
    private const decimal Hundred = 100;

    /// <summary>A step; null where it has no result (division by zero, out of range).</summary>
    public static Derivation? Of(ComputationKind kind, params IReadOnlyList<Derivation> operands)
    {
        try
        {
            return new Derivation.Step(kind, operands, Value(kind, operands));
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>The sum; of one operand that operand itself.</summary>
    public static Derivation? Sum(IReadOnlyList<Derivation> operands) =>
        operands.Count == 1 ? operands[0] : Of(ComputationKind.Sum, operands);

    /// <summary>A result as it is compared: a quotient as a multiple of one, all else as it is.</summary>
    public static decimal Number(Derivation derivation) =>
        derivation is Derivation.Step { Kind: ComputationKind.Share or ComputationKind.Growth } ? derivation.Result / Hundred
            : derivation.Result;

    private static decimal Value(ComputationKind kind, IReadOnlyList<Derivation> operands)
    {
        decimal first = operands[0].Result;
        return kind switch
        {
            ComputationKind.Sum => operands.Sum(operand => operand.Result),
            ComputationKind.Average => operands.Sum(operand => operand.Result) / operands.Count,
            ComputationKind.Difference => first - operands[1].Result,
            ComputationKind.Growth => (first - operands[1].Result) * Hundred / operands[1].Result,
            ComputationKind.Share => first * Hundred / operands[1].Result,
            ComputationKind.Multiple => first / operands[1].Result,
            ComputationKind.RankFromLargest => 1 + operands.Skip(1).Count(other => other.Result > first),
            ComputationKind.RankFromSmallest => 1 + operands.Skip(1).Count(other => other.Result < first),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No step of a derivation."),
        };
    }
}
