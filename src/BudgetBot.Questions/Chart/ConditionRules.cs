using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Conditions on rows.</summary>
internal static class ConditionRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("amount and relation", "1億円以上", (left, particle, right) =>
            left is Meaning.One { Scalar: Scalar.Literal literal } && right is Meaning.Word { Id: var id }
                && RelationOf(id) is { } relation && particle is "" or "を" or "に"
                ? new Meaning.Condition(new Predicate.Compare(Measure.Amount, relation, literal))
                : null),
        new("less than an amount", "1億円より少ない", (left, particle, right) =>
            left is Meaning.One { Scalar: Scalar.Literal literal } && right is Meaning.Ordered { Order: { From: 0 } order }
                && particle == "than"
                ? new Meaning.Condition(new Predicate.Compare(
                    Measure.Amount, order.Way == Way.Largest ? Relation.MoreThan : Relation.LessThan, literal))
                : null),
        new("measure in a condition", "予算が1億円以上", (left, particle, right) =>
            left is Meaning.Measured measure && right is Meaning.Condition { Predicate: Predicate.Compare compare } condition
                && particle is "が" or "の" or "は" or ""
                ? condition with { Predicate = compare with { Of = Compose.Merge(compare.Of, measure.Measure)! } }
                : null),
        new("against the year before", "前年度より増えた", (left, particle, right) =>
            left is Meaning.Measured { Noun: false, Measure.Frame.Before: 1 }
                && right is Meaning.Condition { Predicate: Predicate.Compare { Of.Kind: MeasureKind.Change } } condition
                && particle is "than" or "から" or "と" or "に" or ""
                ? condition
                : null),
        new("against a year", "令和4年度より増えた", (left, particle, right) =>
            left is Meaning.Measured { Noun: false, Measure: { Kind: MeasureKind.Amount, Frame: { Year: { } year, Stage: null } } }
                && right is Meaning.Condition
                {
                    Predicate: Predicate.Compare { Of: { Kind: MeasureKind.Change, Against: null } } change,
                } condition
                && particle is "than" or "から" or "と" or "に"
                ? condition with { Predicate = change with { Of = change.Of with { Against = year } } }
                : null),
        new("one year more than another", "令和4年度より令和5年度のほうが多い", (left, particle, right) =>
            left is Meaning.Measured { Noun: false, Measure.Frame: { Year: { } against, Stage: null } } && particle == "than"
                && right is Meaning.Ordered { Order: { From: 0, Measure: { Kind: MeasureKind.Amount } measure } order }
                && measure.Frame.Year is { } year && year != against
                ? new Meaning.Condition(new Predicate.Compare(
                    measure with { Kind = MeasureKind.Change, Against = against },
                    order.Way == Way.Largest ? Relation.MoreThan : Relation.LessThan,
                    new Scalar.Literal(0, Dimension.Yen, string.Empty)))
                : null),
        new("change of an amount", "1億円以上増えた", (left, particle, right) =>
            left is Meaning.Condition { Predicate: Predicate.Compare { Of.Kind: MeasureKind.Amount } size } && particle.Length == 0
                && right is Meaning.Condition { Predicate: Predicate.Compare { Of.Kind: MeasureKind.Change } change }
                ? new Meaning.Condition(By(size, change))
                : null),
        new("rows under a condition", "5,000万円を超える事業", (left, particle, right) =>
            left is Meaning.Condition condition && right is Meaning.Open open && particle is "" or "の" or "で" or "が" or "に"
                && (particle != "が" || condition.Predicate is Predicate.Bears)
                ? open with { Where = Compose.And(condition.Predicate, open.Where), Document = condition.Document ?? open.Document }
                : null),
        new("rows among open rows", "事業のうち1億円以上のもの", (left, particle, right) =>
            left is Meaning.Open first && right is Meaning.Open { Level: Level.Any } second && particle is "among" or "で" or "の" or "は"
                ? second with { Level = first.Level, Where = Compose.And(first.Where, second.Where),
                    Measure = second.Measure ?? first.Measure, Document = first.Document ?? second.Document }
                : null),
        new("rows under a condition behind", "区分4 1億円以上", (left, particle, right) =>
            left is Meaning.Of { Rows: var rows } of && !Compose.IsPlural(rows) && particle.Length == 0
                && right is Meaning.Condition { Predicate: Predicate.Compare { To: Scalar.Literal { Said.Length: > 0 } } condition }
                ? Compose.Bind(of, new Meaning.Open(Level.Project, condition))
                : null),
        new("rows of a status", "県計画の新規", (left, particle, right) =>
            left is Meaning.Of { Rows: var rows } of && !Compose.IsPlural(rows) && particle is "" or "の" or "で" or "among" or "、"
                && right is Meaning.Condition { Predicate: Predicate.Prints { Role: PassageRole.Status } status }
                ? Compose.Bind(of, new Meaning.Open(Level.Project, status))
                : null),
        new("rows under a predicate", "区分4の事業は1億円以上", (left, particle, right) =>
            left is Meaning.Of { Rows: var rows } of && Compose.IsPlural(rows) && right is Meaning.Condition condition
                && particle is "among" or "で"
                ? of with { Rows = new Rows.Where(rows, condition.Predicate) }
                : null),
        new("rows without a mark", "再掲を除いた分", (left, particle, right) =>
            particle == "except" && left is Meaning.Condition { Predicate: Predicate.Bears bears } && right is Meaning.Open open
                ? open with { Where = Compose.And(new Predicate.Not(bears), open.Where) }
                : null),
        new("carried out by", "県医師会が実施する", (left, particle, right) =>
            left is Meaning.Printed printed && right is Meaning.Word { Id: "property.implementer" }
                && particle is "が" or "の" or "は" or "で" or "" or "を"
                ? new Meaning.Condition(printed.Texts, printed.Document)
                : null),
        new("carried out alone", "県医師会が単独で", (left, particle, right) =>
            left is Meaning.Printed printed && right is Meaning.Word { Id: "alone" } && particle is "が" or "の" or ""
                ? printed with { Texts = printed.Texts with { Alone = true } }
                : null),
        new("only these", "1億円以上の事業だけ", (left, particle, right) =>
            left is Meaning.Of or Meaning.Open && right is Meaning.Word { Id: "alone" } && particle.Length == 0 ? left : null),
        new("the implementer is", "実施団体が県医師会だけ", (left, particle, right) =>
            left is Meaning.Word { Id: "property.implementer" } && right is Meaning.Printed printed && particle is "が" or "は" or "に" or ""
                ? new Meaning.Condition(printed.Texts, printed.Document)
                : null),
    ];

    /// <summary>The relation of a concept, or null.</summary>
    public static Relation? RelationOf(string id) => id switch
    {
        "relation.least" => Relation.AtLeast,
        "relation.more" => Relation.MoreThan,
        "relation.most" => Relation.AtMost,
        "relation.less" => Relation.LessThan,
        _ => null,
    };

    // 「1億円以上減った」 is a change of minus 1億円 or less.
    private static Predicate.Compare By(Predicate.Compare size, Predicate.Compare change)
    {
        var literal = (Scalar.Literal)size.To;
        bool up = change.Relation == Relation.MoreThan;
        return up ? change with { Relation = size.Relation, To = literal }
            : change with { Relation = Mirrored(size.Relation), To = literal with { Number = -literal.Number } };
    }

    private static Relation Mirrored(Relation relation) => relation switch
    {
        Relation.AtLeast => Relation.AtMost,
        Relation.MoreThan => Relation.LessThan,
        Relation.AtMost => Relation.AtLeast,
        Relation.LessThan => Relation.MoreThan,
        _ => relation,
    };
}
