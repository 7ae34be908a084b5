using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed.Facing;

/// <summary>What one of two facing pages prints of a table.</summary>
internal sealed class TableHalf
{
    private readonly int? numbers;

    /// <summary>Takes the lines below a head.</summary>
    /// <param name="found">The head.</param>
    /// <param name="rows">The lines of its page.</param>
    /// <param name="limit">The height at which another table begins.</param>
    /// <param name="words">The vocabulary.</param>
    public TableHalf(FoundHead found, IReadOnlyList<PageRow> rows, int limit, TableWords words)
    {
        Found = found;
        Above = [.. rows.Where(row => row.Bottom <= found.Head.Top)];
        PageRow[] below = [.. rows.Where(row => row.Top >= found.Head.Bottom && row.Top < limit)];
        ColumnEdges.Find(found.Head, below);
        int number = found.Head.Columns.ToList().FindIndex(column => column.Role == ColumnRole.Number);
        numbers = number < 0 ? null : number;
        Lines = TableBody.Take(found.Head, below, words);
        if (Lines.Count == 0)
        {
            // Names and texts alone: the amounts stand on the page that faces this one.
            Lines = [.. below.Select(row => new PlacedLine(found.Head, row)).Where(line => line.Columns.Any())];
        }
    }

    /// <summary>The head.</summary>
    public FoundHead Found { get; }

    /// <summary>The lines of its page above the head.</summary>
    public IReadOnlyList<PageRow> Above { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<PlacedLine> Lines { get; }

    /// <summary>The lines that are those of rows: they print an amount or the number of a row.</summary>
    public IEnumerable<PlacedLine> Rows => Lines.Where(line => line.HasMoney || NumberOf(line) is not null);

    /// <summary>The number of a row as printed, or null.</summary>
    public string? NumberOf(PlacedLine line) =>
        numbers is { } column && line.HasNumber ? TextShape.Fold(string.Concat(line.Of(column).Select(word => word.Text))) : null;

    /// <summary>Whether nothing but figures stands below the labels of money, and nothing that could be the name of a row before them.</summary>
    public bool HasOnlyAmounts()
    {
        int first = Found.Head.Columns.ToList().FindIndex(column => column.IsMoney);
        return Lines.All(line => line.Columns.All(column => Found.Head.Columns[column].IsMoney
            ? line.Cells.ContainsKey(column) || (!line.HasMoney && column > 0)
            : column > first || Found.Head.Columns[column].Role is not null));
    }
}
