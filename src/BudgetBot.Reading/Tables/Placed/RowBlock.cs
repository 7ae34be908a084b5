namespace BudgetBot.Reading.Tables.Placed;

/// <summary>How the lines of a cell stand to the line of the row's amounts.</summary>
internal enum CellAlignment
{
    /// <summary>Amounts stand beside the first line.</summary>
    Top,

    /// <summary>Amounts stand beside the middle.</summary>
    Middle,

    /// <summary>Amounts stand beside the last line.</summary>
    Bottom,
}

/// <summary>Lines of a page between headings: rows, each with one line of amounts.</summary>
internal sealed class RowBlock
{
    private readonly int[] amounts;
    private readonly bool mayBeginAbove;
    private readonly bool mayEndBelow;

    /// <summary>Takes lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="heading">The heading above them in the table, or null.</param>
    /// <param name="above">Whether they begin a page that goes on with a table, so that a row may have begun on the page before.</param>
    /// <param name="below">Whether they end a page and the table goes on, so that a row may go on there.</param>
    public RowBlock(IReadOnlyList<PlacedLine> lines, PlacedLine? heading, bool above = false, bool below = false)
    {
        (mayBeginAbove, mayEndBelow) = (above, below);
        Lines = lines;
        amounts = [.. Enumerable.Range(0, lines.Count).Where(at => lines[at].IsRow)];
        Rows = [.. amounts.Select(at => new PlacedRow(lines[at]) { Heading = heading })];
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<PlacedLine> Lines { get; }

    /// <summary>The rows, one for each line of amounts.</summary>
    public IReadOnlyList<PlacedRow> Rows { get; }

    /// <summary>The lines that have words in a column.</summary>
    public List<int> LinesOf(int column) => [.. Enumerable.Range(0, Lines.Count).Where(at => Lines[at].Has(column))];

    /// <summary>Distances between neighbouring lines of a column, in hundredths of the height of their words.</summary>
    public IEnumerable<int> Pitches(int column)
    {
        List<int> lines = LinesOf(column);
        return lines.Zip(lines.Skip(1), (above, below) => Pitch(Lines[above], Lines[below], Lines[below].Of(column)[0].Height));
    }

    /// <summary>The distance of two lines in hundredths of a height.</summary>
    public static int Pitch(PlacedLine above, PlacedLine below, int height) => (below.Middle - above.Middle) * 100 / Math.Max(1, height);

    /// <summary>
    /// The row of each line of a column by the white space between rows: between two lines of amounts one distance is clearly wider than
    /// the others and than that of lines of one cell. Null where some lines cannot be given to a row so.
    /// </summary>
    public int[]? ByGaps(int column, int pitch)
    {
        List<int> lines = LinesOf(column);
        var owners = new int[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            int below = Array.FindIndex(amounts, at => at >= lines[i]);
            int above = below < 0 ? amounts.Length - 1 : below - 1;
            bool own = below >= 0 && amounts[below] == lines[i];
            if (own || above < 0 || below < 0)
            {
                owners[i] = below < 0 ? above : below;
            }
            else if (Cut(amounts[above], amounts[below], pitch) is { } cut)
            {
                owners[i] = lines[i] < cut ? above : below;
            }
            else
            {
                return null;
            }
        }

        return owners;
    }

    /// <summary>
    /// The row of each line of a column where all its cells are aligned in one way; -1 for lines of a row that stands on the page before
    /// or behind; null where they cannot be aligned so.
    /// </summary>
    public int[]? Aligned(int column, CellAlignment alignment)
    {
        List<int> lines = LinesOf(column);
        int[] owners = alignment == CellAlignment.Middle ? Centred(lines) : [.. lines.Select(line => alignment == CellAlignment.Top
            ? Array.FindLastIndex(amounts, at => at <= line)
            : Array.FindIndex(amounts, at => at >= line))];
        bool fits = Enumerable.Range(0, lines.Count).All(i => owners[i] >= 0 || IsElsewhere(lines[i], alignment)) && Enumerable.Range(0, amounts.Length).All(row => Fits(Cell(lines, owners, row), row, alignment));
        return fits ? owners : null;
    }

    private bool IsElsewhere(int line, CellAlignment alignment) => alignment switch
    {
        CellAlignment.Top => mayBeginAbove && line < amounts[0],
        CellAlignment.Bottom => mayEndBelow && line > amounts[^1],
        _ => false,
    };

    /// <summary>Whether the cell of a row is aligned so; a blank cell or one of the amounts' line alone is aligned in every way.</summary>
    public bool Fits(IReadOnlyList<int> cell, int row, CellAlignment alignment) => cell.Count == 0 || alignment switch
    {
        CellAlignment.Top => cell[0] == amounts[row],
        CellAlignment.Bottom => cell[^1] == amounts[row],
        _ => Math.Abs(Lines[cell[0]].Middle + Lines[cell[^1]].Middle - (2 * Lines[amounts[row]].Middle)) * 2 <= Lines[amounts[row]].Row.Bottom - Lines[amounts[row]].Row.Top,
    };

    /// <summary>The lines of a row's cell.</summary>
    public static List<int> Cell(List<int> lines, int[] owners, int row) => [.. lines.Where((_, i) => owners[i] == row)];

    /// <summary>Cells around the line of their amounts: as many lines below it as the lines above it ask for.</summary>
    private int[] Centred(List<int> lines)
    {
        int[] owners = [.. Enumerable.Repeat(-1, lines.Count)];
        int next = 0;
        for (int row = 0; row < amounts.Length; row++)
        {
            int limit = row + 1 < amounts.Length ? amounts[row + 1] : int.MaxValue;
            int to = next;
            for (int last = next; last < lines.Count && lines[last] < limit; last++)
            {
                bool reaches = lines[last] >= amounts[row] || last + 1 == lines.Count || lines[last + 1] > amounts[row];
                to = reaches && Fits([lines[next], lines[last]], row, CellAlignment.Middle) ? last + 1 : to;
            }

            for (; next < to; next++)
            {
                owners[next] = row;
            }
        }

        return owners;
    }

    /// <summary>The line with which the lower of two rows begins; null where no distance is clearly the widest.</summary>
    private int? Cut(int above, int below, int pitch)
    {
        int height = Lines[above].Row.Words.Max(word => word.Height);
        (int Distance, int Line)[] gaps = [.. Enumerable.Range(above + 1, below - above).Select(at => (Pitch(Lines[at - 1], Lines[at], height), at)).OrderByDescending(gap => gap.Item1)];
        return gaps[0].Distance * 4 >= gaps[1].Distance * 5 && gaps[0].Distance * 10 > pitch * 11 ? gaps[0].Line : null;
    }
}
