using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Rows with rows: side by side, one within the other, a level of another, one left out.</summary>
internal static class RowRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("side by side", "民生費と教育費", SideBySide),
        new("within", "熊本県計画の区分4", Within),
        new("members", "区分4の事業", (left, particle, right) =>
            left is Meaning.Of place && right is Meaning.Open open && Grammar.Places(particle)
                ? Compose.Bind(place, open)
                : null),
        new("two kinds of rows", "一番大きい事業と二番目の事業", (left, particle, right) =>
            particle == "と" && left is Meaning.Open { Order.From: > 0 } first && right is Meaning.Open { Order.From: > 0 } second
                ? new Meaning.Opens(first,
                    second with { Order = second.Order!.By(first.Order!.Measure), Measure = Compose.Merge(second.Measure, first.Measure) })
                : null),
        new("both among", "区分4の一番大きい事業と二番目の事業", (left, particle, right) =>
            left is Meaning.Of place && right is Meaning.Opens opens && Grammar.Places(particle)
                && Compose.Bind(place, opens.First) is { } first && Compose.Bind(place, opens.Second) is { } second
                ? Both(first, second)
                : null),
        new("rows named last", "一番大きいのは、民生費と教育費のどちら", (left, particle, right) =>
            particle is "は" or "って" && left is Meaning.Open { Order: not null } open && right is Meaning.Of { Rows: Rows.Union } place
                ? Compose.Bind(place, open)
                : null),
        new("side of a comparison", "民生費のほう", (left, particle, right) =>
            left is Meaning.Of { Rows: var rows } && !Compose.IsPlural(rows)
                && right is Meaning.Open { Level: Level.Any, Where: null, Order: null }
                && particle == "の"
                ? left
                : null),
        new("which and by how much", "民生費と教育費、大きいのはどちらで差は", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Top { Of: Rows.Union { Parts: [_, _] } } top } of && right is Meaning.Word { Id: "diff" }
                && particle is "で" or "、" or ""
                ? new Meaning.Whole(Apart(top, of.Measure ?? Measure.Amount))
                : null),
        new("totals of bodies", "環境省と農林水産省の合計", (left, particle, right) =>
            Grammar.Places(particle) && left is Meaning.Of { Rows: Rows.Union { Parts: var bodies } }
                && bodies.All(part => part is Rows.Body)
                && right is Meaning.Word { Id: "total" }
                ? left
                : null),
        new("projects of bodies", "環境省と農林水産省の事業", (left, particle, right) =>
            Grammar.Places(particle) && left is Meaning.Of { Rows: Rows.Body or Rows.Union { Parts: [Rows.Body, ..] } }
                && right is Meaning.Open { Level: Level.Project, Where: null, Order: null, Document: null } open
                ? Compose.Framed(left, open.Measure ?? Measure.Amount)
                : null),
        new("that is there", "資料にある民生費", (left, particle, right) =>
            left is Meaning.Word { Id: "exist" } && right is Meaning.Of && particle.Length == 0 ? right : null),
        new("whole of", "熊本県計画の全体", Whole),
        new("place behind", "民生費(富士市)", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Named } of && particle.Length == 0
                && right is Meaning.Of { Rows: (Rows.Whole or Rows.Body) and var place }
                ? of with { Rows = new Rows.Within(of.Rows, place) }
                : null),
        new("place of all behind", "民生費は教育費の何倍(富士市)", (left, particle, right) =>
            left is Meaning.Whole or Meaning.One && particle.Length == 0
                && right is Meaning.Of { Rows: (Rows.Whole or Rows.Body) and var place, Measure: null }
                ? Placed(left, place)
                : null),
        new("left out", "国税庁施設費を除く国税庁の事業", LeftOut),
    ];

    // The one that is asked for, and what it has more than the other.
    private static Plan.Several Apart(Rows.Top top, Measure measure) => new([
        new Plan.List(top, measure),
        new Plan.Tell(new Scalar.Diff(
            new Scalar.Value(top with { Way = Way.Largest }, measure), new Scalar.Value(top with { Way = Way.Smallest }, measure))),
    ]);

    private static Meaning.Of Both(Meaning.Of first, Meaning.Of second) =>
        new(new Rows.Union([first.Rows, second.Rows]), first.Measure ?? second.Measure);

    private static Meaning.Of? SideBySide(Meaning left, string particle, Meaning right) =>
        Grammar.Lists(particle) && (particle is "と" or "や" or "and" || !(HasWhole(left) || HasWhole(right)))
            && left is Meaning.Of first && right is Meaning.Of second && !IsPlacedLast(first.Rows, second.Rows)
            && !AreOfTwoKinds(Parts(first.Rows), second.Rows)
            && (first.Measure is null || first.Measure == second.Measure || second.Measure is null) && !Compose.IsMade(second.Rows)
            ? new Meaning.Of(new Rows.Union([.. Parts(first.Rows), second.Rows]), second.Measure ?? first.Measure)
            : null;

    // 「熊本県計画 区分2」 names a place and what is in it, not two things.
    private static bool HasWhole(Meaning meaning) =>
        meaning is Meaning.Of { Rows: Rows.Whole or Rows.Body or Rows.Union { Parts: [.., Rows.Whole or Rows.Body] } };

    // 「国と熊本県の区分1-2」: of sources side by side each is the place of what is named behind them.
    private static bool IsPlacedLast(Rows first, Rows second) =>
        Parts(first)[^1] is Rows.Whole && second is Rows.Within { Place: Rows.Whole };

    // 「厚労省と文科省」: beside a ministry the word is a ministry too, not the paper of that name.
    private static bool AreOfTwoKinds(IReadOnlyList<Rows> first, Rows second) =>
        first.Append(second).Any(part => part is Rows.Whole) && first.Append(second).Any(part => part is Rows.Body);

    private static bool IsPlace(Rows rows) =>
        rows is Rows.Named or Rows.Whole or Rows.Body or Rows.Within
            || (rows is Rows.Union places && places.Parts.All(part => part is Rows.Whole));

    private static IReadOnlyList<Rows> Parts(Rows rows) => rows is Rows.Union union ? union.Parts : [rows];

    private static Meaning.Of? Within(Meaning left, string particle, Meaning right) =>
        particle is "の" or "で" or "among" or "" or "、" or "は" or "では"
            && left is Meaning.Of place && IsPlace(place.Rows)
            && right is Meaning.Of { Rows: Rows.Named or Rows.Body or Rows.Within or Rows.Union or Rows.Members } inner
            && HasNames(inner.Rows)
            ? new Meaning.Of(Inside(inner.Rows, place.Rows), Compose.Merge(inner.Measure, place.Measure))
            : null;

    private static bool HasNames(Rows rows) => rows switch
    {
        Rows.Named or Rows.Body => true,
        Rows.Within within => HasNames(within.Of),
        Rows.Members members => HasNames(members.Of),
        Rows.Union union => union.Parts.All(HasNames),
        _ => false,
    };

    private static Rows Inside(Rows rows, Rows place) => rows switch
    {
        _ when place is Rows.Union places => new Rows.Union([.. places.Parts.Select(part => Inside(rows, part))]),
        Rows.Union union => new Rows.Union([.. union.Parts.Select(part => Inside(part, place))]),
        Rows.Members members => members with { Of = Inside(members.Of, place) },
        Rows.Within { Place: Rows.Whole } or Rows.Body when place is Rows.Whole => rows,
        Rows.Within within => new Rows.Within(within.Of, new Rows.Within(within.Place, place)),
        _ => new Rows.Within(rows, place),
    };

    // 「熊本県計画の合計」 of one row is its own figure: nothing is added up.
    private static Meaning.Of? Whole(Meaning left, string particle, Meaning right) =>
        Grammar.Places(particle) && left is Meaning.Of { Rows: var rows } of && right is Meaning.Word { Id: "total" }
            && !Compose.IsPlural(rows) ? of : null;

    private static Meaning? Placed(Meaning meaning, Rows place)
    {
        var inside = new Rewriting(measure => measure, rows => rows is Rows.Named ? new Rows.Within(rows, place) : rows);
        return meaning switch
        {
            Meaning.Whole whole => new Meaning.Whole(inside.Of(whole.Plan)),
            Meaning.One { Scalar: not Scalar.Literal } one => new Meaning.One(inside.Of(one.Scalar)),
            _ => null,
        };
    }

    private static Meaning? LeftOut(Meaning left, string particle, Meaning right) => (left, particle, right) switch
    {
        (Meaning.Of { Rows: var without }, "except", Meaning.Of { Rows: var rows, Measure: var measure }) when Compose.IsPlural(rows) =>
            new Meaning.Of(new Rows.Except(rows, without), measure),
        (Meaning.Of { Rows: var without }, "except", Meaning.One { Scalar: Scalar.Sum sum }) =>
            new Meaning.One(sum with { Of = new Rows.Except(sum.Of, without) }),
        (Meaning.Of without, "except", Meaning.One { Scalar: Scalar.Value value }) when Compose.Sum(without) is { } part =>
            new Meaning.One(new Scalar.Diff(value, part)),
        _ => null,
    };
}
