using System.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Sheets;

/// <summary>Reads comma-separated rows one by one: quotation marks doubled inside cells, line breaks allowed in them. Cells stay text, whatever they begin with.</summary>
public sealed class CsvRows
{
    private readonly string name;
    private readonly TextReader text;
    private readonly char[] buffer = new char[65_536];
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private int at;
    private int end;
    private int row = 1;

    private CsvRows(string name, TextReader text)
    {
        this.name = name;
        this.text = text;
    }

    /// <summary>The rows of a text, the first row first.</summary>
    /// <param name="name">The file name, for messages.</param>
    /// <param name="text">The text without a byte order mark.</param>
    /// <exception cref="SourceException">A quotation mark is never closed, or a bound is passed; the message names the row.</exception>
    public static IEnumerable<string[]> Read(string name, TextReader text)
    {
        var rows = new CsvRows(name, text);
        while (rows.Next() is { } cells)
        {
            yield return cells;
        }
    }

    private string[]? Next()
    {
        cells.Clear();
        if (Peek() < 0)
        {
            return null;
        }

        if (row > SheetLimits.MostRows)
        {
            throw Fault($"行が多すぎます（上限{SheetLimits.MostRows}行）。表を分けてください。");
        }

        do
        {
            ReadCell();
        }
        while (Separated());
        row++;
        return [.. cells];
    }

    private void ReadCell()
    {
        cell.Clear();
        if (Peek() == '"')
        {
            Take();
            ReadQuoted();
        }

        for (int c = Peek(); c is not (-1 or ',' or '\r' or '\n'); c = Peek())
        {
            Append((char)Take());
        }

        if (cells.Count >= SheetLimits.MostColumns)
        {
            throw Fault($"列が多すぎます（上限{SheetLimits.MostColumns}列）。予算の表ではないようです。必要な列だけにしてください。");
        }

        cells.Add(cell.ToString());
    }

    private void ReadQuoted()
    {
        while (true)
        {
            int c = Take();
            if (c < 0)
            {
                throw Fault("引用符（\"）が閉じていません。CSV を書き出し直してください。");
            }

            if (c == '"' && Peek() != '"')
            {
                return;
            }

            Append((char)(c == '"' ? Take() : c));
        }
    }

    private void Append(char c)
    {
        if (cell.Length >= SheetLimits.MostCellCharacters)
        {
            throw Fault($"セルが大きすぎます（上限{SheetLimits.MostCellCharacters}文字）。引用符の閉じ忘れがないかを確かめてください。");
        }

        cell.Append(c);
    }

    // True where another cell of the row follows; a line end is taken.
    private bool Separated()
    {
        int c = Take();
        if (c == '\r' && Peek() == '\n')
        {
            Take();
        }

        return c == ',';
    }

    private int Peek() => at < end || Fill() ? buffer[at] : -1;

    private int Take() => at < end || Fill() ? buffer[at++] : -1;

    private bool Fill()
    {
        at = 0;
        end = text.Read(buffer, 0, buffer.Length);
        return end > 0;
    }

    private SourceException Fault(string message) => new(name, row, message);
}
