using BudgetBot.Facts;

namespace BudgetBot.Reading.Pdf;

/// <summary>Why a page's words cannot be used.</summary>
internal enum PageHealth
{
    /// <summary>They can.</summary>
    Sound,

    /// <summary>There is nothing on it.</summary>
    Empty,

    /// <summary>It is a picture without text.</summary>
    Scanned,

    /// <summary>Its fonts have no character map: the text is nonsense.</summary>
    Garbled,
}

/// <summary>A page with its words.</summary>
internal sealed class PdfPage(int number, int width, int height, IReadOnlyList<PdfWord> words)
{
    /// <summary>The page of the file, from 1.</summary>
    public int Number => number;

    /// <summary>The width in hundredths of a point.</summary>
    public int Width => width;

    /// <summary>The height in hundredths of a point.</summary>
    public int Height => height;

    /// <summary>The words in the order in which the tool gives them; none where they cannot be used.</summary>
    public IReadOnlyList<PdfWord> Words { get; private set; } = words;

    /// <summary>Whether the words can be used.</summary>
    public PageHealth Health { get; private set; } = words.Count == 0 ? PageHealth.Empty : PageHealth.Sound;

    /// <summary>The number printed on the page, or null.</summary>
    public string? Printed { get; set; }

    /// <summary>The words of the printed page number.</summary>
    public IReadOnlyList<PdfWord> NumberWords { get; set; } = [];

    /// <summary>The words without the printed page number.</summary>
    public IEnumerable<PdfWord> Body => Words.Except(NumberWords);

    /// <summary>The first line of the source's text that stands for the page.</summary>
    public int FromLine { get; set; }

    /// <summary>The last line of the source's text that stands for the page.</summary>
    public int ToLine { get; set; }

    /// <summary>The place of a rectangle on the page.</summary>
    public PagePlace PlaceOf(Box box) => new(number, box, Printed);

    /// <summary>The page whose words stand here at the right of this one's, or null: where a table goes over two pages that face each other.</summary>
    public FacingPage? Facing { get; init; }

    /// <summary>The place of words, on the page that prints them.</summary>
    public PagePlace PlaceOf(IReadOnlyList<PdfWord> words) => Facing is { } facing && facing.Has(words[0])
        ? facing.Page.PlaceOf(PdfWord.BoxOf(words.Where(facing.Has).Select(facing.Printed)))
        : PlaceOf(PdfWord.BoxOf(words.Where(word => Facing is null || !Facing.Has(word))));

    /// <summary>The lines of the source's text on which words stand: those of the page that prints the first of them.</summary>
    public LineSpan LinesOf(IReadOnlyList<PdfWord> words)
    {
        int[] lines = [.. words.Where(word => Facing is null || Facing.Has(word) == Facing.Has(words[0])).Select(word => word.Line)];
        return new LineSpan(lines.Min(), lines.Max());
    }

    /// <summary>The whole page.</summary>
    public PagePlace Whole => PlaceOf(new Box(0, 0, width / PdfWord.Point, height / PdfWord.Point));

    /// <summary>Says why the words cannot be used and drops them: nothing half-read goes on.</summary>
    public void Reject(PageHealth health)
    {
        Health = health;
        Words = [];
    }
}
