using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>A table of budget years over one or more pages, with its rows in their order of ranks.</summary>
/// <param name="Pages">The pages.</param>
internal sealed record YearTable(IReadOnlyList<YearPage> Pages)
{
    /// <summary>The rows of all pages.</summary>
    public IEnumerable<YearRow> Rows => Pages.SelectMany(page => page.Rows);

    /// <summary>The page of a row.</summary>
    public YearPage PageOf(YearRow row) => Pages.First(page => page.Rows.Contains(row));

    /// <summary>Ranks the rows: a number of a known kind closes what is below it, a new kind goes below.</summary>
    public void Rank()
    {
        var open = new List<YearRow>();
        foreach (YearRow row in Rows)
        {
            int same = row.Number is null ? 0 : open.FindIndex(above => above.Number!.Style == row.Number.Style);
            if (same >= 0)
            {
                open.RemoveRange(same, open.Count - same);
            }

            if (row.Number is null)
            {
                continue;
            }

            if (open.Count > 0)
            {
                row.Above = open[^1];
                open[^1].Below.Add(row);
            }

            open.Add(row);
        }
    }

    /// <summary>Gives pools that stand apart to the one row of their page that lacks cells, by the columns that print the same pool.</summary>
    public void PlacePools(TablePart part)
    {
        foreach (YearPage page in Pages)
        {
            YearRow[] partial = [.. page.Rows.Where(row => row.IsPartial)];
            foreach (YearCell cell in page.LooseCells)
            {
                int[] columns = [.. Rows.SelectMany(row => row.Cells)
                    .Where(column => column.Value.Exists(known => known.Kind == CellKind.Pool && known.Value == cell.Value && known != cell))
                    .Select(column => column.Key).Distinct()];
                if (partial.Length == 1 && columns.Length == 1 && cell.Kind == CellKind.Pool && partial[0].Cells.TryAdd(columns[0], [cell]))
                {
                    continue;
                }

                part.Omit(new LineSpan(cell.Line, cell.Line), "どの行の金額かを証明できない");
            }
        }
    }
}
