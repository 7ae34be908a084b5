using BudgetBot.Facts;

namespace BudgetBot.Reading.Pdf;

/// <summary>A word of a page: what stands between spaces. Edges are in hundredths of a point from the page's upper left corner.</summary>
internal sealed class PdfWord(string text, int left, int top, int right, int bottom)
{
    /// <summary>Hundredths of a point in a point.</summary>
    public const int Point = 100;

    /// <summary>The characters.</summary>
    public string Text => text;

    /// <summary>The left edge.</summary>
    public int Left => left;

    /// <summary>The upper edge.</summary>
    public int Top => top;

    /// <summary>The right edge.</summary>
    public int Right => right;

    /// <summary>The lower edge.</summary>
    public int Bottom => bottom;

    /// <summary>Half-way between the upper and the lower edge: words of one line share it whatever their size.</summary>
    public int Middle => (top + bottom) / 2;

    /// <summary>The height.</summary>
    public int Height => bottom - top;

    /// <summary>The 1-based line of the source's text on which the word stands; 0 before it was laid out.</summary>
    public int Line { get; set; }

    /// <summary>The rectangle around words, in whole points.</summary>
    public static Box BoxOf(IEnumerable<PdfWord> words)
    {
        PdfWord[] all = [.. words];
        return new Box(
            all.Min(word => word.Left) / Point, all.Min(word => word.Top) / Point,
            (all.Max(word => word.Right) + Point - 1) / Point, (all.Max(word => word.Bottom) + Point - 1) / Point);
    }
}
