using BudgetBot.Reading.Tables.Summary;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>
/// Reads tables that set two budget years side by side, and summaries of them whose cells the page scatters: a cell of a summary is
/// a fact only where the detailed tables, the arithmetic or elimination prove it.
/// </summary>
internal sealed class YearTableReader(TablePart part)
{
    private const int FewestCells = 6;
    private readonly List<YearTable> tables = [];
    private readonly List<SummaryPage> summaries = [];

    /// <summary>Reads all such tables of a document.</summary>
    public static void Read(TablePart part, IReadOnlyList<TablePage> pages)
    {
        var reader = new YearTableReader(part);
        reader.Sort(pages);
        reader.Write();
    }

    /// <summary>Finds the pages; a page with the same head as the one before goes on with its table, and has its unit.</summary>
    private void Sort(IReadOnlyList<TablePage> pages)
    {
        string? shape = null;
        (string Unit, long Yen)? unit = null;
        foreach (TablePage page in pages)
        {
            YearHead? head = YearHead.Find(page, part.Words);
            string? here = head is null ? null : string.Join('|', head.Columns);
            unit = head?.Unit ?? (here is not null && here == shape ? unit : null);
            if (head is not null && unit is { } known)
            {
                Take(page, head, known, here == shape);
            }

            shape = here;
        }
    }

    private void Take(TablePage page, YearHead head, (string Unit, long Yen) unit, bool continues)
    {
        if (page.Lines.Any(line => CellScanner.Row(line, head.Columns.Count) is not null))
        {
            YearPage read = YearPageParser.Read(head, page, unit, part.Words);
            if (continues && tables.Count > 0)
            {
                tables[^1] = new YearTable([.. tables[^1].Pages, read]);
            }
            else
            {
                tables.Add(new YearTable([read]));
            }

            return;
        }

        var summary = SummaryPage.Read(head, page, unit, part.Words);
        if (summary.Cells.Count >= FewestCells)
        {
            summaries.Add(summary);
        }
    }

    private void Write()
    {
        foreach (YearTable table in tables)
        {
            table.Rank();
            table.PlacePools(part);
            foreach (YearPage page in table.Pages)
            {
                NameResolver.Eliminate(page);
                NameResolver.Number(page);
            }
        }

        var proofs = new List<(SummaryPage Page, SummaryProof Proof, IReadOnlyList<NotedPool> Noted)>();
        foreach (SummaryPage summary in summaries)
        {
            NotedPool[] noted = [.. SummaryLeftovers.Noted(summary, part.Words)];
            var proof = new SummaryProof(summary, tables, noted);
            proof.Solve();
            proofs.Add((summary, proof, noted));
        }

        foreach (YearTable table in tables)
        {
            new YearTableWriter(part, table).Write();
        }

        foreach ((SummaryPage page, SummaryProof proof, IReadOnlyList<NotedPool> noted) in proofs)
        {
            new SummaryWriter(part, page, proof).Write(noted);
        }
    }
}
