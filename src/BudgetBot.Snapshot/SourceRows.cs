namespace BudgetBot.Snapshot;

/// <summary>Turns the text of documents and its places into rows.</summary>
internal static class SourceRows
{
    /// <summary>Rows of source_id, line, text, box.</summary>
    public static IEnumerable<object?[]> Lines(long id, DocumentContent document) =>
        document.Lines.Select((text, at) => new object?[] { id, at + 1L, text, at < document.Boxes.Count ? document.Boxes[at]?.ToString() : null });

    /// <summary>Rows of source_id, page, printed, width, height, line_from, line_to.</summary>
    public static IEnumerable<object?[]> Pages(long id, DocumentContent document) => document.Pages.Select(page => new object?[]
    {
        id, (long)page.Number, page.Printed, (long)page.Width, (long)page.Height, (long)page.Lines.From, (long)page.Lines.To,
    });

    /// <summary>Rows of source_id, name, line_from, line_to, head_from, head_to, columns.</summary>
    public static IEnumerable<object?[]> Sheets(long id, DocumentContent document) => document.Sheets.Select(sheet => new object?[]
    {
        id, sheet.Name, (long)sheet.Lines.From, (long)sheet.Lines.To, (long?)sheet.Head?.From, (long?)sheet.Head?.To, JsonLists.Write(sheet.Columns),
    });
}
