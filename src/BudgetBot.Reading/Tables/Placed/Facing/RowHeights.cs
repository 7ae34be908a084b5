using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed.Facing;

/// <summary>
/// Holds the rows of two facing pages against each other: they are one table where each row of either page has one of the other at its
/// height. A page may lie a little higher than the other; then as many rows as the other's, all moved by one distance, are the same rows.
/// </summary>
internal sealed class RowHeights
{
    private const int Near = 3 * PdfWord.Point;
    private const int MostMoved = 15 * PdfWord.Point;
    private readonly PlacedLine[] left;
    private readonly PlacedLine[] right;
    private readonly TableHalf names;
    private readonly TableHalf amounts;

    /// <summary>Takes the two parts of a table.</summary>
    /// <param name="names">The left page's.</param>
    /// <param name="amounts">The right page's.</param>
    public RowHeights(TableHalf names, TableHalf amounts)
    {
        (this.names, this.amounts) = (names, amounts);
        left = [.. names.Rows];
        right = [.. amounts.Rows];
    }

    /// <summary>How far each line of the right page has to be moved down to stand beside the left page's, by the line; null where the rows do not agree.</summary>
    public Dictionary<PlacedLine, int>? Downs()
    {
        if (right.Length == 0)
        {
            return null;
        }

        if (left.Length == 0)
        {
            return Inside() ? amounts.Lines.ToDictionary(line => line, _ => 0, (IEqualityComparer<PlacedLine>)ReferenceEqualityComparer.Instance) : null;
        }

        return left.Length == right.Length ? ByCount() : ByHeight();
    }

    /// <summary>Names alone: which line is whose is decided as on one page, by the heights as they are.</summary>
    private bool Inside() => names.Lines.Count > 0 && right[0].Row.Bottom > names.Lines[0].Row.Top && right[^1].Row.Top < names.Lines[^1].Row.Bottom;

    private Dictionary<PlacedLine, int>? ByCount()
    {
        int[] downs = [.. left.Zip(right, (one, other) => one.Middle - other.Middle)];
        int middle = downs.Order().ElementAt(downs.Length / 2);
        int pitch = left.Zip(left.Skip(1), (above, below) => below.Middle - above.Middle).DefaultIfEmpty(int.MaxValue).Min();
        bool agree = Math.Abs(middle) < Math.Min(MostMoved, pitch / 2) && downs.All(down => Math.Abs(down - middle) <= Near);
        bool sameNumbers = left.Zip(right).All(pair => SameNumber(pair.First, pair.Second));
        return agree && sameNumbers ? Downs(right.Zip(downs).ToDictionary(pair => pair.First, pair => pair.Second, (IEqualityComparer<PlacedLine>)ReferenceEqualityComparer.Instance), middle) : null;
    }

    /// <summary>A row that is blank on one page, but for its text.</summary>
    private Dictionary<PlacedLine, int>? ByHeight()
    {
        var downs = new Dictionary<PlacedLine, int>(ReferenceEqualityComparer.Instance);
        foreach (PlacedLine line in right)
        {
            if (Beside(names.Lines, line) is not { } other || !SameNumber(other, line))
            {
                return null;
            }

            downs.Add(line, other.Middle - line.Middle);
        }

        return left.All(line => Beside(amounts.Lines, line) is not null) ? Downs(downs, 0) : null;
    }

    /// <summary>The line at the height of another, among lines from top to bottom.</summary>
    private static PlacedLine? Beside(IReadOnlyList<PlacedLine> lines, PlacedLine line)
    {
        (int from, int to) = (0, lines.Count);
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = lines[middle].Middle < line.Middle - Near ? (middle + 1, to) : (from, middle);
        }

        return from < lines.Count && lines[from].Middle <= line.Middle + Near ? lines[from] : null;
    }

    private bool SameNumber(PlacedLine one, PlacedLine other) => names.NumberOf(one) is not { } number || amounts.NumberOf(other) is not { } again || number == again;

    private Dictionary<PlacedLine, int> Downs(Dictionary<PlacedLine, int> ofRows, int others)
    {
        foreach (PlacedLine line in amounts.Lines)
        {
            ofRows.TryAdd(line, others);
        }

        return ofRows;
    }
}
