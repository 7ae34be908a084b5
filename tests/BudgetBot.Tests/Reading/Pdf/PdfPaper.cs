using System.Globalization;
using System.Text;

namespace BudgetBot.Tests.Reading.Pdf;

/// <summary>
/// Writes small PDF files: words at places, in a font that needs no glyphs because it says which character each code is. Places are
/// in points from the page's upper left corner, as readers count them.
/// </summary>
internal sealed class PdfPaper(int width = 595, int height = 842)
{
    private const int FirstFree = 5;
    private readonly List<string> pages = [];
    private StringBuilder content = new();
    private bool hasImage;

    /// <summary>What the font says of its codes: added to each, so that text comes out as other characters.</summary>
    public int Shift { get; init; }

    /// <summary>Puts words on the page.</summary>
    public PdfPaper Text(int left, int top, string words, int size = 10)
    {
        string hex = string.Concat(words.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {left} {height - top - size} Tm <{hex}> Tj ET\n");
        return this;
    }

    /// <summary>Puts a number on the page so that it ends at a place.</summary>
    public PdfPaper Number(int right, int top, string digits, int size = 10) => Text(right - Width(digits, size), top, digits, size);

    /// <summary>Draws a line across the page.</summary>
    public PdfPaper Rule(int from, int to, int top)
    {
        content.Append(CultureInfo.InvariantCulture, $"{from} {height - top} m {to} {height - top} l S\n");
        return this;
    }

    /// <summary>Puts a picture on the whole page.</summary>
    public PdfPaper Picture()
    {
        hasImage = true;
        content.Append(CultureInfo.InvariantCulture, $"q {width} 0 0 {height} 0 0 cm /I1 Do Q\n");
        return this;
    }

    /// <summary>Begins the next page.</summary>
    public PdfPaper Next()
    {
        pages.Add(content.ToString());
        content = new StringBuilder();
        return this;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes()
    {
        Next();
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', Enumerable.Range(0, pages.Count).Select(i => $"{FirstFree + 4 + (i * 2)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Paper /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Paper /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500 9651 9651 1000] /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /Paper /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>",
            Stream(string.Empty, ToUnicode()),
            "<< /Producer (paper) >>",
            Stream("/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "abcdefgh"),
        };
        string image = hasImage ? "/XObject << /I1 8 0 R >>" : string.Empty;
        foreach (string page in pages)
        {
            int at = objects.Count + 1;
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /Font << /F1 3 0 R >> {image} >> /Contents {at + 1} 0 R >>");
            objects.Add(Stream(string.Empty, page));
        }

        return File(objects);
    }

    /// <summary>How wide words are.</summary>
    public static int Width(string words, int size) => words.Sum(c => c is >= ' ' and <= '~' ? size / 2 : size);

    private static string Stream(string entries, string data) => $"<< {entries} /Length {data.Length} >>\nstream\n{data}\nendstream";

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Paper def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (int[] block in Enumerable.Range(0, 216).Chunk(72))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfrange\n");
            foreach (int high in block)
            {
                int first = (high << 8) + (high >= 0x30 ? Shift : 0);
                map.Append(CultureInfo.InvariantCulture, $"<{high:X2}00> <{high:X2}FF> <{first & 0xFFFF:X4}>\n");
            }

            map.Append("endbfrange\n");
        }

        map.Append("1 beginbfrange <FF00> <FFEF> <FF00> endbfrange\n");
        return map.Append("endcmap end end").ToString();
    }

    private static byte[] File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
