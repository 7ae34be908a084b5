using System.Text.RegularExpressions;

namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>A row of a Markdown table.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The row's line, from 1.</param>
/// <param name="Cells">Its cells by the head of their column.</param>
internal sealed record TableRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public QuestionSetException Problem(string problem) => new(File, Line, problem);

    /// <summary>A cell that counts something.</summary>
    public int Count(string column) =>
        int.TryParse(this[column], out int count) && count >= 0 ? count : throw Problem($"'{this[column]}' under '{column}' is no count");
}

/// <summary>The tables of a Markdown file.</summary>
internal static partial class MarkdownTable
{
    /// <summary>The rows of all tables with these columns, in order; other tables are left alone.</summary>
    /// <param name="file">The name that problems are reported under.</param>
    /// <param name="text">The file's content.</param>
    /// <param name="columns">The heads of the columns, in order.</param>
    /// <exception cref="QuestionSetException">A row has more or fewer cells, or a table has no line below its head.</exception>
    public static IEnumerable<TableRow> Rows(string file, string text, params string[] columns)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!IsRow(lines[i]))
            {
                continue;
            }

            int head = i;
            bool wanted = Cells(lines[head]).SequenceEqual(columns);
            if (++i >= lines.Length || !Rule().IsMatch(lines[i]))
            {
                throw new QuestionSetException(file, head + 1, "a table needs a line of dashes below its head");
            }

            while (++i < lines.Length && IsRow(lines[i]))
            {
                if (wanted)
                {
                    yield return Row(file, i + 1, lines[i], columns);
                }
            }
        }
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static TableRow Row(string file, int line, string text, string[] columns)
    {
        string[] cells = Cells(text);
        return cells.Length == columns.Length
            ? new TableRow(file, line, columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))
            : throw new QuestionSetException(file, line, $"{cells.Length} cells where {columns.Length} are wanted");
    }

    private static string[] Cells(string line) =>
        [.. Bar().Split(line.Trim()[1..].TrimEnd('|')).Select(cell => cell.Replace("\\|", "|", StringComparison.Ordinal).Trim())];

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^\|(?:\s*:?-{3,}:?\s*\|)+\s*$")]
    private static partial Regex Rule();
}
