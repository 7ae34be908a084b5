namespace BudgetBot.Questions.Plans;

/// <summary>Lists what a plan measures, wherever it stands in it.</summary>
public static class Measures
{
    /// <summary>The measures of a plan.</summary>
    public static IEnumerable<Measure> In(Plan plan) => plan switch
    {
        Plan.Tell tell => In(tell.Value),
        Plan.List list => In(list.Of).Append(list.Measure),
        Plan.Exists exists => In(exists.Of).Append(exists.Measure),
        Plan.Claim claim => In(claim.First).Concat(In(claim.Second)),
        Plan.Heading heading => In(heading.Of),
        Plan.Property property => In(property.Of),
        Plan.Several several => several.Parts.SelectMany(In),
        _ => throw new InvalidOperationException($"A new plan: {plan.GetType().Name}."),
    };

    private static IEnumerable<Measure> In(Scalar scalar) => scalar switch
    {
        Scalar.Value value => In(value.Of).Append(value.Measure),
        Scalar.Sum sum => In(sum.Of).Append(sum.Measure),
        Scalar.Mean mean => In(mean.Of).Append(mean.Measure),
        Scalar.Count count => In(count.Of),
        Scalar.Diff diff => In(diff.First).Concat(In(diff.Second)),
        Scalar.Ratio ratio => In(ratio.Part).Concat(In(ratio.Base)),
        Scalar.RankOf rank => In(rank.Of).Concat(In(rank.Among)).Append(rank.By),
        _ => [],
    };

    private static IEnumerable<Measure> In(Rows rows) => rows switch
    {
        Rows.Where where => In(where.Of).Concat(In(where.Condition)),
        Rows.Top top => In(top.Of).Append(top.By),
        Rows.Members members => In(members.Of),
        Rows.Within within => In(within.Of).Concat(In(within.Place)),
        Rows.Union union => union.Parts.SelectMany(In),
        Rows.Except except => In(except.Of).Concat(In(except.Without)),
        _ => [],
    };

    private static IEnumerable<Measure> In(Predicate predicate) => predicate switch
    {
        Predicate.Compare compare => In(compare.To).Append(compare.Of),
        Predicate.Not not => In(not.Condition),
        Predicate.And and => In(and.First).Concat(In(and.Second)),
        _ => [],
    };
}
