using BudgetBot.Reading.Tables.YearColumns;

namespace BudgetBot.Reading.Tables.Summary;

/// <summary>
/// Finds the cells of a summary's rows. A row is matched with the row of a detailed table that has a like name; it is proven where
/// all amounts of that row stand on the page. What is left over is settled only where one way is left.
/// </summary>
internal sealed class SummaryProof
{
    private readonly SummaryPage page;
    private readonly IReadOnlyList<YearTable> tables;
    private readonly IReadOnlyList<NotedPool> noted;
    private readonly List<SummaryCell> free;
    private readonly int[] amounts;
    private readonly int difference;
    private readonly int growth;

    /// <summary>Prepares a proof by detailed tables.</summary>
    public SummaryProof(SummaryPage page, IReadOnlyList<YearTable> tables, IReadOnlyList<NotedPool> noted)
    {
        this.page = page;
        this.tables = tables;
        this.noted = noted;
        free = [.. page.Cells];
        var columns = page.Head.Columns.ToList();
        amounts = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Role == ColumnRole.Amount)];
        difference = columns.FindIndex(column => column.Role == ColumnRole.Difference);
        growth = columns.FindIndex(column => column.Role == ColumnRole.Growth);
    }

    /// <summary>The cells of each proven row, by column.</summary>
    public Dictionary<SummaryRow, Dictionary<int, SummaryCell>> Proven { get; } = [];

    /// <summary>The detailed row of each proven row that has one.</summary>
    public Dictionary<SummaryRow, YearRow> Donors { get; } = [];

    /// <summary>The cells that belong to no proven row.</summary>
    public IReadOnlyList<SummaryCell> Free => free;

    private IEnumerable<SummaryRow> Open => page.Rows.Where(row => !Proven.ContainsKey(row));

    /// <summary>Runs all steps until nothing more is proven.</summary>
    public void Solve()
    {
        for (int step = 0; step < NameLikeness.Steps; step++)
        {
            bool again = true;
            while (again)
            {
                again = false;
                foreach (SummaryRow row in Open.ToList())
                {
                    again |= MatchNamed(row, step);
                }
            }
        }

        new SummaryLeftovers(page, this) { Pools = noted }.Solve();
        MatchNameless();
        foreach (SummaryRow row in Proven.Keys)
        {
            TakeGrowth(row);
        }
    }

    /// <summary>Gives a cell to a row.</summary>
    public void Take(SummaryRow row, int column, SummaryCell cell)
    {
        if (!Proven.TryGetValue(row, out Dictionary<int, SummaryCell>? cells))
        {
            Proven[row] = cells = [];
        }

        cells[column] = cell;
        free.Remove(cell);
    }

    /// <summary>The columns of amounts.</summary>
    public IReadOnlyList<int> Amounts => amounts;

    private bool MatchNamed(SummaryRow row, int step)
    {
        YearRow[] donors = [.. tables.SelectMany(table => table.Rows)
            .Where(donor => donor.Name.Length > 0 && !Donors.ContainsValue(donor) && NameLikeness.IsAlike(donor.Name, row.Name, step))
            .Where(donor => Cells(row, donor) is not null)];
        if (donors.Length != 1)
        {
            return false;
        }

        Accept(row, donors[0]);
        return true;
    }

    private void Accept(SummaryRow row, YearRow donor)
    {
        foreach ((int column, SummaryCell cell) in Cells(row, donor)!)
        {
            Take(row, column, cell);
        }

        Donors[row] = donor;
    }

    /// <summary>The cells of a row if a detailed row is right for it; null where one of its amounts is not on the page.</summary>
    private Dictionary<int, SummaryCell>? Cells(SummaryRow row, YearRow donor)
    {
        var found = new Dictionary<int, SummaryCell>();
        List<SummaryCell> inline = [.. row.Inline];
        List<SummaryCell> loose = [.. free];
        foreach (int column in amounts)
        {
            if (ColumnOf(donor, column) is not { } of || Find(donor, of, inline, loose) is not { } cell)
            {
                return null;
            }

            found[column] = cell;
        }

        if (difference >= 0 && DifferenceOf(donor, inline, loose) is { } gap)
        {
            found[difference] = gap;
        }

        return inline.TrueForAll(cell => cell.Main.Kind is CellKind.None or CellKind.Shared) ? found : null;
    }

    private int? ColumnOf(YearRow donor, int column)
    {
        TableColumn wanted = page.Head.Columns[column];
        int at = donor.Head.Columns.ToList().FindIndex(known => known.Role == wanted.Role && known.Year == wanted.Year && known.Stage == wanted.Stage);
        return at < 0 ? null : at;
    }

    private SummaryCell? Find(YearRow donor, int column, List<SummaryCell> inline, List<SummaryCell> loose)
    {
        if (donor.Plain(column) is { } value)
        {
            return TakeFirst(cell => cell.Main.Kind == CellKind.Number && cell.Main.Value == value && !cell.IsRate, inline, loose);
        }

        (decimal? pool, decimal? beside) = donor.Cells.Count > 0 ? (donor.Pool(column), donor.Beside(column)) : (null, SumOfParts(donor, column));
        if (pool is null && beside is null)
        {
            return null;
        }

        return TakeFirst(
            cell => cell.Main.Kind == CellKind.Pool && cell.Beside?.Value == beside && (pool is null ? IsPoolOf(cell, donor, column) : cell.Main.Value == pool),
            inline,
            loose);
    }

    /// <summary>Whether other rows of the detailed tables print a cell's pool in that column and in no other.</summary>
    private bool IsPoolOf(SummaryCell cell, YearRow donor, int column)
    {
        int[] columns = [.. tables.SelectMany(table => table.Rows)
            .SelectMany(row => Enumerable.Range(0, row.Head.Columns.Count).Where(i => row.Pool(i) == cell.Main.Value).Select(i => row.Head.Columns[i]))
            .Distinct()
            .Select(known => donor.Head.Columns.ToList().IndexOf(known))];
        return columns.Length == 1 && columns[0] == column;
    }

    /// <summary>What the parts of a row that prints no amount add up to; null where no part has an amount.</summary>
    private static decimal? SumOfParts(YearRow row, int column)
    {
        decimal[] parts = [.. row.Below.Select(part => part.Plain(column)).OfType<decimal>()];
        return parts.Length == 0 ? null : parts.Sum();
    }

    private SummaryCell? DifferenceOf(YearRow donor, List<SummaryCell> inline, List<SummaryCell> loose)
    {
        int at = donor.Head.Columns.ToList().FindIndex(column => column.Role == ColumnRole.Difference);
        int[] columns = [.. amounts.Select(column => ColumnOf(donor, column)!.Value)];
        if (columns.Length == 2 && donor.Plain(columns[0]) is { } before && donor.Plain(columns[1]) is { } now
            && TakeFirst(cell => cell.Main.Kind == CellKind.Number && cell.Main.Value == now - before && !cell.IsRate, inline, loose) is { } computed)
        {
            return computed;
        }

        if (at >= 0 && donor.Plain(at) is { } printed)
        {
            return TakeFirst(cell => cell.Main.Kind == CellKind.Number && cell.Main.Value == printed && !cell.IsRate, inline, loose);
        }

        return TakeFirst(cell => cell.Main.Kind == CellKind.None, inline, []);
    }

    private static SummaryCell? TakeFirst(Predicate<SummaryCell> fits, List<SummaryCell> inline, List<SummaryCell> loose)
    {
        List<SummaryCell> from = inline.Exists(fits) ? inline : loose;
        SummaryCell? cell = from.Find(fits);
        if (cell is not null)
        {
            from.Remove(cell);
        }

        return cell;
    }

    /// <summary>
    /// Rows of the detailed tables whose names stand apart: those whose amounts the summary prints are as many as its open rows, a part
    /// lies below what it is a part of, and the names apart tell which is which.
    /// </summary>
    private void MatchNameless()
    {
        SummaryRow[] open = [.. Open];
        foreach (YearPage detail in tables.SelectMany(table => table.Pages).ToList())
        {
            string[] names = [.. detail.Names.Select(name => name.Line.Text)];
            SummaryRow[] rows = [.. open.Where(row => !Proven.ContainsKey(row) && NameLikeness.Best(row.Name, names) >= 0)];
            YearRow[] donors = [.. detail.Rows.Where(row => row.Name.Length == 0 && rows.Any(one => Cells(one, row) is not null))];
            if (rows.Length == 0 || rows.Length != donors.Length || rows.Length > 2 || !Order(rows, donors))
            {
                continue;
            }

            List<(YearRow Row, PageLine Name, int Run)> given = [.. rows.Select((row, i) =>
                (donors[i], detail.Names[NameLikeness.Best(row.Name, names)].Line, detail.Names[NameLikeness.Best(row.Name, names)].Run))];
            for (int i = 0; i < rows.Length; i++)
            {
                Accept(rows[i], donors[i]);
                NameResolver.Give(detail, given[i].Row, given[i].Name);
            }

            NameResolver.EliminateRuns(detail, [.. given.Select(one => (one.Row, one.Run))]);
        }
    }

    /// <summary>Puts whole and part in the order of the donors' ranks; false where that does not tell them apart.</summary>
    private static bool Order(SummaryRow[] rows, YearRow[] donors)
    {
        if (rows.Length == 1)
        {
            return true;
        }

        if (rows[0].IsPart == rows[1].IsPart)
        {
            return false;
        }

        Array.Sort(rows, (left, right) => left.IsPart.CompareTo(right.IsPart));
        if (IsBelow(donors[0], donors[1]))
        {
            Array.Reverse(donors);
        }

        return IsBelow(donors[1], donors[0]);
    }

    private static bool IsBelow(YearRow row, YearRow top)
    {
        for (YearRow? above = row.Above; above is not null; above = above.Above)
        {
            if (above == top)
            {
                return true;
            }
        }

        return false;
    }

    private void TakeGrowth(SummaryRow row)
    {
        Dictionary<int, SummaryCell> cells = Proven[row];
        if (growth < 0 || amounts.Length != 2 || !cells.TryGetValue(amounts[0], out SummaryCell? before) || !cells.TryGetValue(amounts[1], out SummaryCell? now)
            || before.Main is not { Kind: CellKind.Number, Value: { } from and not 0 } || now.Main is not { Kind: CellKind.Number, Value: { } to })
        {
            return;
        }

        decimal rate = Math.Round(to / from * 100, 1, MidpointRounding.AwayFromZero);
        SummaryCell? printed = free.Find(cell => cell.IsRate && cell.Main.Value == rate);
        if (printed is not null)
        {
            Take(row, growth, printed);
        }
    }
}
