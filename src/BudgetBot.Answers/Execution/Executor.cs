using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Plans;
using BudgetBot.Questions.Slots;
using BudgetBot.Snapshot;
using PlanMeasures = BudgetBot.Questions.Plans.Measures;

namespace BudgetBot.Answers.Execution;

/// <summary>
/// Carries out plans over the papers of a snapshot: binds names to rows under what is asked of them, reads their figures and computes. What
/// cannot be done honestly is a refusal with its reason. Deterministic; any number of threads may use one.
/// </summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="ownerOf">The source whose budget an item is of: a paper may print another's under a heading that says so.</param>
public sealed class Executor(SnapshotReader snapshot, Func<Item, string> ownerOf)
{
    /// <summary>The most things of one name for each of which the result is computed.</summary>
    public const int MostChoices = 6;

    private readonly Lazy<TotalNames> names = new(() => new TotalNames(new Vocabulary(snapshot.Words)));

    /// <summary>What a plan comes to. Does not throw.</summary>
    public Result Run(Plan plan) => plan is Plan.Several several
        ? new Result.Several([.. several.Parts.Select(Run)])
        : Carry(plan, DeskOf(plan)) is var result && result is Result.Ambiguous ambiguous ? Chosen(plan, ambiguous)
        : result;

    // What is asked of a name of several things is computed for each of them; of things of several sources the one in the source of
    // all other figures is meant.
    private Result Chosen(Plan plan, Result.Ambiguous ambiguous)
    {
        if (plan is not Plan.Tell { Value: not Scalar.Value } || ambiguous is not { Said.Length: > 0, Choices.Count: <= MostChoices })
        {
            return ambiguous;
        }

        ScalarValue?[] values = [.. ambiguous.Choices.Select(choice => ValueOf(plan, new Choice(ambiguous.Said, choice.Row)))];
        ScalarValue[] ofOne = [.. values.OfType<ScalarValue>().Where(IsOfOneSource)];
        return ofOne.Length > 0 && Array.TrueForAll(ofOne, value => value.Number == ofOne[0].Number)
            ? new Result.Told(ofOne[0]) : ambiguous with { Values = values };
    }

    private static bool IsOfOneSource(ScalarValue value) =>
        value.Derivation.Leaves.Select(leaf => leaf.Fact.Citation.Document).Distinct().Count() == 1;

    private ScalarValue? ValueOf(Plan plan, Choice choice) =>
        Carry(plan, DeskOf(plan, choice)) is Result.Told told ? told.Value : null;

    private Desk DeskOf(Plan plan, Choice? choice = null) => new(snapshot, ownerOf, names, PlanMeasures.In(plan), choice);

    private static Result Carry(Plan plan, Desk desk) => plan switch
    {
        Plan.Tell tell => desk.Scalars.Read(tell.Value).Or(value => new Result.Told(value)),
        Plan.List list => List(list.Of, list.Measure, desk),
        Plan.Exists exists => List(exists.Of, exists.Measure, desk),
        Plan.Claim claim => desk.Scalars.Pair(claim.First, claim.Second).Or(pair => Claim(claim, pair)),
        Plan.Property property => Property(property, desk),
        Plan.Heading heading => Heading(heading, desk),
        _ => throw new InvalidOperationException($"A new plan: {plan.GetType().Name}."),
    };

    private static Result List(Rows node, Measure measure, Desk desk) => desk.Rows.Read(node, new Need(measure, Many: true))
        .Or(set => new Result.Listed(set, desk.Sets.Beside(set, Shown(node, measure)), Shown(node, measure).Kind));

    // Rows that were chosen by their change show it, where no measure of its own was asked for.
    private static Measure Shown(Rows node, Measure measure) =>
        node is Rows.Where where && measure == Measure.Amount ? ChangeOf(where.Condition) ?? measure : measure;

    private static Measure? ChangeOf(Predicate condition) => condition switch
    {
        Predicate.Compare { Of: { Kind: not MeasureKind.Amount } change } => change,
        Predicate.And and => ChangeOf(and.First) ?? ChangeOf(and.Second),
        _ => null,
    };

    private static Result.Checked Claim(Plan.Claim claim, Pair pair)
    {
        bool holds = Conditions.Holds(pair.First.Number, claim.Relation, pair.Second.Number);
        bool rounded = !holds && claim.Relation is Relation.Equal or Relation.AtLeast or Relation.AtMost
            && Precision.Agree(pair.First, pair.Second);
        return new Result.Checked(holds || rounded, pair.First, pair.Second, rounded);
    }

    // Of the prints of a row one that stands under a heading of the level.
    private static Result Heading(Plan.Heading heading, Desk desk) => desk.Rows.Read(heading.Of, new Need(null, Many: true)).Or(set =>
    {
        (Row Row, Item? Above)[] placed = [.. set.Rows.SelectMany(row => row.Prints.Select(print => (Row: row, Above: Above(print))))
            .Where(pair => pair.Above is not null).DistinctBy(pair => pair.Above)];
        return placed.Length switch
        {
            0 => Stop.Because(RefusalReason.NoRows, set.Rows),
            1 => new Result.Placed(placed[0].Row, placed[0].Above!),
            _ => new Result.Several([.. placed.Select(pair => new Result.Placed(pair.Row, pair.Above!))]),
        };
    });

    private static Item? Above(Item item)
    {
        Item? at = item.Parent;
        while (at is not null && at.Kind != ItemKind.Division)
        {
            at = at.Parent;
        }

        return at;
    }

    private static Result Property(Plan.Property property, Desk desk) =>
        desk.Rows.Read(property.Of, new Need(null, property.Role)).Or(set =>
    {
        Row? row = set.Rows.FirstOrDefault(one => desk.Facts.Passages(one, property.Role).Count > 0);
        return row is null ? Stop.Because(set.Rows.Count == 0 ? RefusalReason.NoRows : RefusalReason.NoText, set.Rows)
            : new Result.Texts(set, row, [.. desk.Facts.Passages(row, property.Role).DistinctBy(passage => passage.Text)]);
    });
}
