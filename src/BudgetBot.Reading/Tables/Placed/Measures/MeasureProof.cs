namespace BudgetBot.Reading.Tables.Placed.Measures;

/// <summary>A column that others make up, as far as a table shows it.</summary>
/// <param name="Whole">The column.</param>
/// <param name="Parts">The columns that make it up, with their signs.</param>
internal sealed record MeasureRelation(int Whole, IReadOnlyList<(int Column, int Sign)> Parts)
{
    /// <summary>Whether a column is one of them.</summary>
    public bool Has(int column) => column == Whole || Parts.Any(part => part.Column == column);
}

/// <summary>
/// Proves amounts whose labels stand apart from any stage of a budget year: a row's by what its columns make up (限度額 = what was spent and what
/// is to come, that = its funds, last year's balance + new debt − repaid = this year's), a column's by its total. What nothing proves is no fact.
/// </summary>
internal sealed class MeasureProof
{
    private const string Failing = "行の内訳・差引が一致しない";
    private const string Unproven = "合計とも行の内訳とも突き合わせられない";
    private const int FewestRows = 3;
    private readonly IReadOnlyList<PlacedEntry> entries;
    private readonly List<MeasureRelation> relations;
    private readonly PlacedEntry? total;
    private readonly Dictionary<(PlacedEntry? Above, int Column), bool> sums = [];
    private readonly ILookup<PlacedEntry?, PlacedEntry> below;

    /// <summary>Looks for what the columns make up.</summary>
    public MeasureProof(PlacedTable table, IReadOnlyList<PlacedEntry> entries)
    {
        this.entries = entries;
        total = entries.LastOrDefault(entry => entry.Kind == EntryKind.Total);
        below = entries.Where(entry => entry.Kind == EntryKind.Row).ToLookup(entry => entry.Above);
        relations = [.. Possible(table).Where(Holds)];
    }

    /// <summary>Why an amount is no fact; null where it is proven.</summary>
    public string? Fault(PlacedEntry entry, int column)
    {
        MeasureRelation[] own = [.. relations.Where(relation => relation.Has(column))];
        bool fails = own.Any(relation => !Holds(entry, relation));
        bool stands = own.Any(relation => Count(entry, relation) > 1);
        return fails ? Failing : stands || Sums(entry, column) ? null : Unproven;
    }

    /// <summary>The column that a column of a fund is a part of.</summary>
    public static int? WholeOf(PlacedTable table, int fund)
    {
        int at = Enumerable.Range(0, fund).LastOrDefault(column => table.Columns[column].Role == ColumnRole.Measure, -1);
        return at < 0 ? null : at;
    }

    private static IEnumerable<MeasureRelation> Possible(PlacedTable table)
    {
        int[] measures = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Role == ColumnRole.Measure)];
        foreach (IGrouping<int, int> funds in Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Role == ColumnRole.Fund).GroupBy(fund => WholeOf(table, fund) ?? -1))
        {
            yield return new MeasureRelation(funds.Key, [.. funds.Select(fund => (fund, 1))]);
        }

        for (int i = 0; i + 2 < measures.Length; i++)
        {
            yield return new MeasureRelation(measures[i], [(measures[i + 1], 1), (measures[i + 2], 1)]);
        }

        for (int i = 0; i + 3 < measures.Length; i++)
        {
            yield return new MeasureRelation(measures[i + 3], [(measures[i], 1), (measures[i + 1], 1), (measures[i + 2], -1)]);
        }
    }

    /// <summary>Whether it holds in nearly all rows, and not for want of amounts.</summary>
    private bool Holds(MeasureRelation relation)
    {
        if (relation.Whole < 0)
        {
            return false;
        }

        PlacedEntry[] printed = [.. entries.Where(entry => Count(entry, relation) > 0)];
        PlacedEntry[] holding = [.. printed.Where(entry => Holds(entry, relation))];
        return holding.Length * 10 >= printed.Length * 9 && holding.Count(entry => Count(entry, relation) > 2) >= FewestRows;
    }

    private static bool Holds(PlacedEntry entry, MeasureRelation relation) =>
        Count(entry, relation) == 0 || relation.Parts.Sum(part => part.Sign * entry.Row.Line.NumberIn(part.Column)) == entry.Row.Line.NumberIn(relation.Whole);

    private static int Count(PlacedEntry entry, MeasureRelation relation) =>
        relation.Parts.Select(part => part.Column).Append(relation.Whole).Count(column => entry.Row.Line.Cells.GetValueOrDefault(column) is { Kind: MoneyKind.Amount });

    /// <summary>Whether the rows beside a row, and it, make up the row above them or the total.</summary>
    private bool Sums(PlacedEntry entry, int column) => entry.Kind == EntryKind.Row ? AddsUp(entry.Above, column) : ReferenceEquals(entry, total) && AddsUp(null, column);

    private bool AddsUp(PlacedEntry? above, int column)
    {
        if (!sums.TryGetValue((above, column), out bool known))
        {
            PlacedEntry? whole = above ?? total;
            bool printed = whole?.Row.Line.Cells.GetValueOrDefault(column) is { Kind: MoneyKind.Amount };
            sums.Add((above, column), known = printed && below[above].Count() > 1 && below[above].Sum(row => row.Row.Line.NumberIn(column)) == whole!.Row.Line.NumberIn(column));
        }

        return known;
    }
}
