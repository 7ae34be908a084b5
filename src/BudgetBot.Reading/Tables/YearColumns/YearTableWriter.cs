using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>Writes a table of budget years down.</summary>
internal sealed class YearTableWriter(TablePart part, YearTable table)
{
    private Item? root;
    private Item? section;
    private Item? subsection;

    /// <summary>Writes items, facts, passages and omissions.</summary>
    public void Write()
    {
        PageLine title = table.Pages[0].Titles.Find(line => line.Number != table.Pages[0].Organ.Number);
        root = part.Add(ItemKind.Table, title.Text is null ? part.Root.Printed : TextShape.Loose(title.Text), title.Text is null ? table.Pages[0].Page.From : title.Number, part.Root);
        foreach (YearPage page in table.Pages)
        {
            Write(page);
            part.Claim(page.Page.From, page.Page.To);
        }
    }

    private void Write(YearPage page)
    {
        bool begins = section is null || page.Rows.Any(row => row is { Above: null, Number.Ordinal: 1 });
        if (page.Organ.Text is not null && begins)
        {
            section = part.Add(ItemKind.Section, page.Organ.Text, page.Organ.Number, root!);
        }

        foreach (YearRow row in page.Rows)
        {
            WriteRow(page, row);
        }

        foreach ((PageLine name, int _) in page.Names)
        {
            var line = new LineSpan(name.Number, name.Number);
            part.Omit(line, "どの行の名称かを証明できない");
            part.Passage(PassageRole.Bullet, section ?? root!, name.Text, line);
        }

        foreach ((string text, LineSpan lines) in page.Notes)
        {
            part.Passage(PassageRole.Note, NoteItem(page, text, lines), text, lines);
        }
    }

    /// <summary>What a note of the page speaks of: ＊ that a pool holds the rows above, else the whole table.</summary>
    private Item NoteItem(YearPage page, string text, LineSpan lines)
    {
        YearRow? shared = page.Rows.Find(row => row.Cells.Values.Any(cells => cells.Exists(cell => cell.Kind == CellKind.Shared)));
        string? end = part.Words.Of("pool").FirstOrDefault(word => text.EndsWith("の" + word, StringComparison.Ordinal));
        if (shared is null || end is null || text[0] is not ('＊' or '*'))
        {
            return root!;
        }

        YearRow top = shared;
        while (top.Above is not null)
        {
            top = top.Above;
        }

        return part.Add(ItemKind.Pool, text[1..^(end.Length + 1)].Trim(), lines.From, top.Item ?? root!);
    }

    private void WriteRow(YearPage page, YearRow row)
    {
        if (row.Name.Length == 0)
        {
            part.Omit(new LineSpan(row.Line, row.Line), "行の名称を証明できない");
            part.Passage(PassageRole.Remark, section ?? root!, row.Remark, new LineSpan(row.Line, row.Line));
            return;
        }

        Item parent = row.Above?.Item ?? (row.Number is null ? Unnumbered(page) : section ?? root!);
        Item item = row.Item = part.Add(ItemKind.Entry, TextShape.JoinSpread(row.Name), row.NameLine, parent, row.Number?.Label);
        foreach ((int column, List<YearCell> cells) in row.Cells.OrderBy(cell => cell.Key))
        {
            YearFacts.Write(part, item, row, column, cells);
        }

        if (row.Remark.Length > 0)
        {
            WriteRates(item, row, row.Remark, row.Line, PassageRole.Remark);
        }

        new RemarkWriter(part, row).Write(item);
        foreach ((string text, LineSpan lines) in row.Notes)
        {
            part.Passage(PassageRole.Note, item, text, lines);
        }
    }

    private void WriteRates(Item item, YearRow row, string text, int line, PassageRole otherwise) =>
        YearFacts.Rates(part, item, row.Head, text, line, otherwise);

    /// <summary>Where a row without a number belongs: the office of its page and the heading that repeats the office's name.</summary>
    private Item Unnumbered(YearPage page)
    {
        if (page.Organ.Text is not { } organ)
        {
            return section ?? root!;
        }

        if (section is null || section.Line != page.Organ.Number)
        {
            section = part.Add(ItemKind.Section, organ, page.Organ.Number, root!);
            PageLine heading = page.Titles.Find(line => line.Text.StartsWith(organ, StringComparison.Ordinal));
            subsection = heading.Text is null ? section : part.Add(ItemKind.Section, TextShape.Loose(heading.Text), heading.Number, section);
        }

        return subsection ?? section;
    }
}
