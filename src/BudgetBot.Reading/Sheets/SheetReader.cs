using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Sheets;

/// <summary>Reads the tables of spreadsheets into facts: a row is an item, its path the names to its left and the headings above it.</summary>
public sealed class SheetReader
{
    private const string DefaultUnit = "円";

    private readonly SheetWords words;
    private readonly string document;
    private readonly ReadingPart part = new();
    private readonly List<string> lines = [];
    private readonly List<SourceSheet> sheets = [];
    private Item root = null!;
    private long characters;

    private SheetReader(string document, WordList words)
    {
        this.words = new SheetWords(words);
        this.document = document;
    }

    /// <summary>Reads the sheets of a document.</summary>
    /// <param name="document">The file name that citations use.</param>
    /// <param name="grids">The sheets.</param>
    /// <param name="mapping">What columns are, where the file's own mapping says it; else null.</param>
    /// <param name="list">The vocabulary.</param>
    public static SheetReading Read(string document, IReadOnlyList<SheetGrid> grids, ColumnMapping? mapping, WordList list)
    {
        var reader = new SheetReader(document, list);
        (SheetGrid Grid, SheetHead? Head)[] tables = [.. grids.Select(grid => (grid, mapping is not null && mapping.IsOf(grid) ? mapping.Head(grid) : SheetHead.Find(grid, reader.words)))];
        string title = Title(document, tables);
        reader.root = new Item { Kind = ItemKind.Document, Document = document, Line = 1, Printed = title, Name = TextNormalizer.NameKey(title), Parent = null };
        reader.part.Items.Add(reader.root);
        foreach ((SheetGrid grid, SheetHead? head) in tables)
        {
            reader.Take(grid, head);
        }

        FiscalYear? newest = reader.part.Facts.Count == 0 ? null : reader.part.Facts.Max(fact => fact.Year);
        return new SheetReading(title, newest, reader.lines, reader.part) { Sheets = reader.sheets };
    }

    private static string Title(string document, (SheetGrid Grid, SheetHead? Head)[] tables)
    {
        (SheetGrid grid, SheetHead? head) = tables[0];
        string? caption = Enumerable.Range(0, head?.From ?? 0).SelectMany(row => Enumerable.Range(0, grid.Columns).Select(column => grid.Own(row, column))).FirstOrDefault(cell => cell.Length > 3);
        return caption ?? Path.GetFileNameWithoutExtension(document);
    }

    private void Take(SheetGrid grid, SheetHead? head)
    {
        int before = lines.Count;
        var lineOf = new int[grid.Rows];
        for (int row = 0; row < grid.Rows; row++)
        {
            lines.Add(grid.Line(row));
            lineOf[row] = lines.Count;
            characters += lines[^1].Length;
            ReadingLimits.Check(document, lines.Count, characters, part);
        }

        if (grid.Rows > 0)
        {
            LineSpan? named = head is null || head.Data <= head.From ? null : new LineSpan(lineOf[head.From], lineOf[Math.Min(head.Data, grid.Rows) - 1]);
            sheets.Add(new SourceSheet(grid.Name, new LineSpan(before + 1, lines.Count), named, []));
        }

        if (head is null)
        {
            if (grid.Rows > 0)
            {
                part.Omissions.Add(new Omission(document, new LineSpan(before + 1, lines.Count), grid.Name, "金額の列の見出しが見つからないシート（列の指定ファイルで示せる）"));
            }

            return;
        }

        Item table = Add(root, grid.Name, ItemKind.Table, lineOf[head.From]);
        new SheetRows(grid, head, words, lineOf, document, part, Add).Take(table);
    }

    private Item Add(Item parent, string name, ItemKind kind, int line, string? number = null)
    {
        var item = new Item { Kind = kind, Document = document, Line = line, Printed = name, Name = TextNormalizer.NameKey(name), Number = number, Parent = parent };
        part.Items.Add(item);
        return item;
    }

    /// <summary>The unit of amounts where neither head nor caption names one.</summary>
    internal static (string Unit, long Yen) Plain => (DefaultUnit, 1);
}

/// <summary>What was read from a spreadsheet.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Newest">The newest fiscal year of its figures; null where it has none.</param>
/// <param name="Lines">Its rows as lines, sheet after sheet.</param>
/// <param name="Part">Items, facts, passages and omissions.</param>
public sealed record SheetReading(string Title, FiscalYear? Newest, IReadOnlyList<string> Lines, ReadingPart Part)
{
    /// <summary>Which lines are which sheet.</summary>
    public IReadOnlyList<SourceSheet> Sheets { get; init; } = [];
}

/// <summary>Makes an item.</summary>
internal delegate Item AddItem(Item parent, string name, ItemKind kind, int line, string? number = null);
