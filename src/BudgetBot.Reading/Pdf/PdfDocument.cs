using BudgetBot.Facts;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Pdf;

/// <summary>A PDF: its text line by line with the places, for every reader, and for readers of its tables the words of its pages.</summary>
public sealed class PdfDocument
{
    private const int BlankLinesOfPage = 3;

    internal PdfDocument(string name, IReadOnlyList<PdfPage> pages)
    {
        Pages = pages;
        Text = new SourceText(name, Lines(pages));
        Omissions = [.. pages.Where(page => Reason(page.Health) is not null)
            .Select(page => new Omission(name, new LineSpan(page.FromLine, page.FromLine), $"{page.Number}ページ", Reason(page.Health)!))];
    }

    /// <summary>The text; the lines of a page carry the rectangles of its rows.</summary>
    public SourceText Text { get; }

    /// <summary>The pages whose text cannot be used, and why.</summary>
    public IReadOnlyList<Omission> Omissions { get; }

    /// <summary>How many pages it has.</summary>
    public int PageCount => Pages.Count;

    /// <summary>The pages.</summary>
    internal IReadOnlyList<PdfPage> Pages { get; }

    private static string? Reason(PageHealth health) => health switch
    {
        PageHealth.Scanned => "文字のないページ（スキャンした画像）なので読めない",
        PageHealth.Garbled => "文字化けしたページ（文字コードのないフォント）なので読まない",
        _ => null,
    };

    private static List<(string Text, Place? Place)> Lines(IReadOnlyList<PdfPage> pages)
    {
        var lines = new List<(string Text, Place? Place)>();
        foreach (PdfPage page in pages)
        {
            page.FromLine = lines.Count + 1;
            Add(lines, page);
            if (lines.Count < page.FromLine)
            {
                lines.Add((string.Empty, page.Whole));
            }

            page.ToLine = lines.Count;
            for (int blank = 0; blank < BlankLinesOfPage; blank++)
            {
                lines.Add((string.Empty, page.Whole));
            }
        }

        return lines;
    }

    private static void Add(List<(string Text, Place? Place)> lines, PdfPage page)
    {
        PageRow? above = null;
        foreach (PageRow row in PageFlow.Rows(page))
        {
            if (above is not null && row.Top - above.Bottom > row.Bottom - row.Top)
            {
                lines.Add((string.Empty, page.Whole));
            }

            lines.Add((row.Text, page.PlaceOf(PdfWord.BoxOf(row.Words))));
            foreach (PdfWord word in row.Words)
            {
                word.Line = lines.Count;
            }

            above = row;
        }
    }
}
