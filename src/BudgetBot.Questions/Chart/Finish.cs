using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>The plan of a whole message from its meaning.</summary>
internal static class Finish
{
    /// <summary>The plan, or null where something is missing, or where the message only names a row: that is no composition.</summary>
    public static Plan? Of(Meaning meaning) => meaning switch
    {
        Meaning.Whole whole => whole.Plan,
        Meaning.One { Scalar: not Scalar.Literal and not Scalar.Value { Of: Rows.Named or Rows.Whole or Rows.Within } } one => new Plan.Tell(one.Scalar),
        Meaning.Of { Rows: var rows } of when Compose.IsMade(rows) => new Plan.List(rows, Compose.Shown(of)),
        Meaning.Open { Document: { } document } open => Compose.BindTo(document, open) is { } bound ? Of(bound) : null,
        _ => null,
    };
}
