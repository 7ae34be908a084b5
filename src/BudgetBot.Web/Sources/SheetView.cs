using BudgetBot.Facts;
using BudgetBot.Snapshot;
using BudgetBot.Web.Pages;
using static System.FormattableString;

namespace BudgetBot.Web.Sources;

/// <summary>Writes some rows of a sheet as a table with the letters of its columns and the numbers of its rows.</summary>
/// <param name="page">The page.</param>
/// <param name="body">The source's text.</param>
internal sealed class SheetView(Page page, SourceBody body)
{
    /// <summary>Writes the rows.</summary>
    public async Task Write(SourceWindow.OfSheet window)
    {
        SourceSheet sheet = window.Sheet;
        string[][] rows = [.. body.Lines(window.Rows).Select(Cells)];
        string[][] head = sheet.Head is { } named && named.To < window.Rows.From ? [.. body.Lines(named).Select(Cells)] : [];
        int columns = rows.Concat(head).Select(row => row.Length).DefaultIfEmpty(0).Max();
        await Sheets(sheet);
        await Turns(window, columns);
        await page.Html("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表\">\n<table class=\"cells\" id=\"source\" data-sheet=\"");
        await page.Text(sheet.Name);
        await page.Html(Invariant($"\" data-count=\"{body.Count}\">\n<thead>\n<tr><th></th>"));
        int end = Math.Min(columns, window.FirstColumn + SourceWindow.MostColumns);
        for (int column = window.FirstColumn; column < end; column++)
        {
            string letters = SheetColumns.LettersOf(sheet, column);
            await page.Html($"<th scope=\"col\" data-column=\"{letters}\">{letters}</th>");
        }

        await page.Html("</tr>\n");
        for (int at = 0; at < head.Length; at++)
        {
            await page.Html(Invariant($"<tr><th scope=\"row\">{sheet.Head!.Value.From + at - sheet.Lines.From + 1}</th>"));
            await Row(head[at], window.FirstColumn, end, "th");
        }

        await page.Html("</thead>\n<tbody>\n");
        for (int at = 0; at < rows.Length; at++)
        {
            int line = window.Rows.From + at;
            int row = line - sheet.Lines.From + 1;
            await page.Html(Invariant($"<tr id=\"L{line}\" data-row=\"{row}\"><th scope=\"row\"><a href=\"#L{line}\">{row}</a></th>"));
            await Row(rows[at], window.FirstColumn, end, "td");
        }

        await page.Html("</tbody>\n</table>\n</div>\n");
    }

    private static string[] Cells(SourceLine line) => line.Text.Split('\t');

    private async Task Row(string[] cells, int first, int end, string name)
    {
        for (int column = first; column < end; column++)
        {
            await page.Html($"<{name}>");
            await page.Text(column < cells.Length ? cells[column] : string.Empty);
            await page.Html($"</{name}>");
        }

        await page.Html("</tr>\n");
    }

    private async Task Sheets(SourceSheet shown)
    {
        if (body.Sheets.Count < 2)
        {
            return;
        }

        await page.Html("<nav class=\"turn\" aria-label=\"シートを移る\">シート: ");
        foreach (SourceSheet sheet in body.Sheets)
        {
            await page.Html(sheet == shown ? "<strong>" : Invariant($"<a href=\"?line={sheet.Lines.From}\">"));
            await page.Text(sheet.Name);
            await page.Html(sheet == shown ? "</strong> " : "</a> ");
        }

        await page.Html("</nav>\n");
    }

    private async Task Turns(SourceWindow.OfSheet window, int columns)
    {
        LineSpan all = window.Sheet.Lines;
        int Row(int line) => line - all.From + 1;
        int last = Row(all.To);
        await TurnLinks.Write(
            page, "行", [(1, "最初の行"), (Row(window.Rows.From) - 1, "前の行"), (Row(window.Rows.To) + 1, "次の行"), (last, "最後の行")],
            window.Rows.To == all.To ? last : 0, last, row => Invariant($"?line={all.From + row - 1}&column={window.FirstColumn}"));
        if (columns > SourceWindow.MostColumns)
        {
            await TurnLinks.Write(
                page, "列", [(window.FirstColumn - SourceWindow.MostColumns + 1, "左の列"), (window.FirstColumn + SourceWindow.MostColumns + 1, "右の列")],
                0, columns, column => Invariant($"?line={window.Rows.From}&column={column - 1}"));
        }

        await page.Html(Invariant($"<p class=\"about\">{Row(window.Rows.From)}–{Row(window.Rows.To)}行／全{last}行</p>\n"));
    }
}
