namespace BudgetBot.Answers.Execution;

/// <summary>A measure of one row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Derivation">How it comes about.</param>
/// <param name="Now">The amount of the frame; null where only a difference is printed.</param>
/// <param name="Before">That of the year before, printed or computed; null where it plays no part.</param>
public sealed record Measured(Row Row, Derivation Derivation, Operand? Now, Derivation? Before)
{
    /// <summary>The value as it is compared: yen, or a quotient as a multiple of one.</summary>
    public decimal Number => Arithmetic.Number(Derivation);

    /// <summary>The printed difference that does not agree with the arithmetic, or null.</summary>
    public Derivation? Disagrees { get; init; }

    /// <summary>Any printed amount that it stands on.</summary>
    public Operand Leaf => Now ?? Derivation.Leaves.First();
}

/// <summary>A measure of a row, or why there is none.</summary>
internal readonly record struct Reading(Measured? Measured, Missing? Missing);
