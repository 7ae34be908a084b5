using System.Globalization;
using System.Text.Json.Nodes;
using BudgetBot.Answers;

namespace BudgetBot.Channels.Rendering;

/// <summary>The tables of a card, cut to a number of characters; what is cut is said.</summary>
/// <param name="tables">The tables, best first.</param>
/// <param name="characters">Visible characters that may be spent.</param>
internal sealed class CardTables(IReadOnlyList<AnswerTable> tables, int characters)
{
    private int left = characters;

    /// <summary>Whether the card holds the Table element of version 1.5.</summary>
    public bool NeedsTableElement => tables.Count > 0;

    /// <summary>Visible characters that are not spent.</summary>
    public int Left => left;

    /// <summary>The elements in order.</summary>
    public JsonArray Elements()
    {
        var body = new JsonArray();
        foreach (AnswerTable table in tables)
        {
            List<IReadOnlyList<string>> rows = Affordable(table);
            if (rows.Count > 0)
            {
                body.Add((JsonNode)CardElements.Title(MarkdownLine.Escape(table.Title)));
                body.Add((JsonNode)Table(table, rows));
            }

            if (rows.Count < table.Rows.Count)
            {
                string name = rows.Count > 0 ? string.Empty : $"「{MarkdownLine.Escape(table.Title)}」";
                body.Add((JsonNode)CardElements.Small(string.Create(
                    CultureInfo.InvariantCulture, $"{name}ほか{table.Rows.Count - rows.Count}行は省いています。")));
            }
        }

        return body;
    }

    private List<IReadOnlyList<string>> Affordable(AnswerTable table)
    {
        var rows = new List<IReadOnlyList<string>>();
        int head = Shortened.VisibleLength(table.Title) + table.Columns.Sum(Shortened.VisibleLength);
        foreach (IReadOnlyList<AnswerLine> row in table.Rows)
        {
            IReadOnlyList<string> cells = [.. row.Select(MarkdownLine.Write)];
            int cost = cells.Sum(Shortened.VisibleLength) + (rows.Count == 0 ? head : 0);
            if (cost > left)
            {
                break;
            }

            left -= cost;
            rows.Add(cells);
        }

        return rows;
    }

    private static JsonObject Table(AnswerTable table, List<IReadOnlyList<string>> rows)
    {
        bool[] figures = [.. table.Columns.Select((_, column) => IsFigure(table, column))];
        var grid = new JsonArray { (JsonNode)CardElements.Row(table.Columns.Select((head, i) => CardElements.Cell(MarkdownLine.Escape(head), figures[i]))) };
        foreach (IReadOnlyList<string> row in rows)
        {
            grid.Add((JsonNode)CardElements.Row(row.Select((cell, i) => CardElements.Cell(cell, figures[i]))));
        }

        return new JsonObject
        {
            ["type"] = "Table",
            ["columns"] = new JsonArray([.. table.Columns.Select((_, i) => new JsonObject { ["width"] = i == 0 ? 3 : 2 })]),
            ["rows"] = grid,
            ["fallback"] = FactSet(table, rows),
        };
    }

    private static bool IsFigure(AnswerTable table, int column) => column > 0 && table.Rows.Any(row =>
        row[column].Segments is [Segment.Amount or Segment.Ratio or Segment.Count, ..]);

    // For hosts without tables: the first cell names the row, the others follow with the heads of their columns.
    private static JsonObject FactSet(AnswerTable table, List<IReadOnlyList<string>> rows) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. rows.Select(row => new JsonObject
        {
            ["title"] = row[0],
            ["value"] = string.Join("、", row.Skip(1).Select((cell, i) => $"{MarkdownLine.Escape(table.Columns[i + 1])} {cell}".Trim())),
        })]),
    };
}
