using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>What a plan comes to. A closed union.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Result
{
    private Result()
    {
    }

    /// <summary>A value.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Told(ScalarValue Value) : Result;

    /// <summary>Rows, each with its measure, in the order asked for.</summary>
    /// <param name="Of">The rows.</param>
    /// <param name="Measured">The rows with their measures.</param>
    /// <param name="Kind">What is measured.</param>
    public sealed record Listed(RowSet Of, MeasuredSet Measured, MeasureKind Kind) : Result;

    /// <summary>Whether a relation holds.</summary>
    /// <param name="Holds">Whether it does.</param>
    /// <param name="First">The one side.</param>
    /// <param name="Second">The other side.</param>
    /// <param name="Rounded">Whether it holds only to the last digit that one side prints.</param>
    public sealed record Checked(bool Holds, ScalarValue First, ScalarValue Second, bool Rounded) : Result;

    /// <summary>Texts of one row.</summary>
    /// <param name="Of">The rows, of which one is left.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Passages">At least one.</param>
    public sealed record Texts(RowSet Of, Row Row, IReadOnlyList<Passage> Passages) : Result;

    /// <summary>The heading that a row stands under.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Heading">The heading.</param>
    public sealed record Placed(Row Row, Item Heading) : Result;

    /// <summary>Several results, in the order of the plan.</summary>
    /// <param name="Parts">One a part.</param>
    public sealed record Several(IReadOnlyList<Result> Parts) : Result;

    /// <summary>None.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Refusal Why) : Result;

    /// <summary>Words name several things with different figures.</summary>
    /// <param name="Said">The words.</param>
    /// <param name="Choices">The things, with their figures where they have one.</param>
    public sealed record Ambiguous(string Said, IReadOnlyList<Measured> Choices) : Result
    {
        /// <summary>
        /// What the plan comes to for each of the choices, in their order; null for one without a result, empty where none was tried.
        /// </summary>
        public IReadOnlyList<ScalarValue?> Values { get; init; } = [];
    }
}
