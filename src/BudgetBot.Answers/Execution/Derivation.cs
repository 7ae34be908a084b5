using System.Diagnostics.CodeAnalysis;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>How a value comes about: printed amounts, figures of the question, and steps. A closed union.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Derivation
{
    private Derivation()
    {
    }

    /// <summary>
    /// The exact result: yen, a count, a rank; of a quotient per cent or a multiple, as <see cref="ComputationKind"/> says.
    /// </summary>
    public abstract decimal Result { get; }

    /// <summary>The printed amounts that it stands on, in the order of the formula.</summary>
    public IEnumerable<Operand> Leaves => this switch
    {
        Printed printed => [printed.Operand],
        Step step => step.Operands.SelectMany(operand => operand.Leaves),
        _ => [],
    };

    /// <summary>A printed amount.</summary>
    /// <param name="Operand">The amount.</param>
    public sealed record Printed(Operand Operand) : Derivation
    {
        /// <inheritdoc />
        public override decimal Result => Operand.Yen;
    }

    /// <summary>A figure of the question.</summary>
    /// <param name="Literal">The figure.</param>
    public sealed record Given(Scalar.Literal Literal) : Derivation
    {
        /// <inheritdoc />
        public override decimal Result => Literal.Number;
    }

    /// <summary>How many rows there are.</summary>
    /// <param name="Rows">The rows.</param>
    public sealed record Counted(IReadOnlyList<Row> Rows) : Derivation
    {
        /// <inheritdoc />
        public override decimal Result => Rows.Count;
    }

    /// <summary>A step of a computation.</summary>
    /// <param name="Kind">What is computed.</param>
    /// <param name="Operands">From what, in the order of the formula.</param>
    /// <param name="Value">The exact result.</param>
    public sealed record Step(ComputationKind Kind, IReadOnlyList<Derivation> Operands, decimal Value) : Derivation
    {
        /// <inheritdoc />
        public override decimal Result => Value;
    }
}
