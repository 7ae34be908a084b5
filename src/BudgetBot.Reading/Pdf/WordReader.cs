using System.Globalization;
using System.Xml;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Pdf;

/// <summary>Reads pages with words from the output of pdftotext -bbox, while it is being printed.</summary>
internal static class WordReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // The output begins with a document type; nothing is fetched for it and no entity of it is known.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = PdfLimits.MostOutput,
    };

    /// <summary>The pages in order.</summary>
    /// <exception cref="XmlException">The output ends early.</exception>
    /// <param name="name">The file name, for the errors.</param>
    /// <param name="output">What the tool prints.</param>
    /// <exception cref="SourceException">A page has too many words, or all have.</exception>
    public static List<PdfPage> Read(string name, Stream output)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        int all = 0;
        (int Width, int Height)? size = null;
        using var xml = XmlReader.Create(output, Settings);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "page"):
                    size = (Hundredths(xml.GetAttribute("width")), Hundredths(xml.GetAttribute("height")));
                    if (xml.IsEmptyElement)
                    {
                        pages.Add(new PdfPage(pages.Count + 1, size.Value.Width, size.Value.Height, []));
                    }

                    break;
                case (XmlNodeType.Element, "word") when size is not null:
                    Add(words, xml);
                    Check(name, pages.Count + 1, words.Count, ++all);
                    break;
                case (XmlNodeType.EndElement, "page") when size is { } of:
                    pages.Add(new PdfPage(pages.Count + 1, of.Width, of.Height, [.. words]));
                    words.Clear();
                    break;
                default:
                    break;
            }
        }

        return pages;
    }

    private static void Add(List<PdfWord> words, XmlReader xml)
    {
        (int left, int top, int right, int bottom) = (Edge(xml, "xMin"), Edge(xml, "yMin"), Edge(xml, "xMax"), Edge(xml, "yMax"));
        if (xml.IsEmptyElement)
        {
            return;
        }

        xml.Read();
        string text = xml.NodeType == XmlNodeType.Text ? xml.Value.Trim() : string.Empty;
        if (text.Length > 0 && right > left && bottom > top)
        {
            words.Add(Tight(text, left, top, right, bottom));
        }
    }

    /// <summary>Fonts that say that their letters are far taller than they are would run lines into each other: the width tells the size.</summary>
    private static PdfWord Tight(string text, int left, int top, int right, int bottom)
    {
        int halves = text.Sum(c => c is <= '~' or (>= '｡' and <= 'ﾟ') ? 1 : 2);
        int size = (right - left) * 2 / halves;
        bool tall = (bottom - top) * 2 > size * 3;
        int middle = (top + bottom) / 2;
        int half = Math.Max(1, size * 3 / 5);
        return tall ? new PdfWord(text, left, middle - half, right, middle + half) : new PdfWord(text, left, top, right, bottom);
    }

    private static int Edge(XmlReader xml, string name) => Hundredths(xml.GetAttribute(name));

    private static int Hundredths(string? points) => (int)decimal.Truncate(Math.Clamp(
        decimal.Parse(points ?? "0", NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), -50_000, 50_000) * PdfWord.Point);

    private static void Check(string name, int page, int ofPage, int all)
    {
        if (ofPage > PdfLimits.MostWordsOfPage)
        {
            throw new SourceException(name, 0, $"{page}ページの語が多すぎます（上限{PdfLimits.MostWordsOfPage}語）。文書を分けてください。");
        }

        if (all > PdfLimits.MostWords)
        {
            throw new SourceException(name, 0, $"語が多すぎます（上限{PdfLimits.MostWords}語）。文書を分けてください。");
        }
    }
}
