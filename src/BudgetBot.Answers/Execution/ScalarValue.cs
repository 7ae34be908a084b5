using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>The value of a scalar with its derivation.</summary>
/// <param name="Node">The scalar.</param>
/// <param name="Derivation">How it comes about.</param>
public sealed record ScalarValue(Scalar Node, Derivation Derivation)
{
    /// <summary>The value as it is compared: yen, a count, a rank, or a quotient as a multiple of one.</summary>
    public decimal Number => Arithmetic.Number(Derivation);

    /// <summary>The rows that it is of; null for what is made of other scalars.</summary>
    public RowSet? Of { get; init; }

    /// <summary>Their measures.</summary>
    public MeasuredSet? Set { get; init; }

    /// <summary>The rows among which a rank is; else null.</summary>
    public RowSet? Among { get; init; }

    /// <summary>The scalars that it is made of.</summary>
    public IReadOnlyList<ScalarValue> Inner { get; init; } = [];

    /// <summary>The total that the source prints of the same rows, beside what was computed; null where it prints none.</summary>
    public PrintedTotal? Printed { get; init; }

    /// <summary>The change from the year before, of an amount whose year and stage the plan leaves open; else null.</summary>
    public Measured? Beside { get; init; }

    /// <summary>How many rows share the place, of a rank; else 0.</summary>
    public int Sharing { get; init; }
}

/// <summary>A printed total beside the sum of its rows.</summary>
/// <param name="Operand">The total.</param>
/// <param name="Computed">The sum.</param>
/// <param name="Agreement">Whether they agree.</param>
public sealed record PrintedTotal(Operand Operand, Derivation Computed, Agreement Agreement);

/// <summary>How two figures of one thing stand to one another.</summary>
public enum Agreement
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>They differ by the last printed digit.</summary>
    Rounding,

    /// <summary>They differ.</summary>
    Different,
}
