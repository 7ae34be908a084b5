namespace BudgetBot.Answers.Composition;

/// <summary>Writes signed figures of an answer in words: △22百万円の減 and △22百万円 become 22百万円の減, ＋27.1％ becomes 27.1％の増.</summary>
public static class ChangeWording
{
    private const string Increase = "の増";
    private const string Decrease = "の減";

    /// <summary>The answer in a style; the style of signs leaves it as it is.</summary>
    public static Answer Apply(Answer answer, ChangeStyle style) => style == ChangeStyle.Triangle ? answer : answer with
    {
        Lines = [.. answer.Lines.Select(InWords)],
        Tables = [.. answer.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<AnswerLine>)[.. row.Select(InWords)])] })],
    };

    private static AnswerLine InWords(AnswerLine line)
    {
        var segments = new List<Segment>(line.Segments.Count);
        for (int i = 0; i < line.Segments.Count; i++)
        {
            Segment segment = line.Segments[i];
            string next = i + 1 < line.Segments.Count && line.Segments[i + 1] is Segment.Text text ? text.Words : string.Empty;
            segments.Add(Unsigned(segment));
            if (Direction(segment) is { } direction && !next.StartsWith(direction, StringComparison.Ordinal))
            {
                segments.Add(new Segment.Text(direction));
            }
        }

        return new AnswerLine(segments);
    }

    private static Segment Unsigned(Segment segment) => segment switch
    {
        Segment.Amount amount when Sign(amount.Shown) is not null => amount with { Shown = amount.Shown[1..] },
        Segment.Ratio ratio when Sign(ratio.Shown) is not null => ratio with { Shown = ratio.Shown[1..] },
        _ => segment,
    };

    private static string? Direction(Segment segment) => segment switch
    {
        Segment.Amount amount => Sign(amount.Shown),
        Segment.Ratio ratio => Sign(ratio.Shown),
        _ => null,
    };

    private static string? Sign(string shown) => shown.Length == 0 ? null : shown[0] switch { '△' => Decrease, '＋' => Increase, _ => null };
}
