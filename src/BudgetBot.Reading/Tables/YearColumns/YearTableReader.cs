using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>
/// Reads tables that set two budget years side by side, and summaries of them whose cells the page scatters: a cell of a summary is
/// a fact only where the detailed tables, the arithmetic or elimination prove it.
/// </summary>
internal static class YearTableReader
{
    /// <summary>Reads all such tables of a document.</summary>
    public static void Read(TablePart part, IReadOnlyList<TablePage> pages)
    {
        var tables = new List<YearTable>();
        string? shape = null;
        (string Unit, long Yen)? unit = null;
        foreach (TablePage page in pages)
        {
            YearHead? head = YearHead.Find(page, part.Words);
            string? here = head is null ? null : string.Join('|', head.Columns);
            unit = head?.Unit ?? (here is not null && here == shape ? unit : null);
            if (head is not null && unit is { } known && IsRead(page, head))
            {
                YearPage read = YearPageParser.Read(head, page, known, part.Words);
                Append(tables, read, here == shape);
            }

            shape = here;
        }

        foreach (YearTable table in tables)
        {
            table.Rank();
            foreach (YearPage page in table.Pages)
            {
                NameResolver.Eliminate(page);
                NameResolver.Number(page);
            }

            table.PlacePools(part);
            new YearTableWriter(part, table).Write();
        }
    }

    /// <summary>Whether rows of the page are whole lines.</summary>
    private static bool IsRead(TablePage page, YearHead head) => page.Lines.Any(line => CellScanner.Row(line, head.Columns.Count) is not null);

    private static void Append(List<YearTable> tables, YearPage page, bool continues)
    {
        if (continues && tables.Count > 0)
        {
            tables[^1] = new YearTable([.. tables[^1].Pages, page]);
        }
        else
        {
            tables.Add(new YearTable([page]));
        }
    }
}
