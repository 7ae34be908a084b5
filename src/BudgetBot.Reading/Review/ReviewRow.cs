using BudgetBot.Facts;
using BudgetBot.Reading.Sheets;

namespace BudgetBot.Reading.Review;

/// <summary>A sheet's head: where each column stands, and which of them are read at all.</summary>
internal sealed class ReviewHead
{
    private readonly Dictionary<string, int> at = new(StringComparer.Ordinal);
    private readonly bool[] read;

    public ReviewHead(ReviewSheet sheet, string[] head)
    {
        Sheet = sheet;
        Name = Path.GetFileNameWithoutExtension(sheet.Document);
        read = Array.ConvertAll(head, column => !ReviewColumns.NamesOfficials(sheet.Kind, column));
        for (int i = 0; i < head.Length; i++)
        {
            if (read[i])
            {
                at.TryAdd(head[i], i);
            }
        }
    }

    public ReviewSheet Sheet { get; }

    /// <summary>The sheet's name in places.</summary>
    public string Name { get; }

    /// <summary>Where a column stands, or -1.</summary>
    public int At(string column) => at.GetValueOrDefault(column, -1);

    /// <summary>A row as a line of the source, without the columns that are not read.</summary>
    public string Line(string[] cells) => string.Join('\t', cells.Where((_, i) => i < read.Length && read[i]).Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' ')));

    /// <summary>The letters of the columns that are read.</summary>
    public IEnumerable<string> Columns => Enumerable.Range(0, read.Length).Where(i => read[i]).Select(CellNames.ColumnOf);
}

/// <summary>One row of a sheet.</summary>
internal readonly record struct ReviewRow(ReviewHead Head, string[] Cells, int Number)
{
    /// <summary>The cell of a column, or an empty text where the sheet or the row lacks it.</summary>
    public string this[string column] => Head.At(column) is >= 0 and var at && at < Cells.Length ? Cells[at] : string.Empty;

    /// <summary>Where the cell of a column stands.</summary>
    public Citation Cite(string column) => Cite(column, $"{column}: {this[column]}");

    /// <summary>Where the cell of a column stands, with words of its own as the quote.</summary>
    public Citation Cite(string column, string quote) => new(Head.Sheet.Document, null, new LineSpan(Number, Number), quote)
    {
        Place = new CellPlace(Head.Name, CellNames.Of(Math.Max(0, Head.At(column)), Number)),
    };
}
