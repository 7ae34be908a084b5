using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>
/// Finds where the columns below a head begin and end. A label stands in its own cell, so two columns part between their labels: where
/// no word of the rows stands, with the numbers on the side of the amounts.
/// </summary>
internal static class ColumnEdges
{
    /// <summary>Writes the edges of a head's columns.</summary>
    /// <param name="head">The head.</param>
    /// <param name="lines">The lines below it.</param>
    public static void Find(PlacedHead head, IEnumerable<PageRow> lines)
    {
        PdfWord[] words = [.. lines.Where(line => !line.Words.Any(word => Labels(head, word) > 1)).SelectMany(line => line.Words)];
        head.Columns[0].Left = 0;
        head.Columns[^1].Right = head.Page.Width;
        for (int i = 0; i + 1 < head.Columns.Count; i++)
        {
            int at = Between(head.Columns[i], head.Columns[i + 1], words);
            head.Columns[i].Right = at;
            head.Columns[i + 1].Left = at;
        }
    }

    /// <summary>How many labels a word stands below: a word of a cell stands below none but its own.</summary>
    public static int Labels(PlacedHead head, PdfWord word) => head.Columns.Count(column => word.Left < column.LabelRight && word.Right > column.LabelLeft);

    private static int Between(PlacedColumn left, PlacedColumn right, PdfWord[] words)
    {
        (int from, int to) = (left.LabelRight, Math.Max(left.LabelRight, right.LabelLeft));
        PdfWord[] inside = [.. words.Where(word => word.Right > from && word.Left < to)];
        List<(int From, int To)> free = Free(from, to, inside);
        if (free.Count == 0)
        {
            return (from + to) / 2;
        }

        // Words that begin below the left label are its own, those that end below the right one are that one's: what is left has to choose.
        PdfWord[] islands = [.. inside.Where(word => word.Left >= from && word.Right <= to)];
        (int From, int To) best = free.OrderBy(gap => islands.Count(word => IsMisplaced(word, inside, gap, left, right)))
            .ThenByDescending(gap => gap.To - gap.From).ThenBy(gap => gap.From).First();
        return (best.From + best.To) / 2;
    }

    private static bool IsMisplaced(PdfWord word, PdfWord[] inside, (int From, int To) gap, PlacedColumn left, PlacedColumn right)
    {
        bool isLeft = word.Right <= gap.From;
        (bool leftNumbers, bool rightNumbers) = (left.HoldsNumbers, right.HoldsNumbers);
        return leftNumbers != rightNumbers ? isLeft != ((PlacedCell.IsFigure(word.Text) || PlacedCell.IsGrowth(word.Text)) == leftNumbers) : isLeft != IsOfLeft(word, inside, left, right);
    }

    /// <summary>A short cell beside longer ones begins where they begin; else the nearer label has it.</summary>
    private static bool IsOfLeft(PdfWord word, PdfWord[] inside, PlacedColumn left, PlacedColumn right)
    {
        bool beginsLikeRight = inside.Any(other => other.Right > right.LabelLeft && Math.Abs(other.Left - word.Left) < word.Height / 4);
        bool followsLeft = inside.Any(other => other.Left < left.LabelRight && other.Middle == word.Middle && word.Left - other.Right < word.Height);
        return !beginsLikeRight && (followsLeft || word.Left - left.LabelRight < right.LabelLeft - word.Right);
    }

    private static List<(int From, int To)> Free(int from, int to, PdfWord[] inside)
    {
        var free = new List<(int From, int To)>();
        int at = from;
        foreach (PdfWord word in inside.OrderBy(word => word.Left))
        {
            if (word.Left > at)
            {
                free.Add((at, Math.Min(word.Left, to)));
            }

            at = Math.Max(at, word.Right);
        }

        if (at < to)
        {
            free.Add((at, to));
        }

        return free;
    }
}
