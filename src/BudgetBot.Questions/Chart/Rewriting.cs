using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Makes a plan anew from its measures and its names, whatever stands around them.</summary>
/// <param name="measures">What becomes of a measure.</param>
/// <param name="names">What becomes of rows that are named: a name or a whole source.</param>
internal sealed class Rewriting(Func<Measure, Measure> measures, Func<Rows, Rows> names)
{
    /// <summary>Puts measures into a frame: what they leave open of year, stage and fund, and of what changes are measured against, is
    /// taken from it.</summary>
    public static Rewriting Into(Measure measure) => new(own => In(own, measure), rows => rows);

    /// <summary>Rows that others take the place of as a whole, or null.</summary>
    public (Rows From, Rows To)? Whole { get; init; }

    /// <summary>The plan.</summary>
    public Plan Of(Plan plan) => plan switch
    {
        Plan.Tell tell => new Plan.Tell(Of(tell.Value)),
        Plan.List list => new Plan.List(Of(list.Of), Of(list.Measure)),
        Plan.Exists exists => new Plan.Exists(Of(exists.Of), Of(exists.Measure)),
        Plan.Claim claim => claim with { First = Of(claim.First), Second = Of(claim.Second) },
        Plan.Property property => property with { Of = Of(property.Of) },
        Plan.Heading heading => heading with { Of = Of(heading.Of) },
        Plan.Several several => new Plan.Several([.. several.Parts.Select(part => Of(part))]),
        _ => throw new InvalidOperationException($"A new plan: {plan.GetType().Name}."),
    };

    /// <summary>The scalar.</summary>
    public Scalar Of(Scalar scalar) => scalar switch
    {
        Scalar.Value value => new Scalar.Value(Of(value.Of), Of(value.Measure)),
        Scalar.Sum sum => new Scalar.Sum(Of(sum.Of), Of(sum.Measure)),
        Scalar.Mean mean => new Scalar.Mean(Of(mean.Of), Of(mean.Measure)),
        Scalar.Count count => new Scalar.Count(Of(count.Of)),
        Scalar.Diff diff => new Scalar.Diff(Of(diff.First), Of(diff.Second)),
        Scalar.Ratio ratio => ratio with { Part = Of(ratio.Part), Base = Of(ratio.Base) },
        Scalar.RankOf rank => rank with { Of = Of(rank.Of), Among = Of(rank.Among), By = Of(rank.By) },
        _ => scalar,
    };

    /// <summary>The rows.</summary>
    public Rows Of(Rows rows) => rows switch
    {
        _ when Whole is { } whole && rows == whole.From => whole.To,
        Rows.Where where => new Rows.Where(Of(where.Of), Of(where.Condition)),
        Rows.Top top => top with { Of = Of(top.Of), By = Of(top.By) },
        Rows.Members members => members with { Of = Of(members.Of) },
        Rows.Within within => new Rows.Within(Of(within.Of), Of(within.Place)),
        Rows.Union union => new Rows.Union([.. union.Parts.Select(part => Of(part))]),
        Rows.Except except => new Rows.Except(Of(except.Of), Of(except.Without)),
        _ => names(rows),
    };

    private Predicate Of(Predicate predicate) => predicate switch
    {
        Predicate.Compare compare => compare with { Of = Of(compare.Of), To = Of(compare.To) },
        Predicate.Not not => new Predicate.Not(Of(not.Condition)),
        Predicate.And and => new Predicate.And(Of(and.First), Of(and.Second)),
        _ => predicate,
    };

    private Measure Of(Measure measure) => measures(measure);

    // The year before is what every change is measured against: it is no frame of one.
    private static Measure In(Measure own, Measure measure) => own.Kind != MeasureKind.Amount && measure.Frame.Before > 0
        ? own
        : own with { Frame = own.Frame.Or(measure.Frame), Against = own.Against ?? measure.Against };
}
