using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Turns meanings into nodes of plans, where their types fit.</summary>
internal static class Compose
{
    /// <summary>Whether rows are several by themselves.</summary>
    public static bool IsPlural(Rows rows) => rows switch
    {
        Rows.Union or Rows.Members or Rows.Where or Rows.Except => true,
        Rows.Top top => top.Count > 1,
        Rows.Within within => IsPlural(within.Of),
        _ => false,
    };

    /// <summary>The one source that names in rows are of; null where there is none or there are several.</summary>
    public static string? DocumentOf(Rows rows) => rows switch
    {
        Rows.Whole whole => whole.Document,
        Rows.Body body => body.Document,
        Rows.Within within => DocumentOf(within.Place) ?? DocumentOf(within.Of),
        Rows.Members members => DocumentOf(members.Of),
        Rows.Union union => DocumentOf(union.Parts[0]),
        Rows.Named named =>
            named.Candidates.Select(thing => thing[0].Document).Distinct().Count() == 1 ? named.Candidates[0][0].Document : null,
        _ => null,
    };

    /// <summary>What is shown of each of several rows: what they were chosen by, where nothing else was said.</summary>
    public static Measure Shown(Meaning.Of of) =>
        of.Measure ?? (of.Rows is Rows.Where { Condition: Predicate.Compare { Of.Kind: not MeasureKind.Amount } chosen } ? chosen.Of
            : Measure.Amount);

    /// <summary>Whether rows are no name but made of operations, so that a plan is needed to find them.</summary>
    public static bool IsMade(Rows rows) => rows is not (Rows.Named or Rows.Whole or Rows.Body)
        && !(rows is Rows.Within within && !IsMade(within.Of));

    /// <summary>The value of a meaning, or null where it has none: several rows have none without an operation.</summary>
    public static Scalar? Value(Meaning meaning) => meaning switch
    {
        Meaning.One one => one.Scalar,
        Meaning.Of of when !IsPlural(of.Rows) => new Scalar.Value(of.Rows, of.Measure ?? Measure.Amount),
        _ => null,
    };

    /// <summary>The sum of a meaning: of several rows their sum, of one row its value.</summary>
    public static Scalar? Sum(Meaning meaning) =>
        meaning is Meaning.Of of && IsPlural(of.Rows) ? new Scalar.Sum(of.Rows, of.Measure ?? Measure.Amount) : Value(meaning);

    /// <summary>Rows of a level within others, with what was said of them.</summary>
    public static Meaning.Of? Bind(Meaning.Of place, Meaning.Open open)
    {
        bool bare = open is { Level: Level.Any, Where: null, Order: null };
        if (bare && !IsPlural(place.Rows))
        {
            return null;
        }

        // 「一番下に来る事業」: the noun of what was chosen.
        if (place.Rows is Rows.Top { Of: Rows.Members { Level: var chosen } } && open is { Where: null, Order: null }
            && open.Level == chosen)
        {
            return place with { Measure = Merge(open.Measure, place.Measure) };
        }

        // 「AとBのうち少ないほう」 chooses among the rows themselves; 「区分4の事業」 among those below.
        bool among = IsPlural(place.Rows)
            && (open.Level == Level.Any || (open.Level == Level.Project && place.Rows is not (Rows.Union or Rows.Within)));
        Rows rows = among ? place.Rows : new Rows.Members(place.Rows, open.Level);
        Measure? measure = Merge(open.Measure, place.Measure);
        if (open.Where is { } condition)
        {
            rows = new Rows.Where(rows, In(condition, measure));
        }

        return open.Order is { } order ? new Meaning.Of(Top(rows, order, measure), Merge(order.Measure, measure))
            : new Meaning.Of(rows, measure);
    }

    /// <summary>Rows of a level in a whole source, with what was said of them.</summary>
    public static Meaning.Of? BindTo(string document, Meaning.Open open) =>
        Bind(new Meaning.Of(new Rows.Whole(document, document), null), open);

    /// <summary>A plan's value or rows in a frame, as far as nothing else was said of theirs.</summary>
    public static Meaning? Framed(Meaning meaning, Measure measure) => meaning switch
    {
        Meaning.Whole whole => new Meaning.Whole(Rewriting.Into(measure).Of(whole.Plan)),
        Meaning.Of of => new Meaning.Of(Rewriting.Into(measure).Of(of.Rows), Merge(measure, of.Measure)),
        Meaning.Measures measures => new Meaning.Measures([.. measures.All.Select(own => Merge(own, measure)!)]),
        Meaning.AskRatio { Part: Meaning.Measured part, Base: Meaning.Measured whole } ask => ask with
        {
            Part = part with { Measure = Merge(part.Measure, measure)! },
            Base = whole with { Measure = Merge(whole.Measure, measure)! },
        },
        Meaning.Pair pair => pair with { First = Merge(pair.First, measure)!, Second = Merge(pair.Second, measure)! },
        Meaning.One { Scalar: not Scalar.Literal } one => new Meaning.One(Rewriting.Into(measure).Of(one.Scalar)),
        _ => null,
    };

    /// <summary>Places in an order of rows.</summary>
    public static Rows Top(Rows rows, Order order, Measure? measure) =>
        new Rows.Top(rows, Merge(order.Measure, measure) ?? Measure.Amount, order.Way, Math.Max(1, order.From), Math.Max(1, order.Count));

    /// <summary>A measure with what another says of the frame.</summary>
    public static Measure? Merge(Measure? first, Measure? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ => new Measure(
            first.Kind == MeasureKind.Amount ? second.Kind : first.Kind, first.Frame.Or(second.Frame), first.Against ?? second.Against),
    };

    /// <summary>Both conditions, where there are two.</summary>
    public static Predicate? And(Predicate? first, Predicate? second) =>
        first is null ? second : second is null ? first : new Predicate.And(first, second);

    /// <summary>The ratio of two meanings, or null where one has no value.</summary>
    public static Plan? Ratio(Meaning? part, Meaning? whole, RatioForm form, (Relation Relation, decimal Number)? claim)
    {
        if (part is null || whole is null || Sum(part) is not { } first || Sum(whole) is not { } second
            || first.Dimension != second.Dimension)
        {
            return null;
        }

        var ratio = new Scalar.Ratio(first, second, form);
        return claim is { } said ? new Plan.Claim(ratio, said.Relation, new Scalar.Literal(said.Number, Dimension.Ratio, string.Empty))
            : new Plan.Tell(ratio);
    }

    private static Predicate In(Predicate condition, Measure? measure) => measure is null ? condition : condition switch
    {
        Predicate.Compare compare => compare with { Of = Merge(compare.Of, measure with { Kind = MeasureKind.Amount })! },
        Predicate.And and => new Predicate.And(In(and.First, measure), In(and.Second, measure)),
        Predicate.Not not => new Predicate.Not(In(not.Condition, measure)),
        _ => condition,
    };
}
