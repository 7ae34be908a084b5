namespace BudgetBot.Reading.Pdf;

/// <summary>Words that stand on one line, from left to right.</summary>
internal sealed class PageRow(IReadOnlyList<PdfWord> words)
{
    /// <summary>The words.</summary>
    public IReadOnlyList<PdfWord> Words => words;

    /// <summary>The height of the line's middle.</summary>
    public int Middle { get; } = (int)words.Average(word => (decimal)word.Middle);

    /// <summary>The upper edge.</summary>
    public int Top { get; } = words.Min(word => word.Top);

    /// <summary>The lower edge.</summary>
    public int Bottom { get; } = words.Max(word => word.Bottom);

    /// <summary>The words with single spaces where the page has a gap.</summary>
    public string Text { get; } = Join(words);

    /// <summary>The characters without white space.</summary>
    public string Tight { get; } = string.Concat(words.Select(word => word.Text));

    /// <summary>Words side by side; a change of font in a word leaves no gap.</summary>
    public static string Join(IReadOnlyList<PdfWord> words)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < words.Count; i++)
        {
            bool gap = i > 0 && words[i].Left - words[i - 1].Right > Math.Min(words[i].Height, words[i - 1].Height) / 6;
            text.Append(gap ? " " : string.Empty).Append(words[i].Text);
        }

        return text.ToString();
    }
}

/// <summary>Finds the lines of words.</summary>
internal static class PageRows
{
    /// <summary>Words whose middles are nearer than a third of their height are on one line.</summary>
    private const int ShareOfHeight = 3;

    /// <summary>The rows from top to bottom.</summary>
    public static List<PageRow> Of(IEnumerable<PdfWord> words)
    {
        var rows = new List<PageRow>();
        var row = new List<PdfWord>();
        foreach (PdfWord word in words.OrderBy(word => word.Middle).ThenBy(word => word.Left))
        {
            if (row.Count > 0 && word.Middle - row[0].Middle > Math.Min(word.Height, row[0].Height) / ShareOfHeight)
            {
                rows.Add(Make(row));
                row.Clear();
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            rows.Add(Make(row));
        }

        return rows;
    }

    private static PageRow Make(List<PdfWord> row) => new([.. row.OrderBy(word => word.Left).ThenBy(word => word.Top)]);
}
