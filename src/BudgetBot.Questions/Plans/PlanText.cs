using System.Globalization;

namespace BudgetBot.Questions.Plans;

/// <summary>
/// The canonical text of plans: what tests read, what answer ids are made of, what orders equal plans. One line, nodes as calls, words in
/// quotation marks: <c>Tell(Ratio(Sum(Union("A", "B"), amount), Value("区分4", amount), percent))</c>.
/// </summary>
internal static class PlanText
{
    /// <summary>The text of a plan.</summary>
    public static string Of(Plan plan) => plan switch
    {
        Plan.Tell tell => $"Tell({Of(tell.Value)})",
        Plan.List list => $"List({Of(list.Of)}, {Of(list.Measure)})",
        Plan.Exists exists => $"Exists({Of(exists.Of)}, {Of(exists.Measure)})",
        Plan.Claim claim => $"Claim({Of(claim.First)} {Of(claim.Relation)} {Of(claim.Second)})",
        Plan.Property property => $"Property({Of(property.Of)}, {Word(property.Role)})",
        Plan.Heading heading => $"Heading({Of(heading.Of)}, {Word(heading.Level)})",
        Plan.Several several => $"Several({string.Join("; ", several.Parts.Select(Of))})",
        _ => throw new InvalidOperationException($"A new plan: {plan.GetType().Name}."),
    };

    /// <summary>The text of rows.</summary>
    public static string Of(Rows rows) => rows switch
    {
        Rows.Named named => $"\"{named.Said}\"",
        Rows.Whole whole => $"Whole(\"{whole.Said}\")",
        Rows.Body body => $"Body(\"{body.Title}\")",
        Rows.Within within => $"Within({Of(within.Of)}, {Of(within.Place)})",
        Rows.Members members => $"Members({Of(members.Of)}, {Word(members.Level)})",
        Rows.Where where => $"Where({Of(where.Of)}, {Of(where.Condition)})",
        Rows.Top top =>
            string.Create(CultureInfo.InvariantCulture, $"Top({Of(top.Of)}, {Of(top.By)}, {Word(top.Way)}, {top.From}, {top.Count})"),
        Rows.Union union => $"Union({string.Join(", ", union.Parts.Select(Of))})",
        Rows.Except except => $"Except({Of(except.Of)}, {Of(except.Without)})",
        _ => throw new InvalidOperationException($"New rows: {rows.GetType().Name}."),
    };

    /// <summary>The text of a scalar.</summary>
    public static string Of(Scalar scalar) => scalar switch
    {
        Scalar.Value value => $"Value({Of(value.Of)}, {Of(value.Measure)})",
        Scalar.Sum sum => $"Sum({Of(sum.Of)}, {Of(sum.Measure)})",
        Scalar.Mean mean => $"Mean({Of(mean.Of)}, {Of(mean.Measure)})",
        Scalar.Count count => $"Count({Of(count.Of)})",
        Scalar.Diff diff => $"Diff({Of(diff.First)}, {Of(diff.Second)})",
        Scalar.Ratio ratio => $"Ratio({Of(ratio.Part)}, {Of(ratio.Base)}, {Word(ratio.Form)})",
        Scalar.RankOf rank => $"RankOf({Of(rank.Of)}, {Of(rank.Among)}, {Of(rank.By)}, {Word(rank.Way)})",
        Scalar.Literal literal => string.Create(CultureInfo.InvariantCulture, $"{literal.Number} {Word(literal.Of)}"),
        _ => throw new InvalidOperationException($"A new scalar: {scalar.GetType().Name}."),
    };

    /// <summary>The text of a condition.</summary>
    public static string Of(Predicate predicate) => predicate switch
    {
        Predicate.Compare compare => $"{Of(compare.Of)} {Of(compare.Relation)} {Of(compare.To)}",
        Predicate.Prints prints => $"{Word(prints.Role)} {(prints.Alone ? "is" : "has")} \"{prints.Words}\"",
        Predicate.Bears bears => $"bears \"{bears.Mark}\"",
        Predicate.Not not => $"not {Of(not.Condition)}",
        Predicate.And and => $"{Of(and.First)} and {Of(and.Second)}",
        _ => throw new InvalidOperationException($"A new predicate: {predicate.GetType().Name}."),
    };

    private static string Of(Measure measure)
    {
        Frame frame = measure.Frame;
        string?[] parts =
        [
            Word(measure.Kind), frame.Year?.Year.ToString(CultureInfo.InvariantCulture),
            frame.Before == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"-{frame.Before}"),
            frame.Stage is { } stage ? Word(stage) : null, frame.Base,
            measure.Against is { } against ? string.Create(CultureInfo.InvariantCulture, $"against {against.Year}") : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string Of(Relation relation) => relation switch
    {
        Relation.AtLeast => ">=",
        Relation.MoreThan => ">",
        Relation.AtMost => "<=",
        Relation.LessThan => "<",
        _ => "=",
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
