using BudgetBot.Questions;
using BudgetBot.Questions.Plans;
using BudgetBot.Questions.Slots;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Execution;

/// <summary>
/// Carries out plans over the papers of a snapshot: binds names to rows under what is asked of them, reads their figures and computes. What
/// cannot be done honestly is a refusal with its reason. Deterministic; any number of threads may use one.
/// </summary>
/// <param name="snapshot">The snapshot.</param>
public sealed class Executor(SnapshotReader snapshot)
{
    private readonly Lazy<TotalNames> names = new(() => new TotalNames(new Vocabulary(snapshot.Words)));

    /// <summary>What a plan comes to. Does not throw.</summary>
    public Result Run(Plan plan) => Run(plan, new Desk(snapshot, names));

    private static Result Run(Plan plan, Desk desk) => plan switch
    {
        Plan.Tell tell => desk.Scalars.Read(tell.Value).Or(value => new Result.Told(value)),
        Plan.List list => List(list.Of, list.Measure, desk),
        Plan.Exists exists => List(exists.Of, exists.Measure, desk),
        Plan.Claim claim => desk.Scalars.Pair(claim.First, claim.Second).Or(pair => Claim(claim, pair)),
        Plan.Property property => Property(property, desk),
        Plan.Several several => new Result.Several([.. several.Parts.Select(part => Run(part, desk))]),
        _ => throw new InvalidOperationException($"A new plan: {plan.GetType().Name}."),
    };

    private static Result List(Rows node, Measure measure, Desk desk) => desk.Rows.Read(node, new Need(measure, Many: true))
        .Or(set => new Result.Listed(set, desk.Sets.Beside(set, measure)));

    private static Result.Checked Claim(Plan.Claim claim, Pair pair)
    {
        bool holds = Conditions.Holds(pair.First.Number, claim.Relation, pair.Second.Number);
        bool rounded = !holds && claim.Relation is Relation.Equal or Relation.AtLeast or Relation.AtMost
            && Precision.Agree(pair.First, pair.Second);
        return new Result.Checked(holds || rounded, pair.First, pair.Second, rounded);
    }

    private static Result Property(Plan.Property property, Desk desk) =>
        desk.Rows.Read(property.Of, new Need(null, property.Role)).Or(set =>
    {
        Row? row = set.Rows.FirstOrDefault(one => desk.Facts.Passages(one, property.Role).Count > 0);
        return row is null ? Stop.Because(set.Rows.Count == 0 ? RefusalReason.NoRows : RefusalReason.NoText, set.Rows)
            : new Result.Texts(set, row, [.. desk.Facts.Passages(row, property.Role).DistinctBy(passage => passage.Text)]);
    });
}
