using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Snapshot;

/// <summary>A small document with every kind of figure, read by hand.</summary>
internal static class SampleContent
{
    public const string Document = "sample.txt";

    private static readonly string[] Lines =
    [
        "令和７年度 病院関係予算", "１ 救急医療体制の推進　８３６百万円（６５８百万円）", "・ドクターヘリ導入促進事業　26,065の内数",
        "・G-MISの運用　△ 103", "・災害医療　－", "指標：救急搬送時間　39分（令和7年度目標）", "読めない表 123 456",
    ];

    public static SnapshotContent Make(string sources = "s1") => new([Numbered()], [Finding], Words, TestDictionary.Instance.Analyzer, Inputs(sources));

    public static SnapshotInputs Inputs(string sources = "s1") =>
        new() { FromSeeds = true, Sources = sources, Lexicon = "l1", Dictionary = "d1", Reader = "r1" };

    private static WordList Words { get; } = new(
    [
        new LexiconTable("aliases", ["alias", "printed"], [new LexiconRow(2, ["空飛ぶ救命室", "ドクターヘリ 事業"]), new LexiconRow(3, ["救急", ""])]),
        new LexiconTable("empty", ["word"], []),
    ]);

    private static Finding Finding { get; } =
        new("difference", Document, [2, 3], "658百万円", "659百万円", "836 − 177 = 659", true, [2, 3]);

    private static DocumentContent Numbered() => ItemNumbering.Number([Unnumbered()])[0];

    public static DocumentContent Unnumbered()
    {
        Item root = Item(ItemKind.Document, 1, Lines[0], null, null);
        Item emergency = Item(ItemKind.Entry, 2, "救急医療体制の推進", root, "1");
        Item helicopter = Item(ItemKind.Entry, 3, "ドクターヘリ導入促進事業", emergency, null);
        Item gmis = Item(ItemKind.Entry, 4, "G-MISの運用", emergency, null);
        Item disaster = Item(ItemKind.Entry, 5, "災害医療", root, null);
        Item time = Item(ItemKind.Entry, 6, "救急搬送時間", root, null);
        Fact[] facts =
        [
            Money(emergency, 2025, Stage.Draft, Figure.Money(836_000_000, "百万円", "８３６百万円"), 2, []),
            Money(emergency, 2024, Stage.Initial, Figure.Money(658_000_000, "百万円", "６５８百万円"), 2, []),
            Money(helicopter, 2025, Stage.Draft, Figure.Money(26_065_000_000, "百万円", "26,065"), 3, [Qualifiers.Pool]),
            Money(gmis, 2025, Stage.Difference, Figure.Money(-103_000_000, "百万円", "△ 103"), 4, []) with { Base = ["国", "デジタル庁計上"] },
            Money(disaster, 2025, Stage.Draft, Figure.Without(FigureState.None, "百万円", "－"), 5, []),
            Money(time, 2025, Stage.Target, Figure.Other("39分", "分", "39分"), 6, []) with { Kind = FactKind.Kpi },
        ];
        Passage[] passages =
        [
            new(PassageRole.Description, emergency, "救急医療の体制を整える。\nG-MISに入力する。", Place(2)),
            new(PassageRole.Note, gmis, "医療機関等情報支援システム（G-MIS）", Place(4) with { Page = 12 }),
        ];
        Source source = new(Document, "令和7年度 病院関係予算", "協議会", "令和6年12月27日", new FiscalYear(2025), "公開資料", ["国", "全国"], "abc");
        return new DocumentContent(source, Lines, [root, disaster, emergency, helicopter, gmis, time], facts, passages, [new Omission(Document, new LineSpan(7, 7), Lines[6], "対応づけられない")]);
    }

    private static Item Item(ItemKind kind, int line, string name, Item? parent, string? number) => new()
    {
        Kind = kind,
        Document = Document,
        Line = line,
        Printed = name,
        Name = TextNormalizer.NameKey(name),
        Number = number,
        Parent = parent,
    };

    private static Fact Money(Item item, int year, Stage stage, Figure figure, int line, IReadOnlyList<string> qualifiers) =>
        new(item, FactKind.Money, new FiscalYear(year), stage, figure, [], qualifiers, Place(line));

    private static Citation Place(int line) => new(Document, null, new LineSpan(line, line), TextNormalizer.Normalize(Lines[line - 1]));
}
