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

    /// <summary>The whole page.</summary>
    public PagePlace Whole => PlaceOf(new Box(0, 0, width / PdfWord.Point, height / PdfWord.Point));

    /// <summary>Says why the words cannot be used and drops them: nothing half-read goes on.</summary>
    public void Reject(PageHealth health)
    {
        Health = health;
        Words = [];
    }
}
