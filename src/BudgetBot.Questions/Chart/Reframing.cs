using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Puts a plan into a frame: what its measures leave open of year, stage and fund is taken from it.</summary>
internal static class Reframing
{
    /// <summary>The plan in the frame.</summary>
    public static Plan Of(Plan plan, Frame frame) => plan switch
    {
        Plan.Tell tell => new Plan.Tell(Of(tell.Value, frame)),
        Plan.List list => new Plan.List(Of(list.Of, frame), Of(list.Measure, frame)),
        Plan.Exists exists => new Plan.Exists(Of(exists.Of, frame), Of(exists.Measure, frame)),
        Plan.Claim claim => claim with { First = Of(claim.First, frame), Second = Of(claim.Second, frame) },
        Plan.Property property => property with { Of = Of(property.Of, frame) },
        Plan.Several several => new Plan.Several([.. several.Parts.Select(part => Of(part, frame))]),
        _ => throw new InvalidOperationException($"A new plan: {plan.GetType().Name}."),
    };

    /// <summary>The scalar in the frame.</summary>
    public static Scalar Of(Scalar scalar, Frame frame) => scalar switch
    {
        Scalar.Value value => new Scalar.Value(Of(value.Of, frame), Of(value.Measure, frame)),
        Scalar.Sum sum => new Scalar.Sum(Of(sum.Of, frame), Of(sum.Measure, frame)),
        Scalar.Mean mean => new Scalar.Mean(Of(mean.Of, frame), Of(mean.Measure, frame)),
        Scalar.Count count => new Scalar.Count(Of(count.Of, frame)),
        Scalar.Diff diff => new Scalar.Diff(Of(diff.First, frame), Of(diff.Second, frame)),
        Scalar.Ratio ratio => ratio with { Part = Of(ratio.Part, frame), Base = Of(ratio.Base, frame) },
        Scalar.RankOf rank => rank with { Of = Of(rank.Of, frame), Among = Of(rank.Among, frame), By = Of(rank.By, frame) },
        _ => scalar,
    };

    /// <summary>The rows in the frame.</summary>
    public static Rows Of(Rows rows, Frame frame) => rows switch
    {
        Rows.Where where => new Rows.Where(Of(where.Of, frame), Of(where.Condition, frame)),
        Rows.Top top => top with { Of = Of(top.Of, frame), By = Of(top.By, frame) },
        Rows.Members members => members with { Of = Of(members.Of, frame) },
        Rows.Within within => new Rows.Within(Of(within.Of, frame), Of(within.Place, frame)),
        Rows.Union union => new Rows.Union([.. union.Parts.Select(part => Of(part, frame))]),
        Rows.Except except => new Rows.Except(Of(except.Of, frame), Of(except.Without, frame)),
        _ => rows,
    };

    private static Predicate Of(Predicate predicate, Frame frame) => predicate switch
    {
        Predicate.Compare compare => compare with { Of = Of(compare.Of, frame), To = Of(compare.To, frame) },
        Predicate.Not not => new Predicate.Not(Of(not.Condition, frame)),
        Predicate.And and => new Predicate.And(Of(and.First, frame), Of(and.Second, frame)),
        _ => predicate,
    };

    private static Measure Of(Measure measure, Frame frame) => measure.Kind != MeasureKind.Amount && frame.Before > 0 ? measure : measure with { Frame = measure.Frame.Or(frame) };
}
