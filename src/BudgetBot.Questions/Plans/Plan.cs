using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;

namespace BudgetBot.Questions.Plans;

/// <summary>What is asked for: the whole language of questions that compose. A closed union.</summary>
[SuppressMessage("Design", "CA1034", Justification = "The cases of a closed union read best inside it.")]
public abstract record Plan
{
    private Plan()
    {
    }

    /// <summary>One value. 「AとBの合計は区分4の小計の何％」</summary>
    /// <param name="Value">The value.</param>
    public sealed record Tell(Scalar Value) : Plan;

    /// <summary>Rows with a measure of each. 「区分4で予算が大きい事業を3つ」「減った款はありますか」</summary>
    /// <param name="Of">The rows.</param>
    /// <param name="Measure">What is shown of each.</param>
    public sealed record List(Rows Of, Measure Measure) : Plan;

    /// <summary>Whether rows exist, and which. 「1,000万円を超えるものはありますか」</summary>
    /// <param name="Of">The rows.</param>
    /// <param name="Measure">What is shown of each.</param>
    public sealed record Exists(Rows Of, Measure Measure) : Plan;

    /// <summary>Whether a relation holds. 「区分4は区分2の6倍以上で合っていますか」</summary>
    /// <param name="First">The one side.</param>
    /// <param name="Relation">What is claimed.</param>
    /// <param name="Second">The other side; of the same dimension.</param>
    public sealed record Claim(Scalar First, Relation Relation, Scalar Second) : Plan;

    /// <summary>A text of one row. 「予算が少ないほうの実施団体」</summary>
    /// <param name="Of">The row.</param>
    /// <param name="Role">Which text.</param>
    public sealed record Property(Rows Of, PassageRole Role) : Plan;

    /// <summary>Under which heading of a level a row stands. 「…の事業区分は」</summary>
    /// <param name="Of">The row.</param>
    /// <param name="Level">The level of the heading.</param>
    public sealed record Heading(Rows Of, Level Level) : Plan;

    /// <summary>Several things asked at once, in the order of the words.</summary>
    /// <param name="Parts">At least two.</param>
    public sealed record Several(IReadOnlyList<Plan> Parts) : Plan;

    /// <summary>Whether the plan is one look-up of one row: nothing is computed of several.</summary>
    public bool IsPlain => this is Tell
    {
        Value: Scalar.Value { Of: Rows.Named or Rows.Whole or Rows.Body or Rows.Within }
            or Scalar.Count { Of: Rows.Members { Of: Rows.Named or Rows.Within, Level: Level.Title or Level.Item or Level.Paragraph } }
    };

    /// <summary>Canonical text.</summary>
    public sealed override string ToString() => PlanText.Of(this);
}
