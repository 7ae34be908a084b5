using BudgetBot.Answers;
using BudgetBot.Facts;

namespace BudgetBot.Tests.Answers;

/// <summary>A figure of each kind as the first source prints it, and answers that stand on them.</summary>
internal static class GateSamples
{
    public const string Document = "000_60395da026dc80b5.txt";
    public const string Title = "令和7年度 病院関係政府予算（案）について（経過報告）";
    public const string Line = "３ 救急医療体制の推進 ８３６百万円（６５８百万円）";

    public static readonly Item Root = Named("病院関係政府予算", 1, null, ItemKind.Document);
    public static readonly Item Emergency = Named("救急医療体制の推進", 1378, Root);
    public static readonly Item Dental = Named("8020運動・口腔保健推進事業", 1760, Root);

    public static readonly Fact Draft = Money(Emergency, 2025, Stage.Draft, 836_000_000, "８３６百万円", Line, 1378);
    public static readonly Fact Before = Money(Emergency, 2024, Stage.Initial, 658_000_000, "６５８百万円", Line, 1378);
    public static readonly Fact Less = Money(Emergency, 2025, Stage.Difference, -103_000_000, "△ 103百万円", "前年度比 △ 103百万円", 1380);
    public static readonly Fact Areas = new(
        Emergency, FactKind.Count, new FiscalYear(2025), Stage.Other, Figure.Other("9構想区域", "構想区域", "９構想区域"), [], [], Place("９構想区域", 1390));
    public static readonly Fact Rate = new(
        Emergency, FactKind.Rate, new FiscalYear(2025), Stage.Other, Figure.Other("75.2％", "％", "75.2％"), [], [], Place("達成率 75.2％", 1392));
    public static readonly Passage Description = new(
        PassageRole.Description, Emergency, "重篤な救急患者を24時間体制で受け入れる救命救急センター等への支援を行う。", Place("重篤な救急患者を24時間体制で受け入れる救命救急セン", 1382));

    public static readonly Passage DentalName = new(PassageRole.Heading, Dental, Dental.Printed, Place("8020運動・口腔保健推進事業", 1760));

    public static readonly Computation Growth = new(ComputationKind.Growth, [836_000_000, 658_000_000], (836m - 658m) * 100 / 658m);
    public static readonly Computation Increase = new(ComputationKind.Difference, [836_000_000, 658_000_000], 178_000_000);

    /// <summary>The example of an answer: figure, comparison, formula.</summary>
    public static Answer Whole { get; } = Of(
        AnswerLine.Of(
            new Segment.Text("救急医療体制の推進の令和7年度予算案は"), new Segment.Amount(836_000_000, "836百万円", true),
            new Segment.Text("（"), new Segment.Amount(836_000_000, "8億3,600万円"), new Segment.Text("）です。"), new Segment.Cite(1)),
        AnswerLine.Of(
            new Segment.Text("前年度当初 "), new Segment.Amount(658_000_000, "658百万円"), new Segment.Text("から"),
            new Segment.Amount(178_000_000, "178百万円"), new Segment.Text("の増（"), new Segment.Ratio(Growth.Result, "＋27.1％"), new Segment.Text("）。"), new Segment.Cite(1)));

    public static Answer Of(params Segment[] segments) => Of(AnswerLine.Of(segments));

    public static Answer Of(params AnswerLine[] lines) => new()
    {
        Outcome = Outcome.Answered,
        Lines = lines,
        Citations = [Draft.Citation],
        SourceTitles = new Dictionary<string, string> { [Document] = Title },
        Evidence = new Evidence([Draft, Before, Less, Areas, Rate], [Description, DentalName], [Growth, Increase], "救急医療体制の推進は900百万円ですか", []),
    };

    public static Fact Money(Item item, int year, Stage stage, long yen, string printed, string quote, int line, params string[] qualifiers) =>
        new(item, FactKind.Money, new FiscalYear(year), stage, Figure.Money(yen, "百万円", printed), [], qualifiers, Place(quote, line));

    public static Citation Place(string quote, int line, int? page = null) => new(Document, page, new LineSpan(line, line), quote);

    public static Item Named(string name, int line, Item? parent, ItemKind kind = ItemKind.Entry) =>
        new() { Kind = kind, Document = Document, Line = line, Printed = name, Name = name, Parent = parent };
}
