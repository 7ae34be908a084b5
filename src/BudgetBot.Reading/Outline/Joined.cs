using System.Text;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Rows joined into one text that still knows from which line each character is.</summary>
internal sealed class Joined
{
    private readonly StringBuilder text = new();
    private readonly List<int> lines = [];
    private string? whole;
    private string? flat;

    /// <summary>The rows joined so far, without anything between them.</summary>
    public string Text => whole ??= text.ToString();

    /// <summary>The folded text, with the same offsets.</summary>
    public string Flat => flat ??= Row.Fold(Text);

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>The page of the last row.</summary>
    public int? Page { get; private set; }

    /// <summary>Rows joined in order.</summary>
    public static Joined Of(IEnumerable<Row> rows)
    {
        var joined = new Joined();
        foreach (Row row in rows)
        {
            joined.Add(row, 0);
        }

        return joined;
    }

    /// <summary>Adds the text of a row from an offset on.</summary>
    public void Add(Row row, int from)
    {
        string part = row.Text[from..].Trim();
        bool amount = AmountParser.Parse(part, out string name) is not null && name.Length == 0;
        if (amount && text.Length > 0 && !char.IsAsciiDigit(Row.Fold(text[^1].ToString())[0]))
        {
            text.Append(' ');
            lines.Add(lines[^1]);
        }

        text.Append(part);
        whole = flat = null;
        lines.AddRange(Enumerable.Repeat(row.Line, part.Length));
        Page = row.Page;
    }

    /// <summary>The lines of a stretch of the text.</summary>
    public LineSpan Lines(int start, int length)
    {
        int last = lines.Count - 1;
        int from = Math.Clamp(start, 0, last);
        return new LineSpan(lines[from], lines[Math.Clamp(start + length - 1, from, last)]);
    }

    /// <summary>The lines of the whole text.</summary>
    public LineSpan Whole => new(lines[0], lines[^1]);

    /// <summary>The sentences: a 。 outside brackets ends one.</summary>
    public IEnumerable<(int Start, int Length)> Sentences()
    {
        string all = Text;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < all.Length; i++)
        {
            depth += all[i] is '（' or '(' or '「' or '『' ? 1 : all[i] is '）' or ')' or '」' or '』' ? -1 : 0;
            if (all[i] is '。' or '｡' && depth <= 0)
            {
                depth = 0;
                yield return (from, i + 1 - from);
                from = i + 1;
            }
        }

        if (all[from..].Trim().Length > 0)
        {
            yield return (from, all.Length - from);
        }
    }
}
