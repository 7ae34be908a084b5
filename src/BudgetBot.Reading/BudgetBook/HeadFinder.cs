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
            if (Labels(rows[at]) is not { } first)
            {
                continue;
            }

            int from = at;
            var labels = new List<HeadLabel>(first);
            while (at + 1 < rows.Count && IsNear(rows[at], rows[at + 1]) && Labels(rows[at + 1]) is { } more)
            {
                labels.AddRange(more);
                at++;
            }

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

    /// <summary>The labels of a line; null where it holds anything else.</summary>
    private List<HeadLabel>? Labels(PageRow row)
    {
        var labels = new List<HeadLabel>();
        for (int i = 0; i < row.Words.Count;)
        {
            (int Next, LabelKind Kind, string Text)? best = null;
            string text = string.Empty;
            for (int next = i; next < row.Words.Count && next - i < MostPartsOfLabel && text.Length <= words.LongestLabel; next++)
            {
                text += row.Words[next].Text;
                if (words.Label(text) is { } kind)
                {
                    best = (next + 1, kind, text);
                }
            }

            if (best is not { } label)
            {
                return null;
            }

            labels.Add(new HeadLabel(label.Kind, label.Text, row.Words[i].Left, row.Words[label.Next - 1].Right));
            i = label.Next;
        }

        return labels.Count > 0 ? labels : null;
    }
}
