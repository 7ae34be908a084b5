namespace BudgetBot.Questions.Plans;

/// <summary>What a message may lean on: the plan of the turn before, and what the turn before that was about.</summary>
/// <param name="Last">The plan that was answered last.</param>
/// <param name="Earlier">The rows of the plan before it, or null.</param>
public sealed record PlanContext(Plan Last, Rows? Earlier = null)
{
    /// <summary>What the last plan is about, and what it measures; null where it is about several things.</summary>
    public (Rows Rows, Measure? Measure)? Subject => Of(Last);

    /// <summary>The context of a plan that answers in this one.</summary>
    public PlanContext Then(Plan plan) => new(plan, Subject?.Rows);

    private static (Rows Rows, Measure? Measure)? Of(Plan plan) => plan switch
    {
        Plan.Tell tell => Of(tell.Value),
        Plan.List list => (list.Of, list.Measure),
        Plan.Exists exists => (exists.Of, exists.Measure),
        Plan.Claim claim => Of(claim.First),
        Plan.Property property => (property.Of, null),
        Plan.Heading heading => (heading.Of, null),
        Plan.Several several => Of(several.Parts[^1]),
        _ => null,
    };

    private static (Rows Rows, Measure? Measure)? Of(Scalar scalar) => scalar switch
    {
        Scalar.Value value => (value.Of, value.Measure),
        Scalar.Sum sum => (sum.Of, sum.Measure),
        Scalar.Mean mean => (mean.Of, mean.Measure),
        Scalar.Count count => (count.Of, null),
        Scalar.Diff diff => Of(diff.First),
        Scalar.Ratio ratio => Of(ratio.Part),
        Scalar.RankOf rank => (rank.Of, rank.By),
        _ => null,
    };
}
