using System.Text;
using BudgetBot.Records;

namespace BudgetBot.Web.Answers;

/// <summary>
/// The rows of an answer as CSV: UTF-8 with a byte order mark, so that Excel reads Japanese, CRLF, every text quoted. A text that a spreadsheet
/// would take for a formula is preceded by an apostrophe; numbers are numbers.
/// </summary>
internal static class CsvFile
{
    private static readonly string[] FormulaStarts = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "|", "%"];

    /// <summary>Writes the file.</summary>
    public static byte[] Write(KeptAnswer answer)
    {
        var text = new StringBuilder();
        Append(text, FileForms.Heads);
        foreach (KeptFigure figure in answer.Figures)
        {
            Append(text, FileForms.Cells(figure));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Append(StringBuilder text, IEnumerable<object?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        long number => FileForms.Written(number),
        _ => Quoted(value.ToString() ?? string.Empty),
    };

    // Some programs skip white space before they look for a formula.
    private static string Quoted(string words)
    {
        bool formula = Array.Exists(FormulaStarts, start => words.StartsWith(start, StringComparison.Ordinal) || words.TrimStart().StartsWith(start, StringComparison.Ordinal));
        return $"\"{(formula ? "'" : string.Empty)}{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
