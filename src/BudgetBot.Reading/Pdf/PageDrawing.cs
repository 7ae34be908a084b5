using System.Globalization;

namespace BudgetBot.Reading.Pdf;

/// <summary>Draws a page of a PDF through poppler, with the limits of all of its tools.</summary>
public static class PageDrawing
{
    private const string Tool = "pdftoppm";
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>Whether the tool is installed.</summary>
    public static bool IsPossible => PdfTool.IsInstalled(Tool);

    /// <summary>Draws a page as a PNG image.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="page">The page of the file, from 1.</param>
    /// <param name="longSide">How many pixels its longer side gets.</param>
    /// <exception cref="PdfToolException">There is no image; the fault says why.</exception>
    public static byte[] Png(string file, int page, int longSide)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        string[] options = ["-q", "-png", "-singlefile", "-f", number, "-l", number, "-scale-to", longSide.ToString(CultureInfo.InvariantCulture)];
        byte[] image = PdfTool.Run(Tool, options, file, [], Bytes);
        return image.Length > 0 ? image : throw new PdfToolException(PdfToolFault.Failed, "no image");
    }

    private static byte[] Bytes(Stream output)
    {
        using var capped = new CappedStream(output, MostBytes);
        using var all = new MemoryStream();
        capped.CopyTo(all);
        return all.ToArray();
    }
}
