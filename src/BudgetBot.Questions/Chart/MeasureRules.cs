using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>What is measured, and in which frame.</summary>
internal static class MeasureRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("frame of frame", "令和6年度の補正予算", Merged),
        new("change against the year before", "前年度からの増加額", AgainstBefore),
        new("change against a year", "令和4年度からの増加額", (left, particle, right) =>
            YearAlone(left) is { } year && right is Meaning.Measured { Measure: { Kind: not MeasureKind.Amount, Against: null } change }
                && particle is "から" or "との" or "と" or "than" or "に" or "より"
                ? new Meaning.Measured(change with { Against = year }, Noun: true)
                : null),
        new("from year to year", "令和5年度から令和6年度にかけて", (left, particle, right) =>
            YearAlone(left) is { } year && particle is "から" or "than"
                && right is Meaning.Measured { Measure: { Frame.Year: { } to, Against: null } measure } later && to != year
                ? later with { Measure = measure with { Against = year } }
                : null),
        new("year before's ratio", "前年度比で", (left, _, right) =>
            left is Meaning.Measured { Measure.Frame.Before: 1 } && right is Meaning.Word { Id: "change.word" }
                ? left
                : null),
        new("measure of rows", "区分4の予算", OfRows),
        new("rows in a frame", "令和6年度の区分4", (left, particle, right) =>
            left is Meaning.Measured { Noun: var noun } measure && right is Meaning.Of of && (!noun || particle is "の" or "で" or "、")
                ? Compose.Framed(of, measure.Measure)
                : null),
        new("measure of open rows", "予算の事業", (left, particle, right) =>
            left is Meaning.Measured measure && right is Meaning.Open open && particle is "の" or "で" or "" or "among" or "、"
                ? open with { Measure = Compose.Merge(open.Measure, measure.Measure) }
                : null),
        new("open rows' measure", "事業の予算", (left, particle, right) =>
            left is Meaning.Open open && right is Meaning.Measured measure && particle is "の" or "で" or ""
                ? open with { Measure = Compose.Merge(measure.Measure, open.Measure) }
                : null),
        new("two measures", "当初予算と執行額", (left, particle, right) =>
            left is Meaning.Measured { Noun: true } first && right is Meaning.Measured { Noun: true } second && particle == "と"
                && first.Measure != second.Measure && first.Measure.Kind == second.Measure.Kind
                ? new Meaning.Pair(first.Measure, second.Measure)
                : null),
        new("measures side by side", "予算と増減額", (left, particle, right) =>
            left is Meaning.Measured { Noun: true } first && right is Meaning.Measured { Noun: true } second
                && particle is "と" or "、" or "and"
                && first.Measure.Kind != second.Measure.Kind
                ? new Meaning.Measures([first.Measure, Compose.Merge(second.Measure, first.Measure with { Kind = MeasureKind.Amount })!])
                : null),
        new("one more measure", "予算と増減額、伸び率", (left, particle, right) =>
            left is Meaning.Measures { All: var all } && right is Meaning.Measured { Noun: true } next && particle is "と" or "、" or "and"
                ? new Meaning.Measures([.. all, Compose.Merge(next.Measure, all[0] with { Kind = MeasureKind.Amount })!])
                : null),
        new("several measures of a row", "民生費の予算と増減額", (left, particle, right) =>
            left is Meaning.Of of && !Compose.IsPlural(of.Rows) && right is Meaning.Measures measures
                && particle is "の" or "は" or "、" or "で"
                ? new Meaning.Whole(new Plan.Several([.. measures.All.Select(measure =>
                    new Plan.Tell(new Scalar.Value(of.Rows, Compose.Merge(measure, of.Measure)!)))]))
                : null),
        new("frame of all", "令和7年度予算案で、民生費は教育費の何%", (left, particle, right) =>
            left is Meaning.Measured measure && particle is "で" or "は" or "では" or "の" or "、" or "を"
                ? Compose.Framed(right, measure.Measure)
                : null),
        new("frame behind", "民生費は教育費の何%(令和7年度予算案)", (left, _, right) =>
            right is Meaning.Measured measure && measure.Measure.Kind == MeasureKind.Amount
                ? Compose.Framed(left, measure.Measure)
                : null),
        new("figure repeated", "補正予算30億円", (left, particle, right) =>
            left is Meaning.Measured { Noun: true } && right is Meaning.One { Scalar: Scalar.Literal } && particle.Length == 0
                ? left
                : null),
        new("direction asked", "増えた?減った?", (left, _, right) =>
            IsChange(left) && IsChange(right) && left != right
                ? new Meaning.Measured(new Measure(MeasureKind.Change, Frame.Open), Noun: true) : null),
        new("direction and growth asked", "増えた?減った?何%?", (left, _, right) =>
            left is Meaning.Measured { Measure.Kind: MeasureKind.Change }
                && right is Meaning.AskRatio { Part: null, Base: null, Form: RatioForm.Percent }
                ? new Meaning.Measured(new Measure(MeasureKind.Growth, Frame.Open), Noun: true)
                : null),
        new("growth is what", "伸び率は何%", (left, particle, right) =>
            left is Meaning.Measured { Measure.Kind: MeasureKind.Growth } && right is Meaning.AskRatio { Part: null, Base: null }
                && particle is "は" or "、" or "って" or ""
                ? left
                : null),
        new("year before a year", "令和6年度の前年度", (left, particle, right) =>
            left is Meaning.Measured { Noun: false, Measure.Frame: { Year: { } year, Stage: null } } && particle is "の" or "から" or "than"
                && right is Meaning.Measured { Noun: false, Measure.Frame: { Before: > 0 and var before, Year: null } }
                ? new Meaning.Measured(new Measure(MeasureKind.Amount, new Frame(new FiscalYear(year.Year - before))), Noun: false)
                : null),
        new("growth asked", "何%増えた", (left, _, right) =>
            left is Meaning.AskRatio { Part: null, Base: null, Form: RatioForm.Percent } && IsChange(right)
                ? new Meaning.Measured(new Measure(MeasureKind.Growth, Frame.Open), Noun: true)
                : null),
        new("how much was spent", "いくら使った", (left, particle, right) =>
            left is Meaning.Word { Id: "ask.amount" } && right is Meaning.Word { Id: "spend" } && particle is "" or "を"
                ? new Meaning.Measured(new Measure(MeasureKind.Amount, new Frame(Stage: Stage.Executed)), Noun: true)
                : null),
        new("what was spent", "使った額", (left, particle, right) =>
            left is Meaning.Word { Id: "spend" }
                && right is Meaning.Measured { Noun: true, Measure: { Kind: MeasureKind.Amount, Frame.Stage: null } measure }
                && particle.Length == 0
                ? new Meaning.Measured(measure with { Frame = measure.Frame with { Stage = Stage.Executed } }, Noun: true)
                : null),
        new("total of a year", "令和6年度の総額", (left, particle, right) =>
            YearAlone(left) is not null && particle == "の" && right is Meaning.Word { Id: "total" } ? left : null),
        new("years compared", "令和3年度と令和4年度を比べる", (left, particle, right) =>
            YearAlone(left) is { } year && particle == "と"
                && right is Meaning.Measured { Noun: false, Measure: { Frame.Year: { } to, Against: null } measure } later && to != year
                ? later with { Measure = measure with { Against = year } }
                : null),
        new("comparison announced", "令和3年度と令和4年度を比べたい", (left, particle, right) =>
            left is Meaning.Measured { Measure.Against: not null } && right is Meaning.Word { Id: "compare" }
                && particle is "を" or "で" ? left : null),
        new("difference asked", "いくら違う", (left, _, right) =>
            left is Meaning.Word { Id: "ask.amount" } && right is Meaning.Word { Id: "diff" or "change.any" }
                ? new Meaning.Measured(new Measure(MeasureKind.Change, Frame.Open), Noun: true)
                : null),
        new("growth of any sign asked", "何%変わった", (left, _, right) =>
            left is Meaning.AskRatio { Part: null, Base: null, Form: RatioForm.Percent } && right is Meaning.Word { Id: "change.any" }
                ? new Meaning.Measured(new Measure(MeasureKind.Growth, Frame.Open), Noun: true)
                : null),
        new("change asked", "いくら増えた", (left, _, right) =>
            left is Meaning.Word { Id: "ask.amount" } && IsChange(right)
                ? new Meaning.Measured(new Measure(MeasureKind.Change, Frame.Open), Noun: true)
                : null),
        new("amount of chosen rows", "再掲を除いた分はいくら", (left, particle, right) =>
            right is Meaning.Word { Id: "ask.amount" }
                && left is Meaning.Of { Rows: Rows.Where or Rows.Except or Rows.Members { Level: not Level.Below } } of
                && particle is "は" or "って" or "で"
                ? new Meaning.One(new Scalar.Sum(of.Rows, of.Measure ?? Measure.Amount))
                : null),
        new("asked amount", "予算はいくら", (left, particle, right) =>
            right is Meaning.Word { Id: "ask.amount" }
                && left is Meaning.Measured or Meaning.One { Scalar.Dimension: Dimension.Yen } or Meaning.Of && Grammar.Topics(particle)
                ? left
                : null),
    ];

    // A year that is all that is said of the frame.
    private static FiscalYear? YearAlone(Meaning meaning) =>
        meaning is Meaning.Measured
        {
            Noun: false,
            Measure: { Kind: MeasureKind.Amount, Against: null, Frame: { Year: { } year, Stage: null, Base: null } }
        }
            ? year
            : null;

    private static Meaning.Measured? Merged(Meaning left, string particle, Meaning right) =>
        left is Meaning.Measured first && right is Meaning.Measured second
            && (particle is "の" or "" or "で" or "、" || (first.Measure.Against is not null && particle is "にかけて" or "まで" or "までに"))
            && Fit(first.Measure, second.Measure)
            ? new Meaning.Measured(Compose.Merge(second.Measure, first.Measure)!, first.Noun || second.Noun)
            : null;

    private static bool IsChange(Meaning meaning) =>
        meaning is Meaning.Condition { Predicate: Predicate.Compare { Of.Kind: MeasureKind.Change } };

    private static bool Fit(Measure first, Measure second) =>
        (first.Frame.Year is null || second.Frame.Year is null || first.Frame.Year == second.Frame.Year)
            && (first.Frame.Year is null || second.Frame.Before == 0)
            && (first.Frame.Stage is null || second.Frame.Stage is null)
        && (first.Kind == MeasureKind.Amount || second.Kind == MeasureKind.Amount) && !IsBeforeOfChange(first, second)
        && !IsBeforeOfChange(second, first);

    private static bool IsBeforeOfChange(Measure before, Measure change) => before.Frame.Before > 0 && change.Kind != MeasureKind.Amount;

    // The year before is what every change is measured against.
    private static Meaning.Measured? AgainstBefore(Meaning left, string particle, Meaning right) =>
        left is Meaning.Measured { Noun: false, Measure.Frame.Before: 1 }
            && right is Meaning.Measured { Measure.Kind: not MeasureKind.Amount } change
        && particle is "から" or "との" or "と" or "than" or "に" or "" or "の" or "で"
            ? change
            : null;

    private static Meaning? OfRows(Meaning left, string particle, Meaning right) =>
        left is Meaning.Of of && right is Meaning.Measured measure && particle is "の" or "は" or "って" or "" or "、" or "で" or "に" or "が"
        ? Compose.Framed(of, measure.Measure)
        : null;
}
