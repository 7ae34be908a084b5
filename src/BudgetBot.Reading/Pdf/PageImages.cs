using System.Globalization;

namespace BudgetBot.Reading.Pdf;

/// <summary>Tells which pages hold pictures: without text they are scans, not empty pages.</summary>
internal static class PageImages
{
    private const int HeadLines = 2;

    /// <summary>The numbers of the pages with a picture; none where the tool cannot tell.</summary>
    public static IReadOnlySet<int> Find(string path)
    {
        try
        {
            return PdfTool.Run("pdfimages", ["-list"], path, [], Read);
        }
        catch (PdfToolException)
        {
            return new HashSet<int>();
        }
    }

    private static HashSet<int> Read(Stream output)
    {
        using var reader = new StreamReader(output);
        var pages = new HashSet<int>();
        int line = 0;
        while (reader.ReadLine() is { } text)
        {
            string first = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? string.Empty;
            if (++line > HeadLines && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int page))
            {
                pages.Add(page);
            }
        }

        return pages;
    }
}
