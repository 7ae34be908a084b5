using BudgetBot.Facts;
using BudgetBot.Reading.Tables.YearColumns;

namespace BudgetBot.Reading.Tables.Summary;

/// <summary>Writes a summary down: what is proven as facts, the rest as omissions.</summary>
internal sealed class SummaryWriter(TablePart part, SummaryPage page, SummaryProof proof)
{
    private readonly Dictionary<SummaryRow, Item> items = [];

    /// <summary>Writes items, facts, passages and omissions. The detailed tables were written before.</summary>
    public void Write(IReadOnlyList<NotedPool> noted)
    {
        PageLine title = page.Title;
        Item table = part.Add(ItemKind.Table, title.Text is null ? part.Root.Printed : TextShape.Loose(title.Text), title.Text is null ? page.Page.From : title.Number, part.Root);
        Dictionary<SummaryRow, Item> sections = Sections(table);
        foreach (SummaryRow row in page.Rows.OrderBy(row => row.IsPart))
        {
            if (proof.Proven.TryGetValue(row, out Dictionary<int, SummaryCell>? cells))
            {
                WriteRow(row, cells, Above(row) ?? sections.GetValueOrDefault(row, table));
            }
            else
            {
                part.Omit(new LineSpan(row.Line, row.Line), "行の金額を証明できない");
            }
        }

        WriteNotes(table, noted);
        foreach (SummaryCell cell in proof.Free)
        {
            part.Omit(new LineSpan(cell.Main.Line, cell.Main.Line), "どの行の欄かを証明できない");
        }

        foreach (PageLine line in page.Other)
        {
            part.Passage(PassageRole.Note, table, line.Text, new LineSpan(line.Number, line.Number));
        }

        part.Claim(page.Page.From, page.Page.To);
    }

    private void WriteRow(SummaryRow row, Dictionary<int, SummaryCell> cells, Item parent)
    {
        Item item = items[row] = part.Add(ItemKind.Entry, row.Name, row.Line, parent);
        string[] qualifiers = row.IsPart ? [Qualifiers.OfWhich] : [];
        var cell = new YearRow { Head = page.Head, Line = row.Line, Unit = page.Unit };
        foreach ((int column, SummaryCell of) in cells.OrderBy(known => known.Key))
        {
            if (of.IsRate)
            {
                TableColumn label = page.Head.Columns[column];
                Figure rate = Figure.Other(TextShape.Fold(of.Main.Printed) + "％", "％", of.Main.Printed);
                part.Fact(item, FactKind.Rate, page.Head.YearOf(label), label.Stage, rate, new LineSpan(of.Main.Line, of.Main.Line), qualifiers);
            }
            else
            {
                YearFacts.Write(part, item, cell, column, of.Literals, qualifiers);
            }
        }
    }

    /// <summary>The row of the summary that a part belongs to: that of the nearest row above in the detailed table.</summary>
    private Item? Above(SummaryRow row)
    {
        if (!row.IsPart || !proof.Donors.TryGetValue(row, out YearRow? donor))
        {
            return null;
        }

        for (YearRow? above = donor.Above; above is not null; above = above.Above)
        {
            SummaryRow? whole = proof.Donors.FirstOrDefault(known => known.Value == above).Key;
            if (whole is not null && items.TryGetValue(whole, out Item? item))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>
    /// The label beside each row: one that the headings of its detailed row name; the others have the one label that is left.
    /// </summary>
    private Dictionary<SummaryRow, Item> Sections(Item table)
    {
        var sections = page.Sections.ToDictionary(line => line, line => part.Add(ItemKind.Section, line.Text, line.Number, table));
        var of = new Dictionary<SummaryRow, Item>();
        var named = new HashSet<Item>();
        foreach ((SummaryRow row, YearRow donor) in proof.Donors)
        {
            PageLine label = page.Sections.FirstOrDefault(line => donor.Item?.Path.Any(name => name.Contains(line.Text, StringComparison.Ordinal)) == true);
            if (label.Text is not null)
            {
                of[row] = sections[label];
                named.Add(sections[label]);
            }
        }

        Item[] left = [.. sections.Values.Where(section => !named.Contains(section))];
        if (left.Length == 1 && (named.Count > 0 || sections.Count == 1))
        {
            foreach (SummaryRow row in page.Rows)
            {
                of.TryAdd(row, left[0]);
            }
        }

        return of;
    }

    private void WriteNotes(Item table, IReadOnlyList<NotedPool> noted)
    {
        foreach (IReadOnlyList<PageLine> note in page.Notes)
        {
            var lines = new LineSpan(note[0].Number, note[^1].Number);
            NotedPool? pool = noted.FirstOrDefault(known => known.Line >= lines.From && known.Line <= lines.To);
            Item item = pool is null ? table : part.Add(ItemKind.Pool, pool.Name, pool.Line, table);
            if (pool is not null)
            {
                Figure figure = Figure.Money(pool.Money.Yen, pool.Money.Unit, pool.Money.Printed);
                part.Fact(item, FactKind.Money, pool.Column.Year!.Value, pool.Column.Stage, figure, new LineSpan(pool.Line, pool.Line), Qualifiers.Pool);
            }

            part.Passage(PassageRole.Note, item, string.Concat(note.Select(line => line.Text)), lines);
        }
    }
}
