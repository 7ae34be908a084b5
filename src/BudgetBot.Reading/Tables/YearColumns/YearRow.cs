using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>A row of a table of budget years while it is being put together.</summary>
internal sealed class YearRow
{
    /// <summary>The number before the row, or null.</summary>
    public Enumerator? Number { get; init; }

    /// <summary>The name; empty where the page prints it elsewhere.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Where the name begins; the row's own line until it is known.</summary>
    public int NameLine { get; set; }

    /// <summary>Where the row stands.</summary>
    public int Line { get; init; }

    /// <summary>The head of its page.</summary>
    public required YearHead Head { get; init; }

    /// <summary>The unit of its amounts.</summary>
    public (string Unit, long Yen) Unit { get; init; }

    /// <summary>The literals of each column.</summary>
    public Dictionary<int, List<YearCell>> Cells { get; } = [];

    /// <summary>The text of the remarks' column on the row's line; empty where there is none.</summary>
    public string Remark { get; set; } = string.Empty;

    /// <summary>The list in the remarks' column.</summary>
    public List<RemarkEntry> Entries { get; } = [];

    /// <summary>Notes beside the row.</summary>
    public List<(string Text, LineSpan Lines)> Notes { get; } = [];

    /// <summary>The row that this one is a part of, or null.</summary>
    public YearRow? Above { get; set; }

    /// <summary>The rows below.</summary>
    public List<YearRow> Below { get; } = [];

    /// <summary>Whether a lone cell shows that columns are missing on the line.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The item, once written.</summary>
    public Item? Item { get; set; }

    /// <summary>The number of a column where it is a plain amount; else null.</summary>
    public decimal? Plain(int column) =>
        Cells.TryGetValue(column, out List<YearCell>? cells) && cells is [{ Kind: CellKind.Number } only] ? only.Value : null;

    /// <summary>What a column prints beside a pool; null where it prints nothing.</summary>
    public decimal? Beside(int column) =>
        Cells.TryGetValue(column, out List<YearCell>? cells) ? cells.Find(cell => cell.Kind == CellKind.Beside)?.Value : null;

    /// <summary>The pool of a column; null where there is none.</summary>
    public decimal? Pool(int column) =>
        Cells.TryGetValue(column, out List<YearCell>? cells) ? cells.Find(cell => cell.Kind == CellKind.Pool)?.Value : null;
}
