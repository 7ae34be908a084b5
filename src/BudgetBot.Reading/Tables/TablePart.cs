using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Tables;

/// <summary>Collects what the tables of one document say; gives every item, figure and passage its place.</summary>
internal sealed class TablePart(SourceText text, Item root, TableWords words)
{
    /// <summary>What was collected.</summary>
    public ReadingPart Part { get; } = new();

    /// <summary>The document's root item.</summary>
    public Item Root => root;

    /// <summary>The text.</summary>
    public SourceText Text => text;

    /// <summary>The vocabulary.</summary>
    public TableWords Words => words;

    /// <summary>What the document calls its divisions: the longest of the lexicon's words that it prints.</summary>
    public string DivisionWord => words.Of("division").FirstOrDefault(word => text.Lines.Any(line => line.Text.Contains(word, StringComparison.Ordinal)))
        ?? words.Of("division")[^1];

    /// <summary>Adds an item.</summary>
    public Item Add(ItemKind kind, string printed, int line, Item parent, string? number = null)
    {
        var item = new Item
        {
            Kind = kind,
            Document = text.Document,
            Line = line,
            Printed = printed,
            Name = TextNormalizer.NameKey(printed),
            Number = number,
            Parent = parent,
        };
        Part.Items.Add(item);
        return item;
    }

    /// <summary>Adds a fact.</summary>
    public void Fact(Item item, FactKind kind, FiscalYear year, Stage stage, Figure figure, LineSpan lines, params string[] qualifiers) =>
        Part.Facts.Add(new Fact(item, kind, year, stage, figure, [], qualifiers, Cite(lines)));

    /// <summary>Adds a passage.</summary>
    public void Passage(PassageRole role, Item item, string passage, LineSpan lines)
    {
        if (!string.IsNullOrWhiteSpace(passage))
        {
            Part.Passages.Add(new Passage(role, item, passage, Cite(lines)));
        }
    }

    /// <summary>Says that something is no fact.</summary>
    public void Omit(LineSpan lines, string reason) =>
        Part.Omissions.Add(new Omission(text.Document, lines, Quote(lines), reason));

    /// <summary>Brings the items into the order of the document: each behind its parent, those of one parent by their lines.</summary>
    public void Sort()
    {
        ILookup<Item, Item> below = Part.Items.ToLookup(item => item.Parent!);
        var sorted = new List<Item>(Part.Items.Count);
        var open = new Stack<Item>(below[root].OrderByDescending(item => item.Line));
        while (open.TryPop(out Item? item))
        {
            sorted.Add(item);
            foreach (Item child in below[item].OrderByDescending(child => child.Line))
            {
                open.Push(child);
            }
        }

        Part.Items.Clear();
        Part.Items.AddRange(sorted);
    }

    /// <summary>Marks lines as understood.</summary>
    public void Claim(int from, int to)
    {
        for (int line = from; line <= to; line++)
        {
            Part.Claimed.Add(line);
        }
    }

    private Citation Cite(LineSpan lines) => new(text.Document, null, lines, Quote(lines)) { Place = text.PlaceOf(lines) };

    private string Quote(LineSpan lines) =>
        TextShape.Loose(string.Join(' ', Enumerable.Range(lines.From, lines.To - lines.From + 1).Select(line => text[line].Text)));
}
