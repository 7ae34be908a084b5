using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Values of several rows: sums, means, counts, differences.</summary>
internal static class ScalarRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("sum", "民生費と教育費を足す", (left, particle, right) =>
            left is Meaning.Of { Rows: var rows } of && Compose.IsPlural(rows) && right is Meaning.Word { Id: "add" or "total" }
                && Joins(particle)
                ? new Meaning.One(new Scalar.Sum(rows, of.Measure ?? Measure.Amount))
                : null),
        new("sum of open rows", "県医師会が実施する事業の合計", (left, particle, right) =>
            left is Meaning.Open { Document: { } document } open && right is Meaning.Word { Id: "add" or "total" } && Joins(particle)
                ? Summed(document, open)
                : null),
        new("all added", "全部合わせる", (left, _, right) =>
            left is Meaning.Word { Id: "total" } && right is Meaning.Word { Id: "add" } ? right : null),
        new("sum once more", "足した合計", (left, _, right) =>
            left is Meaning.One { Scalar: Scalar.Sum } && right is Meaning.Word { Id: "add" or "total" }
                ? left
                : null),
        new("value's noun", "合計の額", (left, particle, right) =>
            left is Meaning.One { Scalar: not Scalar.Literal } one && right is Meaning.Measured { Noun: true } measure
                && particle is "の" or "" or "は" or "と" or "、" or "が" && measure.Measure.Frame == Frame.Open
                ? OfKind(one.Scalar, measure.Measure)
                : null),
        new("sum in a frame", "予算の合計", (left, particle, right) =>
            left is Meaning.Measured && right is Meaning.Word { Id: "total" or "mean" } && particle is "の" or "を" or ""
                ? new Meaning.Word(((Meaning.Word)right).Id + " of", 0)
                : null),
        new("mean", "区分4の平均", (left, particle, right) =>
            left is Meaning.Of of && right is Meaning.Word { Id: "mean" } && Joins(particle)
                ? new Meaning.One(new Scalar.Mean(
                    Compose.IsPlural(of.Rows) ? of.Rows : new Rows.Members(of.Rows, Level.Project), of.Measure ?? Measure.Amount))
                : null),
        new("mean of open rows", "県医師会が実施する事業の平均", (left, particle, right) =>
            left is Meaning.Open { Document: { } document } open && right is Meaning.Word { Id: "mean" } && Joins(particle)
                ? MeanOf(document, open)
                : null),
        new("each one's mean", "1事業あたり平均", (left, _, right) =>
            left is Meaning.Word { Id: "per" } && right is Meaning.Word { Id: "mean" } or Meaning.Word { Id: "ask.amount" }
                ? new Meaning.Word("mean")
                : null),
        new("count", "区分4の事業は何件", Counted),
        new("difference", "民生費と教育費の差", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Union { Parts: [var first, var second] } } of && right is Meaning.Word { Id: "diff" }
                && Joins(particle)
                ? new Meaning.One(new Scalar.Diff(new Scalar.Value(first, of.Measure ?? Measure.Amount),
                    new Scalar.Value(second, of.Measure ?? Measure.Amount)))
                : null),
        new("two measures' difference", "当初予算と補正予算の差", (left, particle, right) =>
            left is Meaning.Pair { Differ: false } pair && right is Meaning.Word { Id: "diff" } && particle is "の" or "は" or "、" or "で"
                ? pair with { Differ = true }
                : null),
        new("difference of two measures", "区分4の当初予算と補正予算の差", (left, particle, right) =>
            left is Meaning.Of { Rows: var rows, Measure: null } && !Compose.IsPlural(rows)
                && right is Meaning.Pair { Differ: true } pair && particle is "の" or "は" or "、"
                ? new Meaning.One(new Scalar.Diff(new Scalar.Value(rows, pair.First), new Scalar.Value(rows, pair.Second)))
                : null),
        new("rest", "総事業費から区分1-1を除く", (left, particle, right) =>
            particle == "から" && Compose.Sum(left) is { } whole && right is Meaning.Of part && Compose.Sum(part) is { } taken
                ? new Meaning.One(new Scalar.Diff(whole, taken))
                : null),
        new("rest's noun", "除いた額", (left, particle, right) =>
            left is Meaning.One { Scalar: Scalar.Diff } && particle == "except"
                && right is Meaning.Measured { Noun: true } or Meaning.Word { Id: "ask.amount" } or Meaning.Word { Id: "total" }
                ? left
                : null),
    ];

    private static bool Joins(string particle) => particle is "の" or "を" or "で" or "" or "は" or "、" or "が" or "って" or "と";

    // The growth of a sum is that between the sums.
    private static Meaning.One? OfKind(Scalar scalar, Measure measure) => (scalar, measure.Kind) switch
    {
        (_, MeasureKind.Amount) => new Meaning.One(scalar),
        (Scalar.Sum sum, _) => new Meaning.One(sum with { Measure = Compose.Merge(measure, sum.Measure)! }),
        _ => null,
    };

    private static Meaning.One? Summed(string document, Meaning.Open open) =>
        Compose.BindTo(document, open) is { } bound ? new Meaning.One(new Scalar.Sum(bound.Rows, bound.Measure ?? Measure.Amount)) : null;

    private static Meaning.One? MeanOf(string document, Meaning.Open open) =>
        Compose.BindTo(document, open) is { } bound ? new Meaning.One(new Scalar.Mean(bound.Rows, bound.Measure ?? Measure.Amount)) : null;

    private static Meaning.One? Counted(Meaning left, string particle, Meaning right)
    {
        if (right is not Meaning.Word { Id: "ask.count" } || !Joins(particle))
        {
            return null;
        }

        return left switch
        {
            Meaning.Of of =>
                new Meaning.One(new Scalar.Count(Compose.IsPlural(of.Rows) ? of.Rows : new Rows.Members(of.Rows, Level.Project))),
            Meaning.Open { Document: { } document } open when Compose.BindTo(document, open) is { } bound =>
                new Meaning.One(new Scalar.Count(bound.Rows)),
            _ => null,
        };
    }
}
