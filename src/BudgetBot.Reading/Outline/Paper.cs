using System.Text;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Outline;

/// <summary>A fact that notes further down may still qualify.</summary>
internal sealed class FactDraft
{
    /// <summary>What the figure is of.</summary>
    public required Item Item { get; init; }

    /// <summary>What it counts.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>Year and stage.</summary>
    public required YearStage When { get; init; }

    /// <summary>The exact value and the literal.</summary>
    public required Figure Figure { get; init; }

    /// <summary>Where the digits stand.</summary>
    public required LineSpan Lines { get; init; }

    /// <summary>The page, where printed.</summary>
    public int? Page { get; init; }

    /// <summary>Fund bases.</summary>
    public List<string> Base { get; init; } = [];

    /// <summary>Qualifiers.</summary>
    public List<string> Qualifiers { get; init; } = [];

    /// <summary>The labels of notes that the name refers to.</summary>
    public List<string> Notes { get; init; } = [];
}

/// <summary>Collects what the readers of a document find, with citations made from its own lines.</summary>
internal sealed class Paper(SourceText text)
{
    private const int MostQuote = 400;
    private const int LongLine = 4_000;

    /// <summary>The text being read.</summary>
    public SourceText Text => text;

    /// <summary>Facts so far.</summary>
    public List<FactDraft> Facts { get; } = [];

    /// <summary>Items so far.</summary>
    public List<Item> Items { get; } = [];

    /// <summary>Passages so far.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>Omissions so far.</summary>
    public List<Omission> Omissions { get; } = [];

    /// <summary>A new item.</summary>
    public Item Item(ItemKind kind, int line, string printed, string? number, Item parent)
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
        Items.Add(item);
        return item;
    }

    /// <summary>A passage with its place.</summary>
    public void Pass(PassageRole role, Item item, string passage, LineSpan lines, int? page) =>
        Passages.Add(new Passage(role, item, passage.Trim(), Cite(lines, page)));

    /// <summary>Something that is no fact.</summary>
    public void Omit(LineSpan lines, string what, string reason) => Omissions.Add(new Omission(text.Document, lines, what.Trim(), reason));

    /// <summary>Puts an item in the place of another, with its passages.</summary>
    public void Replace(Item old, Item moved)
    {
        Items.RemoveAll(item => ReferenceEquals(item, old));
        for (int i = 0; i < Passages.Count; i++)
        {
            if (ReferenceEquals(Passages[i].Item, old))
            {
                Passages[i] = Passages[i] with { Item = moved };
            }
        }
    }

    /// <summary>What was found, facts finished, items with parents before children.</summary>
    public ReadingPart Finish()
    {
        var part = new ReadingPart();
        var placed = new HashSet<Item>(ReferenceEqualityComparer.Instance);
        var own = new HashSet<Item>(Items, ReferenceEqualityComparer.Instance);
        foreach (Item item in Items.OrderBy(item => item.Line))
        {
            Place(item, own, placed, part.Items);
        }

        foreach (FactDraft draft in Facts.OrderBy(draft => draft.Lines.From))
        {
            part.Facts.Add(new Fact(
                draft.Item, draft.Kind, draft.When.Year, draft.When.Stage, draft.Figure, [.. draft.Base.Distinct()], [.. draft.Qualifiers.Distinct()], Cite(draft.Lines, draft.Page, draft.Figure.Printed)));
        }

        part.Passages.AddRange(Passages.OrderBy(passage => passage.Citation.Lines.From));
        part.Omissions.AddRange(Omissions.OrderBy(omission => omission.Lines.From));
        return part;
    }

    private static void Place(Item item, HashSet<Item> own, HashSet<Item> placed, List<Item> into)
    {
        if (item.Parent is { } parent && own.Contains(parent) && !placed.Contains(parent))
        {
            Place(parent, own, placed, into);
        }

        if (placed.Add(item))
        {
            into.Add(item);
        }
    }

    // A line of many sentences and figures is not quoted whole for each of them: what grows with the square of a line would fill memory and disk.
    private static string Window(string line, string? printed)
    {
        if (line.Length <= LongLine)
        {
            return line;
        }

        int at = printed is null ? 0 : Math.Max(0, line.IndexOf(printed, StringComparison.Ordinal));
        int from = Math.Max(0, at - MostQuote);
        int to = Math.Min(line.Length, at + (printed?.Length ?? 0) + MostQuote);
        from += char.IsLowSurrogate(line[from]) ? 1 : 0;
        to -= char.IsHighSurrogate(line[to - 1]) ? 1 : 0;
        return line[from..to];
    }

    private Citation Cite(LineSpan lines, int? page, string? printed = null)
    {
        var quote = new StringBuilder();
        for (int line = lines.From; line <= lines.To && quote.Length < MostQuote; line++)
        {
            string words = string.Join(' ', Window(text[line].Text, printed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            quote.Append(quote.Length > 0 && words.Length > 0 ? " " : string.Empty).Append(words);
        }

        return new Citation(text.Document, page, lines, quote.ToString()) { Place = text.PlaceOf(lines) };
    }
}
