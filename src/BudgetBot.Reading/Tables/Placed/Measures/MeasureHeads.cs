using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed.Measures;

/// <summary>
/// Reads the heads of tables whose columns no stage of a budget year names: lines that hold nothing but labels and lines of labels, however
/// many and however spread, put together from the bottom; what stands above several columns is shared by them.
/// </summary>
internal sealed class MeasureHeads(MeasureWords words)
{
    private const int MostWords = 16;
    private const int MostLines = 10;

    /// <summary>The head that begins on a line, and how many lines it has; null where none does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rows">Its lines.</param>
    /// <param name="from">The line.</param>
    /// <param name="year">The fiscal year of the paper, or null.</param>
    public (PlacedHead Head, int Lines)? Read(PdfPage page, IReadOnlyList<PageRow> rows, int from, FiscalYear? year)
    {
        var lines = new List<List<HeadPiece>>();
        for (int at = from; at < rows.Count && lines.Count < MostLines && (at == from || rows[at].Top - rows[at - 1].Bottom <= rows[at].Bottom - rows[at].Top); at++)
        {
            if (Pieces(rows[at], lines.Count) is not { } pieces)
            {
                break;
            }

            lines.Add(pieces);
        }

        List<PlacedColumn> columns = lines.Count == 0 ? [] : Columns(lines, year);
        return columns.Exists(column => column.Role == ColumnRole.Measure)
            ? (new PlacedHead(page, columns, rows[from].Top, rows.Skip(from).Take(lines.Count).Max(row => row.Bottom)), lines.Count)
            : null;
    }

    /// <summary>The pieces of a line, each as long as it can be; null where it holds anything else.</summary>
    private List<HeadPiece>? Pieces(PageRow row, int line)
    {
        var pieces = new List<HeadPiece>();
        for (int at = 0; at < row.Words.Count;)
        {
            string text = string.Empty;
            (string Text, int Next)? best = null;
            for (int next = at; next < row.Words.Count && next - at < MostWords; next++)
            {
                text += row.Words[next].Text;
                best = words.IsPiece(text) ? (text, next + 1) : best;
            }

            if (best is not { } piece)
            {
                return null;
            }

            pieces.Add(new HeadPiece(piece.Text, line, row.Words[at].Left, row.Words[piece.Next - 1].Right));
            at = piece.Next;
        }

        return pieces;
    }

    private List<PlacedColumn> Columns(List<List<HeadPiece>> lines, FiscalYear? year)
    {
        var stacks = new List<List<HeadPiece>>();
        var shared = new List<HeadPiece>();
        foreach (HeadPiece piece in Enumerable.Reverse(lines).SelectMany(line => line))
        {
            List<HeadPiece>[] below = [.. stacks.Where(stack => stack.Exists(piece.Overlaps))];
            switch (below.Length)
            {
                case 0: stacks.Add([piece]); break;
                case 1: below[0].Insert(0, piece); break;
                default: shared.Insert(0, piece); break;
            }
        }

        return [.. stacks.OrderBy(stack => stack.Min(piece => piece.Left)).Select(stack => Column(stack, shared, year))];
    }

    private PlacedColumn Column(List<HeadPiece> stack, List<HeadPiece> shared, FiscalYear? year)
    {
        // A short label above several columns may touch but one of them.
        IEnumerable<HeadPiece> own = words.Label(string.Concat(stack.Select(piece => piece.Text)), year) is null ? stack.SkipWhile(piece => words.Label(piece.Text, year) is { Role: null }) : stack;
        string text = string.Concat(own.Select(piece => piece.Text));
        MeasureLabel? label = words.Label(text, year);
        if (label is { IsPart: true })
        {
            text = string.Concat(shared.Where(piece => stack.Exists(piece.Overlaps)).OrderBy(piece => piece.Line).Select(piece => piece.Text));
            label = words.Label(text, year) is { Role: ColumnRole.Measure, IsPart: false } above ? above : null;
        }

        TableColumn? meaning = label?.Role is { } role ? new TableColumn(role, Stage.Other, label.Year) : null;
        return new PlacedColumn(text, meaning, null, stack.Min(piece => piece.Left), stack.Max(piece => piece.Right));
    }
}
