namespace BudgetBot.Reading.Tables.Placed;

/// <summary>Holds the printed sums of a table against its rows.</summary>
/// <param name="table">The table.</param>
/// <param name="entries">Its rows with the sums among them.</param>
internal sealed class PlacedSums(PlacedTable table, IReadOnlyList<PlacedEntry> entries)
{
    private const int MostFailing = 3;
    private readonly int[] amounts = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Role is ColumnRole.Amount or ColumnRole.Measure or ColumnRole.Fund)];

    /// <summary>The rows of each subtotal that they add up to, by the place of the subtotal.</summary>
    public Dictionary<int, IReadOnlyList<PlacedEntry>> Proven { get; } = [];

    /// <summary>Why the rows cannot be taken as they were read; null where the sums do not speak against it.</summary>
    public string? Fault()
    {
        NameSums();
        FindSubtotals();
        PlacedEntry? total = entries.LastOrDefault(entry => entry.Kind == EntryKind.Total);
        PlacedEntry[] rows = [.. entries.Where(entry => entry.Kind == EntryKind.Row)];
        bool disproven = total is not null && rows.Length > 1 && Sides().Any(side => !side.Any(column => AddsUp(rows, total, column)));
        return disproven ? "表の合計と行の合計がどの列でも一致しないため、行と金額の対応を証明できない"
            : DifferencesFail(rows) ? "前年度・今年度・差引の関係が多くの行で成り立たないため、列と金額の対応を証明できない"
            : null;
    }

    /// <summary>The columns of amounts; of a table over two pages those of each page, since the sums of one prove nothing of the other.</summary>
    private IEnumerable<IGrouping<bool, int>> Sides() =>
        amounts.GroupBy(column => table.Found.Head.Page.Facing is { } facing && table.Columns[column].LabelLeft >= facing.From);

    /// <summary>計 is the sum of the rows since the last one; the last of a table with several is that of all.</summary>
    private void NameSums()
    {
        PlacedEntry[] sums = [.. entries.Where(entry => entry.Kind == EntryKind.Total)];
        foreach (PlacedEntry sum in sums.SkipLast(1))
        {
            sum.Kind = EntryKind.Subtotal;
        }
    }

    private void FindSubtotals()
    {
        var since = new List<PlacedEntry>();
        for (int at = 0; at < entries.Count; at++)
        {
            if (entries[at].Kind == EntryKind.Row)
            {
                since.Add(entries[at]);
                continue;
            }

            if (entries[at].Kind == EntryKind.Subtotal && since.Count > 0 && amounts.All(column => AddsUp(since, entries[at], column)))
            {
                Proven.Add(at, [.. since]);
            }

            since.Clear();
        }
    }

    /// <summary>Whether rows add up to a sum, but for rounding; with or without those that are printed twice.</summary>
    private static bool AddsUp(IReadOnlyList<PlacedEntry> rows, PlacedEntry sum, int column)
    {
        if (sum.Row.Line.Cells.GetValueOrDefault(column) is not { Kind: MoneyKind.Amount } cell)
        {
            return false;
        }

        PlacedEntry[] all = [.. rows.Where(row => !row.IsExtra)];
        decimal slack = StepOf(cell) * all.Length / 2;
        return Math.Abs(all.Sum(row => row.Row.Line.NumberIn(column)) - cell.Number) <= slack
            || Math.Abs(all.Where(row => !row.IsRepeated).Sum(row => row.Row.Line.NumberIn(column)) - cell.Number) <= slack;
    }

    /// <summary>Where two years and their difference are printed, the columns are told apart by the arithmetic of the rows.</summary>
    private bool DifferencesFail(PlacedEntry[] rows)
    {
        int[] differences = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Role == ColumnRole.Difference)];
        if (amounts.Length != 2 || differences.Length != 1)
        {
            return false;
        }

        (int older, int newer) = table.YearOf(amounts[0])!.Value <= table.YearOf(amounts[1])!.Value ? (amounts[0], amounts[1]) : (amounts[1], amounts[0]);
        PlacedEntry[] whole = [.. rows.Where(row => row.Row.Line.Cells.GetValueOrDefault(differences[0]) is { Kind: MoneyKind.Amount }
            && IsPlain(row, older) && IsPlain(row, newer))];
        int failing = whole.Count(row => Math.Abs(YenOf(row, newer) - YenOf(row, older) - YenOf(row, differences[0])) > amounts.Append(differences[0]).Max(column => StepOf(row, column)));
        return failing * MostFailing > whole.Length;
    }

    private static bool IsPlain(PlacedEntry row, int column) => row.Row.Line.Cells.GetValueOrDefault(column) is { Kind: MoneyKind.Amount or MoneyKind.None };

    /// <summary>Columns may have units of their own.</summary>
    private decimal YenOf(PlacedEntry row, int column) => row.Row.Line.NumberIn(column) * table.UnitOf(column)!.Value.Yen;

    private decimal StepOf(PlacedEntry row, int column) => row.Row.Line.Cells.GetValueOrDefault(column) is { } cell ? StepOf(cell) * table.UnitOf(column)!.Value.Yen : 0;

    private static decimal StepOf(PlacedCell cell)
    {
        decimal step = 1;
        int point = cell.Printed.LastIndexOfAny(['.', '．']);
        for (int digit = point + 1; point >= 0 && digit < cell.Printed.Length; digit++)
        {
            step /= 10;
        }

        return step;
    }
}
