using BudgetBot.Reading.BudgetBook;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>A line below a head, its words by columns.</summary>
internal sealed class PlacedLine
{
    private readonly Dictionary<int, List<PdfWord>> columns = [];
    private bool isNumbered;

    /// <summary>Sorts the words of a line.</summary>
    public PlacedLine(PlacedHead head, PageRow row)
    {
        Head = head;
        Row = row;
        List<PdfWord> words = [.. BookCell.Signed(row.Words)];
        HasMoney = words.Any(word => head.Columns[head.ColumnOf(word)].IsMoney && PlacedCell.Read(word.Text) is { Kind: not MoneyKind.Bracketed });
        IsBand = !HasMoney && words.Any(word => ColumnEdges.Labels(head, word) > 1 || IsAcross(head, word));
        foreach (PdfWord word in words)
        {
            int column = head.ColumnOf(word);
            int at = head.NameColumn >= 0 && (IsBand || (HasMoney && IsTextOfSum(head, word, column))) ? head.NameColumn : column;
            Words(at).Add(word);
        }

        foreach ((int column, List<PdfWord> cell) in columns.Where(column => head.Columns[column.Key].IsMoney))
        {
            if (PlacedCell.Read(string.Concat(cell.Select(word => word.Text))) is { } money)
            {
                Cells.Add(column, money);
            }
        }
    }

    /// <summary>The head above it.</summary>
    public PlacedHead Head { get; }

    /// <summary>The line.</summary>
    public PageRow Row { get; }

    /// <summary>The height of its middle.</summary>
    public int Middle => Row.Middle;

    /// <summary>The literals of money by column.</summary>
    public Dictionary<int, PlacedCell> Cells { get; } = [];

    /// <summary>Whether an amount stands on it, so that it is the line of a row's amounts.</summary>
    public bool HasMoney { get; private set; }

    /// <summary>Whether it begins with the number of a row.</summary>
    public bool HasNumber => Columns.Any(column => Head.Columns[column].Role == ColumnRole.Number && TextShape.Fold(string.Concat(Of(column).Select(word => word.Text))).All(char.IsAsciiDigit));

    /// <summary>Whether it is the line of a row: of its amounts, or of its number where the row prints none.</summary>
    public bool IsRow => HasMoney || isNumbered;

    /// <summary>Whether it goes over the columns without an amount: a heading between rows, or text behind the table.</summary>
    public bool IsBand { get; }

    /// <summary>
    /// Takes the rest of a pool that a narrow column broke (26,655の over 内数): the whole cell goes to this line, from the line where it
    /// begins and the one where it ends.
    /// </summary>
    public void Join(int column, PlacedLine first, PlacedLine second)
    {
        List<PdfWord> words = [.. first.Of(column), .. second.Of(column)];
        PlacedCell pool = PlacedCell.Read(string.Concat(words.Select(word => word.Text)))!;
        first.columns.Remove(column);
        second.columns.Remove(column);
        columns[column] = words;
        Cells[column] = pool;
        HasMoney = true;
    }

    /// <summary>Makes it the line of a row, though it prints no amount.</summary>
    public void BeginRow() => isNumbered = true;

    /// <summary>The number that stands in a column, in its unit; nothing counts as zero.</summary>
    public decimal NumberIn(int column) => Cells.GetValueOrDefault(column)?.Number ?? 0;

    /// <summary>The words of a column.</summary>
    public IReadOnlyList<PdfWord> Of(int column) => columns.GetValueOrDefault(column) ?? [];

    /// <summary>Whether a column has words here.</summary>
    public bool Has(int column) => columns.ContainsKey(column);

    /// <summary>The columns that have words here.</summary>
    public IEnumerable<int> Columns => columns.Keys;

    private List<PdfWord> Words(int column)
    {
        if (!columns.TryGetValue(column, out List<PdfWord>? words))
        {
            columns.Add(column, words = []);
        }

        return words;
    }

    /// <summary>A word that goes far into the next column stands in no cell.</summary>
    private static bool IsAcross(PlacedHead head, PdfWord word)
    {
        PlacedColumn column = head.Columns[head.ColumnOf(word)];
        return word.Right - column.Right > 2 * word.Height || column.Left - word.Left > 2 * word.Height;
    }

    /// <summary>The name of a sum may go over merged cells up to its amount.</summary>
    private static bool IsTextOfSum(PlacedHead head, PdfWord word, int column) =>
        ColumnEdges.Labels(head, word) > 1 || (IsAcross(head, word) && column < head.Columns.ToList().FindIndex(one => one.IsMoney));
}
