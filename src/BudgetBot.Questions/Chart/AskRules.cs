using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>What is asked for: shares, multiples, places, claims, existence, texts.</summary>
internal static class AskRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("of what", "区分4の何%", (left, particle, right) =>
            particle is "の" or "share" or "among" && IsValue(left) && right is Meaning.AskRatio { Base: null } ask
                ? ask with { Base = left }
                : null),
        new("whose share", "教育費の割合", (left, particle, right) =>
            particle is "の" or "が" && IsValue(left) && right is Meaning.AskRatio { Part: null, Form: RatioForm.Percent, Noun: true } ask
                ? ask with { Part = left }
                : null),
        new("whose share is asked", "教育費は何%", (left, particle, right) =>
            particle is "は" or "が" or "って" && IsValue(left) && right is Meaning.AskRatio { Part: null, Base: null } ask
                ? ask with { Part = left }
                : null),
        new("share is what", "割合は何%", (left, particle, right) =>
            left is Meaning.AskRatio ask && right is Meaning.AskRatio { Part: null, Base: null } && particle is "は" or "って" or "、"
                ? ask
                : null),
        new("share is how much", "割合はいくら", (left, particle, right) =>
            left is Meaning.AskRatio && right is Meaning.Word { Id: "ask.amount" } && particle is "は"
                ? left
                : null),
        new("of the whole", "区分4は全体の何%", (left, particle, right) =>
            particle is "の" or "で" or "share" && left is Meaning.Word { Id: "total" } && right is Meaning.AskRatio { Base: null } ask
                ? ask with { Base = left }
                : null),
        new("part of", "教育費は民生費の何%", (left, particle, right) =>
            (particle is "は" or "が" or "って" or "も" or "と" or "を" or "、" || (particle.Length == 0 && IsValue(left)))
                && right is Meaning.AskRatio { Part: null, Base: not null } ask
                ? Whole(Compose.Ratio(left, WholeOf(left, ask.Base), ask.Form, ask.AtLeast))
                : null),
        new("in what", "民生費に占める教育費の割合", (left, particle, right) =>
            particle is "share" or "among" or "で" or "の" && right is Meaning.AskRatio { Part: not null, Base: null } ask
                ? Whole(Compose.Ratio(ask.Part, left, ask.Form, ask.AtLeast))
                : null),
        new("stages of a row", "救急医療は補正が当初の何倍", (left, particle, right) =>
            left is Meaning.Of { Measure: null } of
                && right is Meaning.AskRatio { Part: Meaning.Measured part, Base: Meaning.Measured whole } ask
                && particle is "は" or "って" or "、" or "の"
                ? Whole(Compose.Ratio(of with { Measure = part.Measure }, of with { Measure = whole.Measure }, ask.Form, ask.AtLeast))
                : null),
        new("stage against stage", "補正が当初の何倍", (left, particle, right) =>
            left is Meaning.Measured part && right is Meaning.AskRatio { Part: null, Base: Meaning.Measured } ask
                && particle is "が" or "は"
                ? ask with { Part = part }
                : null),
        new("stage's multiple", "当初の何倍", (left, particle, right) =>
            left is Meaning.Measured whole && right is Meaning.AskRatio { Base: null } ask && particle == "の"
                ? ask with { Base = whole }
                : null),
        new("multiple claimed", "6倍以上", (left, particle, right) =>
            left is Meaning.Word { Id: "multiple" or "percent" } number && right is Meaning.Word { Id: var id }
                && ConditionRules.RelationOf(id) is { } relation && particle is "" or "を"
                ? new Meaning.AskRatio(
                    null, null, number.Id == "multiple" ? RatioForm.Multiple : RatioForm.Percent, (relation, number.Number))
                : null),
        new("claim asked", "6倍以上で正しい", (left, _, right) =>
            left is Meaning.Whole { Plan: Plan.Claim } && right is Meaning.Word { Id: "ask.true" or "exist" }
                ? left
                : null),
        new("how much more", "いくら多い", (left, particle, right) =>
            left is Meaning.Word { Id: "ask.amount" } && right is Meaning.Ordered { Order: { From: 0, Measure: null, Way: var way } }
                && particle.Length == 0
                ? new Meaning.HowMuchMore(way)
                : null),
        new("which is how much more", "どちらがいくら多い", (left, particle, right) =>
            left is Meaning.Word { Id: "which" } && right is Meaning.HowMuchMore && particle is "が" or "" ? right : null),
        new("how much more than", "教育費よりいくら多い", (left, particle, right) =>
            particle == "than" && right is Meaning.HowMuchMore { Other: null } more
                && Compose.Value(left) is { } other ? more with { Other = other } : null),
        new("one is how much more", "民生費は教育費よりいくら多い", (left, particle, right) =>
            right is Meaning.HowMuchMore { Other: { } other, Way: var way } && Grammar.Topics(particle) && Compose.Value(left) is { } own
                && own.Dimension == other.Dimension
                ? new Meaning.One(way == Way.Largest ? new Scalar.Diff(own, other) : new Scalar.Diff(other, own))
                : null),
        new("two are how far apart", "環境省と農林水産省はどちらがいくら多い", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Union { Parts: [Rows.Body first, Rows.Body second] } } of
                && right is Meaning.HowMuchMore { Other: null } && Grammar.Topics(particle)
                ? new Meaning.One(new Scalar.Diff(new Scalar.Value(first, of.Measure ?? Measure.Amount),
                    new Scalar.Value(second, of.Measure ?? Measure.Amount)))
                : null),
        new("more than the other", "教育費より多い", Compared),
        new("measure of the comparison", "予算が教育費より多い", (left, particle, right) =>
            left is Meaning.Measured measure && right is Meaning.Than { Other: Meaning.Of other } than && particle is "が" or "は"
                ? than with { Other = other with { Measure = Compose.Merge(other.Measure, measure.Measure) } }
                : null),
        new("one more than the other", "民生費のほうが教育費より多い", (left, particle, right) =>
            right is Meaning.Than than && Grammar.Topics(particle)
                ? Whole(Claim(left, than))
                : null),
        new("claimed of a row", "民生費は前年度より増えた", Claimed),
        new("which place", "何番目に大きい", (left, particle, right) =>
            left is Meaning.Word { Id: "ask.rank" } && right is Meaning.Ordered { Order.From: 0 } ordered && particle is "に" or ""
                ? new Meaning.AskRank(ordered.Order, null)
                : null),
        new("order's place", "大きい順に何番目", (left, _, right) =>
            left is Meaning.Ordered { Order.Count: 0 or int.MaxValue } ordered && right is Meaning.Word { Id: "ask.rank" }
                ? new Meaning.AskRank(ordered.Order, null)
                : null),
        new("by what", "予算は何番目に大きい", (left, particle, right) =>
            left is Meaning.Measured measure && right is Meaning.AskRank ask && particle is "は" or "が" or "で" or "の"
                ? ask with { Order = ask.Order.By(measure.Measure) }
                : null),
        new("place among", "区分2の中で何番目", Among),
        new("place of", "訪問看護は区分2で何番目", (left, particle, right) =>
            left is Meaning.Of { Rows: var row } of && !Compose.IsPlural(row) && right is Meaning.AskRank { Among: { } among } ask
                && Grammar.Topics(particle)
                ? Whole(new Plan.Tell(new Scalar.RankOf(row, among, ask.Order.Measure ?? of.Measure ?? Measure.Amount, ask.Order.Way)))
                : null),
        new("place of a row", "訪問看護は何番目", (left, particle, right) =>
            left is Meaning.Of { Rows: var row } && !Compose.IsPlural(row) && right is Meaning.AskRank { Among: null, Row: null } ask
                && particle is "は" or "って" or "が"
                ? ask with { Row = row }
                : null),
        new("exists", "1億円を超える事業はある", (left, particle, right) =>
            left is Meaning.Of { Rows: var rows } of && Compose.IsMade(rows) && right is Meaning.Word { Id: "exist" }
                && particle is "は" or "が" or "って" or ""
                ? Whole(new Plan.Exists(rows, Compose.Shown(of)))
                : null),
        new("exists among a source", "県薬剤師会が実施する事業で1億円を超えるものはある", (left, particle, right) =>
            left is Meaning.Open { Document: { } document } open && right is Meaning.Word { Id: "exist" }
                && particle is "は" or "が" or "" && Compose.BindTo(document, open) is { } bound
                ? Whole(new Plan.Exists(bound.Rows, Compose.Shown(bound)))
                : null),
        new("count asked twice", "いくつあるか数える", (left, _, right) =>
            left is Meaning.One { Scalar: Scalar.Count } or Meaning.Word { Id: "ask.count" }
                && right is Meaning.Word { Id: "ask.count" } ? left : null),
        new("how many projects", "何件の事業", (left, particle, right) =>
            left is Meaning.Word { Id: "ask.count" } && right is Meaning.Open { Level: Level.Project, Where: null, Order: null }
                && particle is "" or "の" ? left : null),
        new("asked exists", "何件ある", (left, _, right) =>
            right is Meaning.Word { Id: "exist" } && left is Meaning.One or Meaning.Word { Id: "ask.count" }
                ? left
                : null),
        new("implementer of", "少ないほうの実施団体", (left, particle, right) =>
            left is Meaning.Of of && Compose.IsMade(of.Rows) && right is Meaning.Word { Id: "property.implementer" }
                && particle is "の" or "は"
                ? Whole(new Plan.Property(of.Rows, PassageRole.Implementer))
                : null),
        new("purpose of", "少ないほうは何に使う", (left, particle, right) =>
            left is Meaning.Of of && Compose.IsMade(of.Rows) && right is Meaning.Word { Id: "property.use" }
                && particle is "の" or "は" or "って"
                ? Whole(new Plan.Property(of.Rows, PassageRole.Description))
                : null),
        new("purpose of money", "何に使うお金", (left, particle, right) =>
            left is Meaning.Word { Id: "property.use" }
                && right is Meaning.Measured { Measure.Kind: MeasureKind.Amount } or Meaning.Open { Level: Level.Any or Level.Project }
                && particle.Length == 0
                ? left
                : null),
        new("heading of", "救急医療の事業区分", (left, particle, right) =>
            left is Meaning.Of { Rows: Rows.Named or Rows.Within } of
                && right is Meaning.Open { Level: Level.Division, Where: null, Order: null } && particle is "の" or "は" or "って" or "" or "、"
                ? Whole(new Plan.Heading(of.Rows, Level.Division))
                : null),
        new("heading is which", "事業区分はどれ", (left, _, right) =>
            left is Meaning.Whole { Plan: Plan.Heading }
                && right is Meaning.Word { Id: "which" or "ask.amount" } or Meaning.Open { Level: Level.Any, Where: null, Order: null }
                ? left
                : null),
        new("which heading", "どの区分", (left, particle, right) =>
            left is Meaning.Word { Id: "which" } && right is Meaning.Open { Level: Level.Division, Where: null, Order: null }
                && particle.Length == 0
                ? right
                : null),
        new("implementer is which", "実施団体はどこ", (left, _, right) =>
            left is Meaning.Whole { Plan: Plan.Property } or Meaning.Word { Id: "property.implementer" }
                && right is Meaning.Word { Id: "which" }
                ? left
                : null),
    ];

    // 「全体の何%」 without a name is the whole of the source that the part stands in.
    private static Meaning? WholeOf(Meaning part, Meaning? whole) => whole is not Meaning.Word ? whole
        : part is Meaning.Of of && Compose.DocumentOf(of.Rows) is { } document
        ? new Meaning.Of(new Rows.Whole(document, document), of.Measure) : null;

    private static Meaning? Among(Meaning left, string particle, Meaning right)
    {
        if (left is not Meaning.Of of || right is not Meaning.AskRank { Among: null } ask
            || particle is not ("among" or "で" or "の" or "では"))
        {
            return null;
        }

        Rows among = Compose.IsPlural(of.Rows) ? of.Rows : new Rows.Members(of.Rows, Level.Project);
        Order order = ask.Order.By(of.Measure);
        return ask.Row is { } row
            ? Whole(new Plan.Tell(new Scalar.RankOf(row, among, order.Measure ?? Measure.Amount, order.Way)))
            : ask with { Among = among, Order = order };
    }

    private static bool IsValue(Meaning meaning) => meaning is Meaning.Of or Meaning.One { Scalar: not Scalar.Literal };

    private static Meaning.Whole? Whole(Plan? plan) => plan is null ? null : new Meaning.Whole(plan);

    private static Meaning.Than? Compared(Meaning left, string particle, Meaning right) =>
        particle == "than" && IsValue(left) && right is Meaning.Ordered { Order: { From: 0 } order }
            ? new Meaning.Than(order.Way == Way.Largest ? Relation.MoreThan : Relation.LessThan, left)
            : null;

    private static Meaning.Whole? Claimed(Meaning left, string particle, Meaning right) =>
        particle is "は" or "って" or "が" && right is Meaning.Condition { Predicate: Predicate.Compare compare }
            && Compose.Value(left) is Scalar.Value value
            ? new Meaning.Whole(new Plan.Claim(value with { Measure = Compose.Merge(compare.Of, value.Measure)! }, compare.Relation,
                compare.To))
            : null;

    private static Plan.Claim? Claim(Meaning left, Meaning.Than than) =>
        Compose.Sum(left) is { } first && Compose.Sum(than.Other) is { } second && first.Dimension == second.Dimension
        ? new Plan.Claim(first, than.Relation, second)
        : null;
}
