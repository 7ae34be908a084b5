using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Orders of rows: the largest, the second, the first three.</summary>
internal static class OrderRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("most", "一番大きい", (left, _, right) =>
            left is Meaning.Word { Id: "most" } && right is Meaning.Ordered { Order.From: 0 } ordered
                ? First(ordered)
                : null),
        new("most changed", "一番増えた", (left, _, right) =>
            left is Meaning.Word { Id: "most" }
                && right is Meaning.Condition { Predicate: Predicate.Compare { Of.Kind: MeasureKind.Change } change }
                ? new Meaning.Ordered(new Order(change.Relation == Relation.MoreThan ? Way.Largest : Way.Smallest, change.Of, 1, 1))
                : null),
        new("place", "2番目に大きい", (left, _, right) =>
            left is Meaning.Word { Id: "place", Number: > 0 and < 1000 and var place }
                && right is Meaning.Ordered { Order.From: 0 } ordered
                ? new Meaning.Ordered(ordered.Order with { From = (int)place, Count = 1 })
                : null),
        new("another place", "一番大きい事業の2番目", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Top top } of && right is Meaning.Word { Id: "place", Number: > 0 and < 1000 and var place }
                && particle is "の" or "among"
                ? of with { Rows = top with { From = (int)place, Count = 1 } }
                : null),
        new("bare place", "2番目の事業", (left, particle, right) =>
            left is Meaning.Word { Id: "place", Number: > 0 and < 1000 and var place } && right is Meaning.Open { Order: null } open
                && particle is "の" or "に"
                ? open with { Order = new Order(Way.Largest, null, (int)place, 1) }
                : null),
        new("order by", "予算が大きい", (left, particle, right) =>
            left is Meaning.Measured measure && right is Meaning.Ordered { Order.Measure: null } ordered
                && particle is "が" or "の" or "は" or "で" or "を" or "、" or ""
                ? new Meaning.Ordered(ordered.Order.By(measure.Measure))
                : null),
        new("order by the change of a measure", "当初予算が一番増えた", (left, particle, right) =>
            left is Meaning.Measured { Noun: true, Measure: { Kind: MeasureKind.Amount } measure }
                && right is Meaning.Ordered { Order: { Measure: { Kind: not MeasureKind.Amount } change } order }
                    && particle is "が" or "の" or "は"
                ? new Meaning.Ordered(order with { Measure = Compose.Merge(change, measure) })
                : null),
        new("year's side", "令和5年度のほうが多い", (left, particle, right) =>
            left is Meaning.Measured { Noun: false, Measure.Frame.Year: not null } year && particle == "の"
                && right is Meaning.Open { Level: Level.Any, Where: null, Order: null }
                ? year
                : null),
        new("order by the total", "合計が大きい", (left, particle, right) =>
            left is Meaning.Word { Id: "total" } && right is Meaning.Ordered ordered && particle is "が" or "の" or "は" ? ordered : null),
        new("most by", "一番予算が大きい", (left, _, right) =>
            left is Meaning.Measured { Noun: false, Measure.Frame.Before: 1 }
                && right is Meaning.Ordered { Order.Measure.Kind: MeasureKind.Change } ordered
                ? ordered
                : null),
        new("ordered rows", "一番大きい事業", (left, particle, right) =>
            left is Meaning.Ordered ordered && right is Meaning.Open { Order: null } open && particle is "" or "の" or "な" or "に"
                ? open with { Order = ordered.Order }
                : null),
        new("so many of them", "大きい事業を3つ", (left, particle, right) =>
            left is Meaning.Open { Order: { Count: 0 } order } open
                && right is Meaning.Word { Id: "number" or "number.project", Number: > 0 and < 1000 and var count }
                && particle is "を" or ""
                ? open with { Order = order with { From = 1, Count = (int)count } }
                : null),
        new("first so many", "上位3事業", (left, particle, right) =>
            left is Meaning.Word { Id: "first" or "last" } end
                && right is Meaning.Word { Id: "number" or "number.project", Number: > 0 and < 1000 and var count } word
                && particle is "" or "の"
                ? new Meaning.Open(word.Id == "number.project" ? Level.Project : Level.Any,
                    Order: new Order(end.Id == "first" ? Way.Largest : Way.Smallest, null, 1, (int)count))
                : null),
        new("the very first", "一番上", (left, _, right) =>
            left is Meaning.Word { Id: "most" }
                && right is Meaning.Word { Id: "place.top" or "place.bottom" } end ? end with { Number = 1 } : null),
        new("so many from the top", "上から3番目まで", (left, particle, right) =>
            left is Meaning.Word { Id: "place.top" or "place.bottom", Number: 0 } end && particle == "から"
                && right is Meaning.Word { Id: "place", Number: > 0 and < 1000 and var count }
                ? end with { Number = count }
                : null),
        new("first ones of an order", "大きい順に上から3番目まで", (left, _, right) =>
            left is Meaning.Ordered { Order.Count: int.MaxValue } ordered
                && right is Meaning.Word { Id: "place.top" or "place.bottom", Number: > 0 and var count } end
                ? new Meaning.Ordered(
                    ordered.Order with { Way = From(end.Id, ordered.Order.Way), From = 1, Count = (int)count })
                : null),
        new("all in order", "金額の大きい順", (left, _, right) =>
            left is Meaning.Ordered { Order.From: 0 } ordered && right is Meaning.Word { Id: "order.list" }
                ? new Meaning.Ordered(ordered.Order with { From = 1, Count = int.MaxValue })
                : null),
        new("order put", "大きい順に並べる", (left, _, right) =>
            left is Meaning.Ordered { Order.Count: int.MaxValue } && right is Meaning.Word { Id: "order.list" }
                ? left
                : null),
        new("counted rows", "医療DXの推進の7事業", Counted),
        new("so many rows under a condition", "県医師会が実施する2事業", (left, particle, right) =>
            left is Meaning.Condition condition && right is Meaning.Word { Id: "number.project" } && particle is "" or "の" or "に"
                ? new Meaning.Open(Level.Project, condition.Predicate, Document: condition.Document)
                : null),
        new("so many rows of a level", "4つの区分", (left, particle, right) =>
            left is Meaning.Word { Id: "number" } && right is Meaning.Open { Order: null } && particle == "の" ? right : null),
        new("ordered among rows", "区分4で一番大きいのは", (left, particle, right) =>
            left is Meaning.Of of && right is Meaning.Ordered { Order.From: > 0 } ordered && (Grammar.Places(particle) || (particle == "を" && ordered.Order.Count < int.MaxValue))
                ? Compose.Bind(of, new Meaning.Open(Level.Any, Order: ordered.Order))
                : null),
        new("compared", "民生費と教育費を比較", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Union { Parts: [_, _] } } of && right is Meaning.Word { Id: "compare" }
                && particle is "を" or "の" or "" or "、"
                ? Compose.Bind(of, new Meaning.Open(Level.Any, Order: new Order(Way.Largest, null, 1, 1)))
                : null),
        new("compared in a frame", "民生費と教育費 比較 令和6年度", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Top { Of: Rows.Union } } && particle.Length == 0 && right is Meaning.Measured measure
                ? Compose.Framed(left, measure.Measure)
                : null),
        new("which is larger", "どちらが多い", (left, _, right) =>
            left is Meaning.Word { Id: "which" } && right is Meaning.Ordered ordered
                ? First(ordered)
                : null),
        new("which of them", "事業はどれ", (left, particle, right) =>
            right is Meaning.Word { Id: "which" } && left is Meaning.Of or Meaning.Open && particle is "は" or "って" or "が" or "" or "の"
                ? left
                : null),
        new("measure of which", "予算はどちらが多い", (left, particle, right) =>
            left is Meaning.Measured measure && right is Meaning.Ordered { Order.From: > 0 } ordered
                && particle is "は" or "で" or "では" or "が" or "、"
                ? new Meaning.Ordered(ordered.Order.By(measure.Measure))
                : null),
    ];

    private static Meaning.Of? Counted(Meaning left, string particle, Meaning right)
    {
        if (left is not Meaning.Of of || right is not Meaning.Word { Id: "number.project" } || particle is not ("の" or ""))
        {
            return null;
        }

        return Compose.IsPlural(of.Rows) ? of : Compose.Bind(of, new Meaning.Open(Level.Project));
    }

    private static Way From(string end, Way way) =>
        end == "place.top" ? way : way == Way.Largest ? Way.Smallest : Way.Largest;

    private static Meaning.Ordered First(Meaning.Ordered ordered) => new(ordered.Order with { From = 1, Count = 1 });
}
