using BudgetBot.Facts;
using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest.Parts;

/// <summary>The pages of a text whose lines stand on pages. Blank lines have the whole page as their place.</summary>
internal static class PageLines
{
    /// <summary>The pages in order with their lines.</summary>
    public static IReadOnlyList<SourcePage> Pages(SourceText text) =>
    [
        .. text.Lines.Select(line => (line.Number, Place: text.PlaceOf(new LineSpan(line.Number, line.Number)) as PagePlace)).Where(line => line.Place is not null)
            .GroupBy(line => line.Place!.Page).Select(page => PageOf(page.Key, [.. page.Select(line => (line.Number, line.Place!))])),
    ];

    /// <summary>The rectangles of the lines; null for blank ones.</summary>
    public static IReadOnlyList<Box?> Boxes(SourceText text) =>
        [.. text.Lines.Select(line => line.IsBlank ? null : (text.PlaceOf(new LineSpan(line.Number, line.Number)) as PagePlace)?.Box)];

    private static SourcePage PageOf(int number, (int Line, PagePlace Place)[] lines)
    {
        Box whole = lines.Aggregate(lines[0].Place.Box, (box, line) => box.Union(line.Place.Box));
        return new SourcePage(number, lines[0].Place.Printed, whole.Right, whole.Bottom, new LineSpan(lines[0].Line, lines[^1].Line));
    }
}
