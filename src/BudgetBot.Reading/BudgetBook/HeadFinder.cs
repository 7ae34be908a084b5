using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>
/// Finds the heads of tables: lines that hold nothing but labels, close together, with a line of units below them. Labels are
/// spread (比　較, 説　明) and stacked, so neighbours on a line are put together while a longer label comes of it.
/// </summary>
internal sealed class HeadFinder(BookWords words)
{
    private const int MostPartsOfLabel = 14;

    /// <summary>The heads of a page from top to bottom.</summary>
    public List<BookHead> Find(PdfPage page, IReadOnlyList<PageRow> rows)
    {
        var heads = new List<BookHead>();
        for (int at = 0; at < rows.Count; at++)
        {
            var labels = new List<HeadLabel>();
            var pieces = new List<PdfWord>();
            if (!Labels(rows[at], labels, pieces))
            {
                continue;
            }

            int from = at;
            while (at + 1 < rows.Count && IsNear(rows[at], rows[at + 1]) && Labels(rows[at + 1], labels, pieces))
            {
                at++;
            }

            labels.AddRange(Wrapped(pieces));
            Make(page, rows, from, ref at, labels, heads);
        }

        return heads;
    }

    private void Make(PdfPage page, IReadOnlyList<PageRow> rows, int from, ref int at, List<HeadLabel> labels, List<BookHead> heads)
    {
        bool hasUnits = at + 1 < rows.Count && rows[at + 1].Words.All(word => words.Unit(word.Text) is not null);
        PageRow? units = hasUnits ? rows[at + 1] : null;
        BookUnit? unit = units is null ? Above(rows, from) : words.Unit(units.Words[0].Text);
        int last = units is null ? at : at + 1;
        HeadLabel[] telling = [.. labels.Where(label => label.Kind != LabelKind.Filler)];
        var head = new BookHead(page, telling, units?.Words ?? [], unit, rows[from].Top, rows[last].Bottom);
        if (head.IsMain || head.IsDetail || head.IsSources || head.IsPlain)
        {
            heads.Add(head);
            at = last;
        }
    }

    /// <summary>（単位：千円） on one of the lines above a head.</summary>
    private BookUnit? Above(IReadOnlyList<PageRow> rows, int from)
    {
        for (int i = from - 1; i >= 0; i--)
        {
            int unit = rows[i].Tight.IndexOf("単位", StringComparison.Ordinal);
            if (unit >= 0 && words.Unit(rows[i].Tight[unit..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsNear(PageRow above, PageRow below) => below.Top - above.Bottom < 3 * (above.Bottom - above.Top);

    /// <summary>Takes the labels of a line and the pieces of wrapped ones; false, with nothing taken, where it holds anything else.</summary>
    private bool Labels(PageRow row, List<HeadLabel> labels, List<PdfWord> pieces)
    {
        var found = new List<HeadLabel>();
        var parts = new List<PdfWord>();
        for (int i = 0; i < row.Words.Count;)
        {
            if (Longest(row, i) is { } label)
            {
                found.Add(new HeadLabel(label.Kind, label.Text, row.Words[i].Left, row.Words[label.Next - 1].Right));
                i = label.Next;
            }
            else if (words.IsPiece(row.Words[i].Text))
            {
                parts.Add(row.Words[i++]);
            }
            else
            {
                return false;
            }
        }

        labels.AddRange(found);
        pieces.AddRange(parts);
        return true;
    }

    /// <summary>The longest label that begins at a word.</summary>
    private (int Next, LabelKind Kind, string Text)? Longest(PageRow row, int at)
    {
        (int Next, LabelKind Kind, string Text)? best = null;
        string text = string.Empty;
        for (int next = at; next < row.Words.Count && next - at < MostPartsOfLabel && text.Length <= words.LongestLabel; next++)
        {
            text += row.Words[next].Text;
            if (words.Label(text) is { } kind)
            {
                best = (next + 1, kind, text);
            }
        }

        return best;
    }

    /// <summary>Labels that go over lines in a narrow cell (国県支出 over 金): pieces below each other, put together from the top.</summary>
    private IEnumerable<HeadLabel> Wrapped(List<PdfWord> pieces)
    {
        var left = new List<PdfWord>(pieces.OrderBy(piece => piece.Middle));
        while (left.Count > 0)
        {
            List<PdfWord> stack = [.. left.Where(piece => piece.Left < left[0].Right && piece.Right > left[0].Left)];
            left.RemoveAll(stack.Contains);
            string text = string.Concat(stack.Select(piece => piece.Text));
            if (words.Label(text) is { } kind)
            {
                yield return new HeadLabel(kind, text, stack.Min(piece => piece.Left), stack.Max(piece => piece.Right));
            }
        }
    }
}
