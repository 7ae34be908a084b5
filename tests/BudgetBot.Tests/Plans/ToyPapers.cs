using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Plans;

/// <summary>Two small papers by hand, in a real snapshot: a plan with a table of projects and a section, and a book of accounts.</summary>
public sealed class ToyPapers : IDisposable
{
    public const string Paper = "toy.txt";
    public const string Book = "book.txt";

    private readonly TemporaryFolder folder = new();

    public ToyPapers()
    {
        var content = new SnapshotContent([.. ItemNumbering.Number([PaperContent(), BookContent()])], [], new WordList([]),
            TestDictionary.Instance.Analyzer,
            new SnapshotInputs { FromSeeds = false, Sources = "s", Lexicon = "l", Dictionary = "d", Reader = "r" });
        SnapshotWriter.Write(folder.File("toy.db"), content);
        Snapshot = SnapshotReader.Open(folder.File("toy.db"));
    }

    public SnapshotReader Snapshot { get; }

    public void Dispose()
    {
        Snapshot.Dispose();
        folder.Dispose();
    }

    /// <summary>The items that a paper prints under a name, in its order.</summary>
    public IReadOnlyList<Item> Named(string printed) => [.. Snapshot.Items.Where(item => item.Printed == printed)];

    private static DocumentContent PaperContent()
    {
        var paper = new ToyPaper(Paper, "試験計画", 2025, "千円");
        Item table = paper.Add(null, ItemKind.Table, "予定事業", null, (2025, Stage.Plan, 1000, [Qualifiers.Total]));
        Item first = paper.Add(table, ItemKind.Division, "区分1 整備", "1", (2025, Stage.Plan, 600, [Qualifiers.Subtotal]));
        paper.Text(paper.Add(first, ItemKind.Entry, "医療整備事業", "1", (2025, Stage.Plan, 300, [])), PassageRole.Implementer, "県");
        paper.Text(paper.Add(first, ItemKind.Entry, "研修事業", "2", (2025, Stage.Plan, 200, [])), PassageRole.Implementer, "県（県医師会）");
        paper.Text(paper.Add(first, ItemKind.Entry, "派遣事業", "3", (2025, Stage.Plan, 100, [])), PassageRole.Implementer, "県医師会");
        Item second = paper.Add(table, ItemKind.Division, "区分2 確保", "2", (2025, Stage.Plan, 400, [Qualifiers.Subtotal]));
        paper.Add(second, ItemKind.Entry, "研修事業", "4", (2025, Stage.Plan, 250, []));
        paper.Add(second, ItemKind.Entry, "相談事業", "5", (2025, Stage.Plan, 150, []));

        paper.Unit = "百万円";
        Item section = paper.Add(null, ItemKind.Section, "救急の推進", null, (2025, Stage.Draft, 100, []), (2025, Stage.Difference, 12, []),
            (2024, Stage.Supplementary, 30, [Qualifiers.Total]));
        Item system = paper.Add(section, ItemKind.Entry, "救急体制事業", null, (2025, Stage.Draft, 60, []), (2024, Stage.Initial, 50, []),
            (2025, Stage.Difference, 10, []));
        Item box = paper.Add(system, ItemKind.Breakdown, "内訳", null);
        paper.Add(box, ItemKind.Entry, "体制本体", null, (2025, Stage.Draft, 30, []));
        paper.Add(box, ItemKind.Entry, "体制附帯", null, (2025, Stage.Draft, 29, []));
        paper.Add(section, ItemKind.Entry, "搬送事業", null, (2025, Stage.Draft, 40, []), (2024, Stage.Initial, 45, []),
            (2025, Stage.Difference, 7, []));
        paper.Add(section, ItemKind.Entry, "航空事業", null, (2025, Stage.Draft, 26065, [Qualifiers.Pool]));
        paper.Blank(paper.Add(section, ItemKind.Entry, "共用事業", null), FigureState.Shared);
        Item supplement = paper.Add(section, ItemKind.Supplement, "令和6年度補正予算", null);
        paper.Add(supplement, ItemKind.Entry, "車両事業", null, (2024, Stage.Supplementary, 20, []));
        paper.Add(supplement, ItemKind.Entry, "機器事業", null, (2024, Stage.Supplementary, 10, [Qualifiers.Repeated]));
        Item other = paper.Add(null, ItemKind.Section, "再掲の欄", null);
        paper.Add(other, ItemKind.Entry, "機器事業", null, (2024, Stage.Supplementary, 10, []));
        paper.Unit = "億円";
        paper.Add(null, ItemKind.Entry, "搬送事業", null, (2025, Stage.Draft, 0.4m, []));
        return paper.Content();
    }

    private static DocumentContent BookContent()
    {
        var book = new ToyPaper(Book, "試験市予算書", 2024, "千円");
        Item account = book.Add(null, ItemKind.Section, "一般会計", null, (2024, Stage.Initial, 300, [Qualifiers.Total]),
            (2023, Stage.Initial, 260, [Qualifiers.Total]));
        Item side = book.Add(account, ItemKind.Table, "歳出", null, (2024, Stage.Initial, 300, [Qualifiers.Total]),
            (2023, Stage.Initial, 260, [Qualifiers.Total]));
        book.Add(side, ItemKind.Entry, "議会費", "第1款", (2024, Stage.Initial, 100, []), (2023, Stage.Initial, 110, []));
        Item welfare = book.Add(side, ItemKind.Entry, "民生費", "第2款", (2024, Stage.Initial, 200, []), (2023, Stage.Initial, 150, []));
        Item social = book.Add(welfare, ItemKind.Entry, "社会費", "第1項", (2024, Stage.Initial, 120, []), (2023, Stage.Initial, 150, []));
        book.Add(welfare, ItemKind.Entry, "児童費", "第2項", (2024, Stage.Initial, 80, []), (2023, Stage.Initial, 0, []));
        book.Add(social, ItemKind.Entry, "総務費", "第1目", (2024, Stage.Initial, 120, []), (2023, Stage.Initial, 150, []));
        Item revenue = book.Add(account, ItemKind.Table, "歳入", null, (2024, Stage.Initial, 300, [Qualifiers.Total]));
        Item gifts = book.Add(revenue, ItemKind.Entry, "寄附金", "第1款", (2024, Stage.Initial, 90, []));
        Item item = book.Add(gifts, ItemKind.Entry, "寄附金", "第1項", (2024, Stage.Initial, 90, []));
        book.Add(item, ItemKind.Entry, "寄附金", "第1目", (2024, Stage.Initial, 70, []));
        book.Add(item, ItemKind.Entry, "雑入", "第2目", (2024, Stage.Initial, 20, []));
        book.Add(revenue, ItemKind.Entry, "市税", "第2款", (2024, Stage.Initial, 210, []));
        return book.Content();
    }
}

/// <summary>A paper that is written line by line.</summary>
internal sealed class ToyPaper
{
    private readonly string document;
    private readonly int year;
    private readonly string title;
    private readonly Item root;
    private readonly List<string> lines;
    private readonly List<Item> items = [];
    private readonly List<Fact> facts = [];
    private readonly List<Passage> passages = [];

    public ToyPaper(string document, string title, int year, string unit)
    {
        (this.document, this.title, this.year, Unit) = (document, title, year, unit);
        lines = [title];
        root = Make(ItemKind.Document, title, null, null);
        items.Add(root);
    }

    public string Unit { get; set; }

    public Item Add(Item? parent, ItemKind kind, string name, string? number,
        params (int Year, Stage Stage, decimal Number, string[] Qualifiers)[] figures)
    {
        lines.Add(name + "　" + string.Join('　', figures.Select(figure => figure.Number + Unit)));
        Item item = Make(kind, name, parent ?? root, number);
        items.Add(item);
        foreach ((int fiscal, Stage stage, decimal amount, string[] qualifiers) in figures)
        {
            long size = Unit switch { "億円" => 100_000_000, "百万円" => 1_000_000, _ => 1_000 };
            Figure figure = Figure.Money((long)(amount * size), Unit, amount + Unit);
            facts.Add(new Fact(item, FactKind.Money, new FiscalYear(fiscal), stage, figure, [], qualifiers, Here()));
        }

        return item;
    }

    public void Blank(Item item, FigureState state) =>
        facts.Add(new Fact(item, FactKind.Money, new FiscalYear(year), Stage.Draft, Figure.Without(state, Unit, "＊"), [], [], Here()));

    public void Text(Item item, PassageRole role, string text)
    {
        lines.Add(text);
        passages.Add(new Passage(role, item, text, Here()));
    }

    public DocumentContent Content() =>
        new(new Source(document, title, "試験", "令和7年1月1日", new FiscalYear(year), "試験用", [title], document), lines, items, facts, passages,
            []);

    private Citation Here() => new(document, null, new LineSpan(lines.Count, lines.Count), TextNormalizer.Normalize(lines[^1]));

    private Item Make(ItemKind kind, string name, Item? parent, string? number) => new()
    {
        Kind = kind,
        Document = document,
        Line = lines.Count,
        Printed = name,
        Name = TextNormalizer.NameKey(name),
        Number = number,
        Parent = parent,
    };
}
