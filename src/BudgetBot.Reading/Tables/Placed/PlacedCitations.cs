using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>Says where the cells of a table stand: on the page that prints them, also where two pages are read as one.</summary>
internal static class PlacedCitations
{
    /// <summary>The citation of a literal in a row: its own page, line and rectangle, and the whole row as the quote.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entry">The row.</param>
    /// <param name="literal">The words of the literal.</param>
    /// <param name="names">The column of names.</param>
    public static Citation Of(string document, PlacedEntry entry, IReadOnlyList<PdfWord> literal, int names)
    {
        PlacedLine line = entry.Row.Line;
        string amounts = string.Join(' ', line.Columns.Order().Where(column => column != names).Select(column => PageRow.Join(line.Of(column))));
        PagePlace place = line.Head.Page.PlaceOf(literal);
        return new Citation(document, place.Page, Lines(line, literal), TextShape.Loose(entry.Printed + " " + amounts)) { Place = place };
    }

    /// <summary>The lines of the source's text that stand for a line; of two pages those of the one that prints the words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="of">The words; those of the left page where there are none.</param>
    public static LineSpan Lines(PlacedLine line, IReadOnlyList<PdfWord>? of = null) => line.Head.Page.LinesOf([.. of ?? [], .. line.Row.Words]);
}
