using System.Globalization;
using System.Text;
using BudgetBot.Japanese.Text;
using Lucene.Net.Analysis.CharFilters;

namespace BudgetBot.Search.Analysis;

/// <summary>
/// Gives a text in its normal form and leads places of it back to the text as it is printed, where ㌔ is one character and キロ two.
/// </summary>
internal sealed class NormalReader : BaseCharFilter
{
    // A mark that joins the character before it: ﾞ and ﾟ of half width.
    private const char FirstMark = 'ﾞ';
    private const char LastMark = 'ﾟ';

    private readonly StringReader normal;

    /// <summary>A reader over a text.</summary>
    public NormalReader(TextReader text)
        : base(text)
    {
        // Lucene's own reader gives null for an empty text.
        string printed = text.ReadToEnd() ?? string.Empty;
        normal = new StringReader(TextNormalizer.Normalize(printed) == printed ? printed : InPieces(printed));
    }

    /// <inheritdoc />
    public override int Read(char[] buffer, int index, int count) => normal.Read(buffer, index, count);

    /// <inheritdoc />
    public override int Read() => normal.Read();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            normal.Dispose();
        }

        base.Dispose(disposing);
    }

    private string InPieces(string printed)
    {
        var text = new StringBuilder(printed.Length);
        int shift = 0;
        for (int from = 0, to; from < printed.Length; from = to)
        {
            to = EndOf(printed, from);
            text.Append(char.IsWhiteSpace(printed[from]) ? " " : TextNormalizer.Normalize(printed[from..to]));
            if (to - text.Length != shift)
            {
                shift = to - text.Length;
                AddOffCorrectMap(text.Length, shift);
            }
        }

        return text.ToString();
    }

    private static int EndOf(string text, int from)
    {
        int to = from + (char.IsHighSurrogate(text[from]) && from + 1 < text.Length && char.IsLowSurrogate(text[from + 1]) ? 2 : 1);
        while (to < text.Length
            && (text[to] is >= FirstMark and <= LastMark || CharUnicodeInfo.GetUnicodeCategory(text[to]) == UnicodeCategory.NonSpacingMark))
        {
            to++;
        }

        return to;
    }
}
