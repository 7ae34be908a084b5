using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed.Facing;

/// <summary>What is read as one page: a page, or two that face each other with the right one's table beside the left one's.</summary>
/// <param name="page">The page with the words.</param>
internal sealed class PageSheet(PdfPage page)
{
    private List<PageRow>? rows;
    private List<FoundHead>? heads;

    /// <summary>The page with the words.</summary>
    public PdfPage Page => page;

    /// <summary>Its lines.</summary>
    public IReadOnlyList<PageRow> Rows => rows ??= PageRows.Of(page.Body);

    /// <summary>The unit that the right page prints for its columns, or null.</summary>
    public (string Unit, long Yen)? Unit { get; init; }

    /// <summary>The lines above the right page's head: title, unit and page furniture.</summary>
    public IReadOnlyList<PageRow> Above { get; init; } = [];

    /// <summary>The heads of whole tables, from top to bottom.</summary>
    public IReadOnlyList<FoundHead> Heads(HeadSearch search) => heads ??= [.. search.Find(page, Rows).Select(Whole)];

    /// <summary>A head of the sheet; one that goes over both pages has what the right page prints for its part of it.</summary>
    private FoundHead Whole(FoundHead found)
    {
        if (page.Facing is not { } facing || !found.Head.Columns.Any(column => column.LabelLeft >= facing.From))
        {
            return found;
        }

        PlacedColumn[] columns = [.. found.Head.Columns.Select(column => column.LabelLeft >= facing.From ? column with { Unit = column.Unit ?? Unit } : column)];
        return found with { Head = found.Head with { Columns = columns }, Unit = found.Unit ?? Unit, Lines = [.. found.Lines, .. Above] };
    }
}
