using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>The plan of a whole message from its meaning.</summary>
internal static class Finish
{
    /// <summary>The plan, or null where something is missing.</summary>
    public static Plan? Of(Meaning meaning) => meaning switch
    {
        Meaning.Whole whole => whole.Plan,
        Meaning.One { Scalar: not Scalar.Literal } one => new Plan.Tell(one.Scalar),
        Meaning.Of of =>
            Compose.IsMade(of.Rows) ? new Plan.List(of.Rows, Compose.Shown(of))
                : new Plan.Tell(new Scalar.Value(of.Rows, of.Measure ?? Measure.Amount)),
        Meaning.Open { Document: { } document } open => Compose.BindTo(document, open) is { } bound ? Of(bound) : null,
        _ => null,
    };
}
