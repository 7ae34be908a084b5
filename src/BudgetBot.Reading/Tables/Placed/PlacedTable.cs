using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>What one page prints of a table.</summary>
/// <param name="Head">The head, the page's own or the one that goes on.</param>
/// <param name="Lines">The lines in order.</param>
internal sealed record PlacedSegment(PlacedHead Head, List<PlacedLine> Lines);

/// <summary>A table over one or more pages.</summary>
/// <param name="Found">Its first head, with title, year and unit.</param>
internal sealed record PlacedTable(FoundHead Found)
{
    /// <summary>The pages' parts.</summary>
    public List<PlacedSegment> Segments { get; } = [];

    /// <summary>The lines of heads, titles, units and page furniture.</summary>
    public HashSet<int> Furniture { get; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<PlacedColumn> Columns => Found.Head.Columns;

    /// <summary>Whether its amounts are those that labels name, apart from the stages of a budget year.</summary>
    public bool IsMeasured => Columns.Any(column => column.Role == ColumnRole.Measure);

    /// <summary>Whether rows begin with their number: then one that prints no amount is a row too.</summary>
    public bool IsNumbered()
    {
        PlacedLine[] rows = [.. Segments.SelectMany(segment => segment.Lines).Where(line => line.HasMoney)];
        return rows.Count(line => line.HasNumber) * 3 >= rows.Length * 2;
    }

    /// <summary>The unit of a column; null where none is printed.</summary>
    public (string Unit, long Yen)? UnitOf(int column) => Columns[column].Unit ?? Found.Unit ?? Columns.FirstOrDefault(one => one.Unit is not null)?.Unit;

    /// <summary>The newest year of the amounts, those whose stage is not understood among them; null where neither labels nor title name one.</summary>
    public FiscalYear? Newest => Columns.Select(column => column.Role == ColumnRole.Amount ? column.Meaning!.Year : column.Role is null ? YearWords.FiscalYear(column.Label)?.Year : null).Max() ?? Found.Year;

    /// <summary>The year of a column's amounts: a difference belongs to the newer year.</summary>
    public FiscalYear? YearOf(int column) => Columns[column].Role == ColumnRole.Difference ? Newest : Columns[column].Meaning!.Year ?? Found.Year;

    /// <summary>Whether another column has amounts of the same year and stage, so that a label above both must tell them apart.</summary>
    public bool IsTwin(int column) => Enumerable.Range(0, Columns.Count).Any(other => other != column && Columns[other].IsMoney
        && Columns[other].Role == Columns[column].Role && (!Columns[column].IsMeasure || Columns[other].Label == Columns[column].Label) && YearOf(other) == YearOf(column) && StageOf(other) == StageOf(column));

    /// <summary>The stage of a column's amounts.</summary>
    public Stage StageOf(int column) => Columns[column].Meaning!.Stage;
}

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of its amounts.</param>
internal sealed record PlacedRow(PlacedLine Line)
{
    /// <summary>The lines of each column of text, from the top; a column whose lines cannot be given to rows has none.</summary>
    public Dictionary<int, List<PlacedLine>> Text { get; } = [];

    /// <summary>Whether it is certain which lines make up its name.</summary>
    public bool IsCertain { get; set; } = true;

    /// <summary>The heading above it in the table, or null.</summary>
    public PlacedLine? Heading { get; init; }
}
