using BudgetBot.Facts;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>What a phrase means before it is joined to others.</summary>
internal static class Seeds
{
    private const int TenthsOfWhole = 10;
    private const int Hundredths = 100;

    /// <summary>The meanings of a phrase, the likeliest first.</summary>
    public static IEnumerable<Meaning> All(Mention mention) => mention is Mention.Either either ? either.All.Select(Of) : [Of(mention)];

    /// <summary>The meaning of a phrase; of one with several the likeliest.</summary>
    public static Meaning Of(Mention mention) => mention switch
    {
        Mention.Name name => new Meaning.Of(name.Rows, null),
        Mention.Timing timing => new Meaning.Measured(new Measure(MeasureKind.Amount, timing.Frame), Noun: false),
        Mention.Money money => new Meaning.One(money.Value),
        Mention.Number number => OfNumber(number),
        Mention.Printed printed => new Meaning.Printed(new Predicate.Prints(printed.Role, printed.Words, Alone: false), printed.Document),
        Mention.Concept concept => OfConcept(concept.Id),
        Mention.Body body => new Meaning.Word("body " + body.Title),
        Mention.Context context => new Meaning.Of(context.Rows, context.Measure),
        Mention.Either either => Of(either.All[0]),
        Mention.Unread unread => new Meaning.Word("unread " + unread.Words),
        _ => throw new InvalidOperationException($"A new mention: {mention.GetType().Name}."),
    };

    private static Meaning OfNumber(Mention.Number number) => number.Counter switch
    {
        "倍" => new Meaning.Word("multiple", number.Value),
        "割" => new Meaning.Word("percent", number.Value / TenthsOfWhole),
        "%" or "パーセント" => new Meaning.Word("percent", number.Value / Hundredths),
        "番目" or "位" => new Meaning.Word("place", number.Value),
        "事業" or "項目" => new Meaning.Word("number.project", number.Value),
        "款" or "項" or "目" => new Meaning.Word("number." + number.Counter, number.Value),
        _ => new Meaning.Word("number", number.Value),
    };

    private static Meaning OfConcept(string id) => id switch
    {
        "measure.amount" => Measured(MeasureKind.Amount),
        "measure.change" => Measured(MeasureKind.Change),
        "measure.growth" => Measured(MeasureKind.Growth),
        "stage.draft" => Staged(Stage.Draft),
        "stage.initial" => Staged(Stage.Initial),
        "stage.supplementary" => Staged(Stage.Supplementary),
        "stage.executed" => Staged(Stage.Executed),
        "stage.current" => Staged(Stage.Current),
        "year.before" => new Meaning.Measured(new Measure(MeasureKind.Amount, new Frame(Before: 1)), Noun: false),
        "thing.project" => new Meaning.Open(Level.Project),
        "thing.any" or "side" => new Meaning.Open(Level.Any),
        "thing.division" => new Meaning.Open(Level.Division),
        "thing.title" => new Meaning.Open(Level.Title),
        "thing.item" => new Meaning.Open(Level.Item),
        "thing.paragraph" => new Meaning.Open(Level.Paragraph),
        "order.large" => new Meaning.Ordered(new Order(Way.Largest)),
        "order.small" => new Meaning.Ordered(new Order(Way.Smallest)),
        "top.large" => new Meaning.Ordered(new Order(Way.Largest, null, 1, 1)),
        "top.small" => new Meaning.Ordered(new Order(Way.Smallest, null, 1, 1)),
        "ask.percent" => new Meaning.AskRatio(null, null, RatioForm.Percent),
        "ask.share" => new Meaning.AskRatio(null, null, RatioForm.Percent, Noun: true),
        "ask.times" => new Meaning.AskRatio(null, null, RatioForm.Multiple),
        "status.new" => new Meaning.Condition(new Predicate.Prints(PassageRole.Status, "新規", Alone: false)),
        "status.continued" => new Meaning.Condition(new Predicate.Prints(PassageRole.Status, "継続", Alone: false)),
        "base.all" => OfBase("公費"),
        "base.nation" => OfBase("国"),
        "base.local" => OfBase("地方"),
        "mark.repeated" => new Meaning.Condition(new Predicate.Bears("再掲")),
        "mark.digital" => new Meaning.Condition(new Predicate.Bears("デジタル庁計上")),
        "breakdown" => new Meaning.Open(Level.Below),
        "change.up" => new Meaning.Condition(Changed(Relation.MoreThan)),
        "change.down" => new Meaning.Condition(Changed(Relation.LessThan)),
        _ => new Meaning.Word(id),
    };

    private static Meaning.Measured OfBase(string fundBase) => new(new Measure(MeasureKind.Amount, new Frame(Base: fundBase)), Noun: true);

    private static Meaning.Measured Measured(MeasureKind kind) => new(new Measure(kind, Frame.Open), Noun: true);

    private static Meaning.Measured Staged(Stage stage) => new(new Measure(MeasureKind.Amount, new Frame(Stage: stage)), Noun: true);

    private static Predicate.Compare Changed(Relation relation) =>
        new(new Measure(MeasureKind.Change, Frame.Open), relation, new Scalar.Literal(0, Dimension.Yen, string.Empty));
}
