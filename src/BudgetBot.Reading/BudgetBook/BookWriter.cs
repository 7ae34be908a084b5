using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>Writes a book's rows down: account, side, 款, 項, 目, with the cells' rectangles as citations.</summary>
internal sealed class BookWriter(string document, Item root, FiscalYear year, BookProof proof)
{
    private readonly Dictionary<string, Item> places = [];
    private readonly Dictionary<string, Item> items = [];
    private readonly Dictionary<Item, HashSet<(FiscalYear Year, Stage Stage, string Base)>> written = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was written.</summary>
    public ReadingPart Part { get; } = new();

    /// <summary>Writes a row with its amounts, if they are proven, and its funds.</summary>
    public void Write(BookRow row)
    {
        if (proof.Fault(row) is { } fault)
        {
            Omit(row.Page, [.. row.Name, .. row.Cells.Values.Select(cell => cell.Word)], fault);
            return;
        }

        Item item = row.Level == BookLevel.Item ? ItemOf(row) : PlaceItem(row.Place, row.Level, row);
        string[] sum = row.Level == BookLevel.Side ? [Qualifiers.Total] : [];
        if (row.Level == BookLevel.Side && row.Place.Account is { } account)
        {
            // 歳入 and 歳出 are equal; the account as a whole has that amount.
            Item whole = Account(account, row);
            Fact(row, whole, LabelKind.This, year, Stage.Initial, sum);
            Fact(row, whole, LabelKind.Last, year.Previous, Stage.Initial, sum);
            Fact(row, whole, LabelKind.Difference, year, Stage.Difference, sum);
        }

        Fact(row, item, LabelKind.This, year, Stage.Initial, sum);
        Fact(row, item, LabelKind.Last, year.Previous, Stage.Initial, sum);
        Fact(row, item, LabelKind.Difference, year, Stage.Difference, sum);
        Funds(row, item);
        if (row.Level == BookLevel.Item)
        {
            new DetailWriter(this, row, item, year).Write();
        }
    }

    /// <summary>Brings items and figures into order: each item behind its parent, with all that is below it.</summary>
    public void Sort()
    {
        ILookup<Item, Item> below = Part.Items.ToLookup(item => item.Parent!, (IEqualityComparer<Item>)ReferenceEqualityComparer.Instance);
        var sorted = new List<Item>(Part.Items.Count);
        var open = new Stack<Item>(below[root].Reverse());
        while (open.TryPop(out Item? item))
        {
            sorted.Add(item);
            foreach (Item child in below[item].Reverse())
            {
                open.Push(child);
            }
        }

        Part.Items.Clear();
        Part.Items.AddRange(sorted);

        // The figures of a 項 stand before those of a 目 of its name, wherever its sum is printed.
        var places = sorted.Select((item, at) => (item, at)).ToDictionary(pair => pair.item, pair => pair.at, (IEqualityComparer<Item>)ReferenceEqualityComparer.Instance);
        Fact[] facts = [.. Part.Facts.OrderBy(fact => places[fact.Item])];
        Part.Facts.Clear();
        Part.Facts.AddRange(facts);
    }

    /// <summary>Adds an item.</summary>
    public Item Add(ItemKind kind, string printed, int line, Item parent, string? number = null)
    {
        var item = new Item
        {
            Kind = kind,
            Document = document,
            Line = Math.Max(1, line),
            Printed = printed,
            Name = TextNormalizer.NameKey(printed),
            Number = number,
            Parent = parent,
        };
        Part.Items.Add(item);
        return item;
    }

    /// <summary>Adds an amount, cited to the rectangle of its cell.</summary>
    /// <param name="item">What it is of.</param>
    /// <param name="of">The year.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="unit">The unit of its table.</param>
    /// <param name="bases">The fund.</param>
    /// <param name="qualifiers">What else is said of it.</param>
    /// <param name="name">The words that name it where its line holds other things too; null for the whole line.</param>
    public void Money(Item item, FiscalYear of, Stage stage, BookCell cell, BookUnit unit, string[] bases, string[] qualifiers, IReadOnlyList<PdfWord>? name = null)
    {
        if (!written.TryGetValue(item, out HashSet<(FiscalYear Year, Stage Stage, string Base)>? known))
        {
            written.Add(item, known = []);
        }

        if (cell.Figure(unit) is { } figure && known.Add((of, stage, string.Join('|', bases))))
        {
            Part.Facts.Add(new Fact(item, FactKind.Money, of, stage, figure, bases, qualifiers, name is null ? Cite(cell.Page, [cell.Word]) : Cite(cell.Page, [cell.Word]) with { Quote = PageRow.Join([.. name, cell.Word]) }));
        }
    }

    /// <summary>A citation of words of a page.</summary>
    public Citation Cite(PdfPage page, IReadOnlyList<PdfWord> words) =>
        new(document, page.Number, Lines(words), Quote(page, words)) { Place = page.PlaceOf(PdfWord.BoxOf(words)) };

    /// <summary>Says that words are no fact.</summary>
    public void Omit(PdfPage page, IReadOnlyList<PdfWord> words, string reason) =>
        Part.Omissions.Add(new Omission(document, Lines(words), $"{page.Number}ページ {PageRow.Join(words)}", reason));

    /// <summary>The item of a side, 款 or 項, made with those above it.</summary>
    public Item PlaceItem(BookPlace place, BookLevel level, BookRow? row = null)
    {
        string key = (int)level + place.Key(level);
        if (places.TryGetValue(key, out Item? known))
        {
            return known;
        }

        Item parent = level == BookLevel.Side ? Account(place.Account, row) : PlaceItem(place, level - 1, row);
        BookHeading? heading = level == BookLevel.Chapter ? place.Chapter : level == BookLevel.Section ? place.Section : null;
        Item item = heading is null
            ? Add(ItemKind.Table, place.Side, row?.Page.FromLine ?? 1, parent)
            : Add(ItemKind.Entry, heading.Name, heading.Row.Words[0].Line, parent, NumberOf(heading.Number, level));
        places.Add(key, item);
        return item;
    }

    private static string? NumberOf(string? number, BookLevel level) =>
        string.IsNullOrEmpty(number) ? null : "第" + number + (level switch { BookLevel.Chapter => "款", BookLevel.Section => "項", _ => "目" });

    private Item Account(string? name, BookRow? row)
    {
        if (name is null)
        {
            return root;
        }

        string key = "会計" + name;
        if (!places.TryGetValue(key, out Item? item))
        {
            places.Add(key, item = Add(ItemKind.Section, name, row?.Page.FromLine ?? 1, root));
        }

        return item;
    }

    private Item ItemOf(BookRow row)
    {
        Item section = PlaceItem(row.Place, BookLevel.Section, row);
        string key = row.Place.Key(BookLevel.Section) + '/' + row.Number + row.Printed;
        if (!items.TryGetValue(key, out Item? item))
        {
            items.Add(key, item = Add(ItemKind.Entry, row.Printed, row.Name[0].Line, section, NumberOf(row.Number, BookLevel.Item)));
        }

        return item;
    }

    private void Fact(BookRow row, Item item, LabelKind kind, FiscalYear of, Stage stage, string[] qualifiers)
    {
        if (row.Of(kind) is { } cell)
        {
            Money(item, of, stage, cell, row.Unit!.Value, [], qualifiers);
        }
    }

    private void Funds(BookRow row, Item item)
    {
        if (!row.Cells.Keys.Any(label => label.Kind == LabelKind.Source))
        {
            return;
        }

        if (!BookProof.FundsAgree(row))
        {
            Omit(row.Page, [.. row.Cells.Where(cell => cell.Key.Kind == LabelKind.Source).Select(cell => cell.Value.Word)], "財源内訳の合計が本年度予算額と一致しない");
            return;
        }

        // Sums print 0 where the rows print nothing.
        foreach ((HeadLabel label, BookCell cell) in row.Cells.Where(cell => cell.Key.Kind == LabelKind.Source && cell.Value.Number != 0))
        {
            Money(item, year, Stage.Initial, cell, row.Unit!.Value, [label.Text], [Qualifiers.OfWhich]);
        }
    }

    private static LineSpan Lines(IReadOnlyList<PdfWord> words) => new(Math.Max(1, words.Min(word => word.Line)), Math.Max(1, words.Max(word => word.Line)));

    private static string Quote(PdfPage page, IReadOnlyList<PdfWord> words)
    {
        int from = words.Min(word => word.Line);
        int to = words.Max(word => word.Line);
        return PageRow.Join([.. page.Words.Where(word => word.Line >= from && word.Line <= to).OrderBy(word => word.Line).ThenBy(word => word.Left)]);
    }
}
