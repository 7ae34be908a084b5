using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Web.Sources;

/// <summary>The part of a source that one page shows: a page, some rows of a sheet, or some lines.</summary>
/// <param name="Lines">Its lines.</param>
internal abstract partial record SourceWindow(LineSpan Lines)
{
    private const int MostLines = 4_000;
    private const int MostRows = 50;
    private const int MostDigits = 7;

    /// <summary>How many columns are shown side by side.</summary>
    public const int MostColumns = 60;

    /// <summary>A page of a PDF.</summary>
    public sealed record OfPage(SourcePage Page) : SourceWindow(Page.Lines);

    /// <summary>Rows of a sheet.</summary>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Rows">The lines of the rows.</param>
    /// <param name="FirstColumn">The first of the shown columns, from 0.</param>
    public sealed record OfSheet(SourceSheet Sheet, LineSpan Rows, int FirstColumn) : SourceWindow(Rows);

    /// <summary>Lines of a text.</summary>
    public sealed record OfText(LineSpan Span) : SourceWindow(Span);

    /// <summary>What an address asks for by ?page, ?line or ?sheet and ?cell; the beginning where it asks for nothing. Null where the source has no such place.</summary>
    public static SourceWindow? Of(SourceBody body, IQueryCollection query)
    {
        if (query["page"] is [string page])
        {
            return AddressNumber.Of(page, MostDigits) is { } number && body.Pages.FirstOrDefault(candidate => candidate.Number == number) is { } found ? new OfPage(found) : null;
        }

        if (query["cell"] is [string cell])
        {
            return CellForm().Match(cell) is { Success: true } match && body.Sheets.FirstOrDefault(sheet => sheet.Name == query["sheet"]) is { } sheet
                && AddressNumber.Of(match.Groups["row"].Value, MostDigits) is { } row and > 0 && row <= sheet.Lines.To - sheet.Lines.From + 1
                ? RowsAt(sheet, sheet.Lines.From + row - 1, SheetColumns.IndexOf(sheet, match.Groups["column"].Value))
                : null;
        }

        int? line = query["line"] is [string digits] ? AddressNumber.Of(digits, MostDigits) : 1;
        int column = query["column"] is [string first] ? AddressNumber.Of(first, MostDigits) ?? -1 : 0;
        return line is not { } at || column < 0 || at < 1 || at > Math.Max(1, body.Count) ? null : At(body, at, column);
    }

    /// <summary>The query that shows a line, without the fragment that marks it; empty where the source's first page does.</summary>
    public static string QueryOf(SourceBody body, int line) => body.PageOf(line) is { } page ? string.Create(CultureInfo.InvariantCulture, $"?page={page.Number}")
        : body.SheetOf(line) is not null || line > MostLines ? string.Create(CultureInfo.InvariantCulture, $"?line={line}")
        : string.Empty;

    private static SourceWindow At(SourceBody body, int line, int column) =>
        body.PageOf(line) is { } page ? new OfPage(page)
        : body.SheetOf(line) is { } sheet ? RowsAt(sheet, line, column)
        : new OfText(Block(line, 1, Math.Max(1, body.Count), MostLines));

    private static OfSheet RowsAt(SourceSheet sheet, int line, int column) =>
        new(sheet, Block(line, sheet.Lines.From, sheet.Lines.To, MostRows), column / MostColumns * MostColumns);

    private static LineSpan Block(int line, int first, int last, int most)
    {
        int from = first + ((line - first) / most * most);
        return new LineSpan(from, Math.Min(last, from + most - 1));
    }

    [GeneratedRegex("^(?<column>[A-Z]{1,3})(?<row>[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex CellForm();
}
