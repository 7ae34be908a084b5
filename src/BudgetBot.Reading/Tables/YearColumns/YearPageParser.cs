using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>Reads the lines of one page in order.</summary>
internal sealed class YearPageParser
{
    private const int LongestOrgan = 10;
    private readonly TableWords words;
    private readonly YearPage result;
    private readonly (string Unit, long Yen) unit;
    private readonly IReadOnlyList<PageLine> lines;
    private YearRow? heading;
    private RemarkList? list;
    private int run;
    private bool inRun;

    private YearPageParser(YearHead head, TablePage page, (string Unit, long Yen) unit, TableWords words)
    {
        this.words = words;
        this.unit = unit;
        result = new YearPage(head, page);
        lines = BrokenCells.Join([.. page.Lines.Where(line => !head.Lines.Contains(line.Number))]);
    }

    /// <summary>Reads a page below its head.</summary>
    public static YearPage Read(YearHead head, TablePage page, (string Unit, long Yen) unit, TableWords words)
    {
        var parser = new YearPageParser(head, page, unit, words);
        for (int i = 0; i < parser.lines.Count; i++)
        {
            bool name = parser.Take(i);
            parser.run += parser.inRun && !name ? 1 : 0;
            parser.inRun = name;
        }

        parser.list?.Close();
        return parser.result;
    }

    /// <summary>Takes a line; true where it is a name apart from its row.</summary>
    private bool Take(int at)
    {
        PageLine line = lines[at];
        if (TableHead.Columns(line.Text, words).Count > 0)
        {
            CloseList();
            heading = null;
        }
        else if (!TakeCells(line) && !TakeApart(line, at) && !TakeNote(line) && !TakeNumbered(line))
        {
            result.Names.Add((line, run));
            return true;
        }

        return false;
    }

    private void CloseList()
    {
        list?.Close();
        list = null;
    }

    private bool TakeCells(PageLine line)
    {
        if (CellScanner.Row(line, result.Head.Columns.Count) is { } row)
        {
            TakeRow(line, row);
            return true;
        }

        IReadOnlyList<YearCell> cells = CellScanner.Whole(line.Text, line.Number);
        if (cells.Count > 0)
        {
            TakeLoose(cells);
            return true;
        }

        if (CellScanner.Lone(line) is { } lone && Enumerator.First(line.Text) is { } number && ContinuesRows(number))
        {
            Start(line, lone, true);
            return true;
        }

        return false;
    }

    private bool ContinuesRows(Enumerator number) => result.Rows.FindLast(row => row.Number?.Style == number.Style) is { Number: { } last }
        ? number.Follows(last)
        : number.Ordinal == 1;

    private void TakeRow(PageLine line, CellRun cells)
    {
        bool bare = string.IsNullOrWhiteSpace(line.Text[..cells.Start]);
        if (!bare)
        {
            Start(line, cells, false);
            return;
        }

        if (heading is { Cells.Count: 0 })
        {
            Fill(heading, cells);
            TakeRemark(heading, line, cells.End);
            heading = null;
            return;
        }

        result.LooseCells.AddRange(cells.Cells);
    }

    private void Start(PageLine line, CellRun cells, bool partial)
    {
        YearRow row = NewRow(line, line.Text[..cells.Start], partial);
        if (partial)
        {
            row.Cells[result.Head.Columns.Count - 1] = [.. cells.Cells];
        }
        else
        {
            Fill(row, cells);
        }

        TakeRemark(row, line, cells.End);
        heading = null;
    }

    private YearRow NewRow(PageLine line, string text, bool partial = false)
    {
        CloseList();
        Enumerator? number = Enumerator.First(text);
        var row = new YearRow
        {
            Number = number,
            Name = (number is null ? text : text[number.End..]).Trim(),
            NameLine = line.Number,
            Line = line.Number,
            Head = result.Head,
            Unit = unit,
            IsPartial = partial,
        };
        result.Rows.Add(row);
        return row;
    }

    private static void Fill(YearRow row, CellRun cells)
    {
        for (int i = 0; i < cells.Cells.Count; i++)
        {
            row.Cells[i] = [cells.Cells[i]];
        }
    }

    private void TakeRemark(YearRow row, PageLine line, int from)
    {
        CloseList();
        string remark = line.Text[from..].Trim();
        if (Enumerator.First(remark) is { Ordinal: 1 })
        {
            list = new RemarkList(row, words);
            list.Take(remark, line.Number);
        }
        else
        {
            row.Remark = remark;
        }
    }

    /// <summary>Cells on a line of their own: they fill the columns of the heading above, one after another.</summary>
    private void TakeLoose(IReadOnlyList<YearCell> cells)
    {
        foreach (YearCell cell in cells)
        {
            int column = heading is null ? -1 : cell.Kind == CellKind.Beside ? heading.Cells.Count - 1 : heading.Cells.Count;
            if (heading is null || column < 0 || column >= result.Head.Columns.Count)
            {
                result.LooseCells.Add(cell);
            }
            else if (heading.Cells.TryGetValue(column, out List<YearCell>? known))
            {
                known.Add(cell);
            }
            else
            {
                heading.Cells[column] = [cell];
            }
        }
    }

    /// <summary>Titles, offices, and numbers of rows that stand alone.</summary>
    private bool TakeApart(PageLine line, int at)
    {
        Enumerator? number = Enumerator.First(line.Text);
        if (number is not null && number.End == line.Text.Length)
        {
            bool cellsFollow = at + 1 < lines.Count && CellScanner.Whole(lines[at + 1].Text, lines[at + 1].Number).Count > 0;
            if (cellsFollow)
            {
                heading = NewRow(line, line.Text);
            }
            else
            {
                result.LooseNumbers.Add((number, line.Number));
            }

            return true;
        }

        if (number is null && !words.StartsWith(line.Text, "note") && YearWords.FiscalYear(line.Text) is not null)
        {
            result.Titles.Add(line);
            return true;
        }

        bool organ = number is null && line.Text.Length <= LongestOrgan && !line.Text.Any(char.IsWhiteSpace) && words.EndsWith(line.Text, "organ");
        result.Organ = organ ? line : result.Organ;
        return organ;
    }

    private bool TakeNote(PageLine line)
    {
        if (!words.StartsWith(line.Text, "note"))
        {
            return false;
        }

        var lines = new LineSpan(line.Number, line.Number);
        if (list is not null)
        {
            list.Take(line.Text, line.Number);
        }
        else if (heading is { Cells.Count: 0 })
        {
            heading.Notes.Add((line.Text, lines));
        }
        else
        {
            result.Notes.Add((line.Text, lines));
        }

        return true;
    }

    /// <summary>Elements of the remarks' list, and headings with a number but no cells.</summary>
    private bool TakeNumbered(PageLine line)
    {
        Enumerator? number = Enumerator.First(line.Text);
        if (list is not null && number?.Style != EnumeratorStyle.Roman)
        {
            return list.Take(line.Text, line.Number);
        }

        if (number is null)
        {
            return false;
        }

        heading = NewRow(line, line.Text);
        return true;
    }
}
