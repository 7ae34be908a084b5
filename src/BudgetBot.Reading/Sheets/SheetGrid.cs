namespace BudgetBot.Reading.Sheets;

/// <summary>Cells that were merged into one, all bounds from 0 and included.</summary>
/// <param name="Top">The first row.</param>
/// <param name="Left">The first column.</param>
/// <param name="Bottom">The last row.</param>
/// <param name="Right">The last column.</param>
public readonly record struct MergedCells(int Top, int Left, int Bottom, int Right);

/// <summary>A sheet as text: what each cell shows or holds, never a number in binary floating point.</summary>
public sealed class SheetGrid
{
    private readonly IReadOnlyList<string[]> rows;
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> merged = [];

    /// <summary>A grid.</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="rows">Its rows; they may have different lengths.</param>
    /// <param name="merges">The merged cells, few and small.</param>
    public SheetGrid(string name, IReadOnlyList<string[]> rows, IEnumerable<MergedCells> merges)
    {
        Name = name;
        this.rows = rows;
        Columns = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        foreach (MergedCells cells in merges)
        {
            for (int row = cells.Top; row <= Math.Min(cells.Bottom, rows.Count - 1); row++)
            {
                for (int column = cells.Left; column <= Math.Min(cells.Right, Columns - 1); column++)
                {
                    merged[(row, column)] = (cells.Top, cells.Left);
                }
            }
        }
    }

    /// <summary>The sheet's name.</summary>
    public string Name { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => rows.Count;

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>What a cell holds itself; merged cells hold it in their first cell alone.</summary>
    public string Own(int row, int column) => column < rows[row].Length ? rows[row][column].Trim() : string.Empty;

    /// <summary>What a cell shows: of merged cells every one shows what the first holds.</summary>
    public string Shown(int row, int column) => merged.TryGetValue((row, column), out (int Row, int Column) first) ? Own(first.Row, first.Column) : Own(row, column);

    /// <summary>A row as a line of the source.</summary>
    public string Line(int row) => string.Join('\t', rows[row].Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' '))).TrimEnd('\t');
}
