using BudgetBot.Reading.Outline;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>
/// Gives the lines of cells to rows. Amounts stand once, beside the first, the middle or the last line of their row, and in one table
/// always in the same way: lines are given by the white space between rows where that agrees with one way, else by the only way that
/// is possible. Where two ways are possible, or none, the names of the rows between which the lines stand are uncertain.
/// </summary>
internal sealed class RowCutter
{
    private static readonly CellAlignment[] Alignments = [CellAlignment.Top, CellAlignment.Middle, CellAlignment.Bottom];
    private readonly ReadingWords words;
    private readonly TableWords tableWords;
    private readonly PlacedTable table;
    private readonly int nameColumn;
    private readonly int? divisionColumn;
    private readonly List<RowBlock> blocks = [];
    private readonly int pitch;

    /// <summary>Takes the lines of a table.</summary>
    public RowCutter(PlacedTable table, TableWords tableWords, ReadingWords words)
    {
        this.words = words;
        this.tableWords = tableWords;
        this.table = table;
        nameColumn = table.Found.Head.NameColumn;
        divisionColumn = table.Found.Head.DivisionColumn;
        pitch = PitchOf(table);
        PlacedLine? heading = null;
        for (int at = 0; at < table.Segments.Count; at++)
        {
            List<PlacedLine> lines = [.. table.Segments[at].Lines.Where(line => line.Columns.Any(column => column != divisionColumn))];
            Split(lines, at > 0, at + 1 < table.Segments.Count, ref heading);
        }
    }

    /// <summary>The rows from the top, with their cells.</summary>
    public List<PlacedRow> Rows()
    {
        foreach (int column in blocks.SelectMany(block => block.Lines).SelectMany(line => line.Columns).Distinct().Where(column => column != divisionColumn).Order())
        {
            Give(column);
        }

        return [.. blocks.SelectMany(block => block.Rows)];
    }

    /// <summary>The least distance of lines in one cell, in hundredths of the height of their words.</summary>
    private int PitchOf(PlacedTable table)
    {
        int least = int.MaxValue / 16;
        foreach (PlacedSegment segment in table.Segments)
        {
            var all = new RowBlock([.. segment.Lines], null);
            int[] pitches = [.. Enumerable.Range(0, table.Columns.Count).Where(column => column != divisionColumn && !table.Columns[column].HoldsNumbers).SelectMany(all.Pitches)];
            least = pitches.Append(least).Min();
        }

        return least;
    }

    private void Split(List<PlacedLine> lines, bool above, bool below, ref PlacedLine? heading)
    {
        var block = new List<PlacedLine>();
        for (int at = 0; at < lines.Count; at++)
        {
            if (!lines[at].IsBand && !IsHeading(lines, at))
            {
                block.Add(lines[at]);
                continue;
            }

            AddBlock(block, heading, above && at == block.Count, false);
            bool isRest = above && at == 0 && !lines[at].IsBand && !HasMarker(lines[at]);
            if (isRest && blocks.Count > 0)
            {
                // The end of a name that began on the page before, or a heading: neither is certain.
                blocks[^1].Rows[^1].IsCertain = false;
            }

            block = [];
            heading = isRest ? null : lines[at];
        }

        AddBlock(block, heading, above && block.Count == lines.Count, below);
    }

    private void AddBlock(List<PlacedLine> block, PlacedLine? heading, bool above, bool below)
    {
        if (block.Exists(line => line.IsRow))
        {
            blocks.Add(new RowBlock(block, heading, above, below));
        }
    }

    private bool HasMarker(PlacedLine line) => words.MarkerOf(TextShape.Fold(TextShape.Loose(line.Row.Text))) is not null;

    /// <summary>A name without amounts: what follows begins a name of its own, or white space as between rows is above and below.</summary>
    private bool IsHeading(List<PlacedLine> lines, int at)
    {
        PlacedLine line = lines[at];
        if (line.IsRow || !line.Has(nameColumn) || line.Columns.Any(column => column != nameColumn))
        {
            return false;
        }

        PlacedLine? next = lines.Skip(at + 1).FirstOrDefault(other => other.Has(nameColumn));
        bool numbered = next is not null && Begins(line) && Begins(next);
        bool apart = (at == 0 || IsWide(lines[at - 1], line)) && at + 1 < lines.Count && IsWide(line, lines[at + 1]);
        return numbered || apart;
    }

    private bool IsWide(PlacedLine above, PlacedLine below) => RowBlock.Pitch(above, below, above.Row.Words.Max(word => word.Height)) * 10 > pitch * 11;

    private bool Begins(PlacedLine line) => line.Of(nameColumn) is [var first, ..] && YearColumns.Enumerator.First(first.Text) is not null;

    private void Give(int column)
    {
        List<int[]?> owners = [.. blocks.Select(block => Checked(block, column, block.ByGaps(column, pitch)))];
        CellAlignment[] possible = [.. Alignments.Where(alignment => AllFit(column, owners, alignment))];
        if (possible.Length == 0)
        {
            possible = Alignments;
            owners = [.. blocks.Select(_ => (int[]?)null)];
        }

        bool[] open = [.. owners.Select(one => one is null)];
        CellAlignment[] left = [.. possible.Where(alignment => blocks.Where((_, at) => open[at]).All(block => Checked(block, column, block.Aligned(column, alignment)) is not null))];
        for (int at = 0; at < blocks.Count; at++)
        {
            int[]?[] ways = open[at] ? [.. left.Select(alignment => blocks[at].Aligned(column, alignment))] : [owners[at]];
            Give(blocks[at], column, ways);
            if (open[at] && column == nameColumn)
            {
                Doubt(at, ways);
            }
        }
    }

    /// <summary>
    /// Without white space between rows a heading looks like a line of a name: a name is certain only where each of its lines is full or
    /// ends so that it must go on, and where it begins with a number only if all rows do. A name that goes over a page is not certain.
    /// </summary>
    private void Doubt(int at, int[]?[] ways)
    {
        foreach (PlacedRow row in blocks[at].Rows)
        {
            List<PlacedLine> name = row.Text.GetValueOrDefault(nameColumn) ?? [];
            row.IsCertain &= name.SkipLast(1).All(GoesOn) && (name.Count < 2 || !HasMarker(name[0]) || blocks[at].Rows.All(IsNumbered));
        }

        if (at > 0 && ways.Any(way => way is [-1, ..]))
        {
            blocks[at - 1].Rows[^1].IsCertain = false;
        }

        if (at + 1 < blocks.Count && ways.Any(way => way is [.., -1]))
        {
            blocks[at + 1].Rows[0].IsCertain = false;
        }
    }

    private bool IsNumbered(PlacedRow row) => row.Text.GetValueOrDefault(nameColumn) is [var first, ..] && HasMarker(first);

    private bool GoesOn(PlacedLine line)
    {
        PdfWord last = line.Of(nameColumn)[^1];
        int edge = table.Segments.Where(segment => ReferenceEquals(segment.Head, line.Head)).SelectMany(segment => segment.Lines)
            .Where(other => other.Has(nameColumn) && !other.IsBand).Max(other => other.Of(nameColumn)[^1].Right);
        string text = TextShape.Tight(PageRow.Join(line.Of(nameColumn)));
        return edge - last.Right < last.Height || TextShape.OpenBrackets(text) > 0 || tableWords.EndsWith(text, "goeson");
    }

    /// <summary>A line that begins with a number of its own is the first of its name.</summary>
    private int[]? Checked(RowBlock block, int column, int[]? owners)
    {
        if (owners is null || column != nameColumn)
        {
            return owners;
        }

        List<int> lines = block.LinesOf(column);
        bool broken = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Any(i => owners[i] == owners[i - 1] && Begins(block.Lines[lines[i]]));
        return broken ? null : owners;
    }

    private bool AllFit(int column, List<int[]?> owners, CellAlignment alignment)
    {
        for (int at = 0; at < blocks.Count; at++)
        {
            List<int> lines = blocks[at].LinesOf(column);
            if (owners[at] is { } known && !Enumerable.Range(0, blocks[at].Rows.Count).All(row => blocks[at].Fits(RowBlock.Cell(lines, known, row), row, alignment)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the cells of a column that all ways agree on.</summary>
    private void Give(RowBlock block, int column, int[]?[] ways)
    {
        List<int> lines = block.LinesOf(column);
        for (int row = 0; row < block.Rows.Count; row++)
        {
            List<int>[] cells = [.. ways.OfType<int[]>().Select(owners => RowBlock.Cell(lines, owners, row))];
            List<int> own = cells.Length > 0 ? cells[0] : lines.FindAll(line => ReferenceEquals(block.Lines[line], block.Rows[row].Line));
            bool agreed = cells.Length > 0 ? cells.All(cell => cell.SequenceEqual(own)) : IsAlone(block, lines, row);
            if (agreed)
            {
                block.Rows[row].Text[column] = [.. own.Select(line => block.Lines[line])];
            }
            else if (column == nameColumn)
            {
                block.Rows[row].IsCertain = false;
            }
        }
    }

    /// <summary>Whether the lines beside a row's own are those of other rows' amounts: nothing stands between them that could be its.</summary>
    private static bool IsAlone(RowBlock block, List<int> lines, int row)
    {
        int own = lines.FindIndex(line => ReferenceEquals(block.Lines[line], block.Rows[row].Line));
        return own >= 0 && (own == 0 || block.Lines[lines[own - 1]].IsRow) && (own + 1 == lines.Count || block.Lines[lines[own + 1]].IsRow);
    }
}
