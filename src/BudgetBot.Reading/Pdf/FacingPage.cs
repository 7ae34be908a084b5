namespace BudgetBot.Reading.Pdf;

/// <summary>A page whose words are moved beside those of the page at its left.</summary>
/// <param name="Page">The page as printed.</param>
/// <param name="From">How far its words are moved to the right: behind all words of the left page.</param>
/// <param name="Downs">How far the words of a line of the source's text are moved down; a page may lie a little higher than the one that it faces.</param>
internal sealed record FacingPage(PdfPage Page, int From, IReadOnlyDictionary<int, int> Downs)
{
    /// <summary>Whether a word is one of this page's, moved.</summary>
    public bool Has(PdfWord word) => word.Left >= From;

    /// <summary>A word of the page, moved.</summary>
    public PdfWord Moved(PdfWord word) => Move(word, From, Downs.GetValueOrDefault(word.Line));

    /// <summary>A moved word at the place where the page prints it.</summary>
    public PdfWord Printed(PdfWord word) => Move(word, -From, -Downs.GetValueOrDefault(word.Line));

    private static PdfWord Move(PdfWord word, int right, int down) =>
        new(word.Text, word.Left + right, word.Top + down, word.Right + right, word.Bottom + down) { Line = word.Line };
}
