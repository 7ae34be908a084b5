using System.Globalization;
using System.Text.Json;
using BudgetBot.Facts;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints what does not agree.</summary>
internal static class FindingOutput
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["difference"] = "差引",
        ["ratio"] = "比率",
        ["total"] = "合計",
        ["repeat"] = "重出",
        ["share"] = "割合",
    };

    /// <summary>Prints findings as JSON lines or as a table.</summary>
    /// <param name="findings">What to print.</param>
    /// <param name="left">How many findings within rounding are not among them; the table says so.</param>
    /// <param name="jsonl">Whether as JSON lines.</param>
    public static void Write(IReadOnlyList<Finding> findings, int left, bool jsonl)
    {
        if (jsonl)
        {
            JsonLines.Write(findings, Fields);
            return;
        }

        WriteTable(findings);
        AnsiConsole.WriteLine($"不一致 {findings.Count(finding => !finding.Rounding)}件"
            + (left > 0 ? $"（ほかに四捨五入の範囲の違い {left}件。--all で表示します）" : $"、四捨五入の範囲の違い {findings.Count(finding => finding.Rounding)}件"));
    }

    private static void Fields(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("kind", finding.Kind);
        json.WriteString("doc", finding.Document);
        json.WriteStartArray("lines");
        foreach (int line in finding.Lines)
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
        json.WriteString("printed", finding.Printed);
        json.WriteString("computed", finding.Computed);
        json.WriteString("explanation", finding.Explanation);
        json.WriteBoolean("rounding", finding.Rounding);
    }

    private static void WriteTable(IReadOnlyList<Finding> findings)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("種類", "資料", "行", "印刷", "計算", "説明");
        foreach (Finding finding in findings)
        {
            string[] cells =
            [
                Kinds.GetValueOrDefault(finding.Kind, finding.Kind) + (finding.Rounding ? "（四捨五入）" : string.Empty),
                finding.Document,
                string.Join(", ", finding.Lines.Select(line => line.ToString(CultureInfo.InvariantCulture))),
                finding.Printed,
                finding.Computed,
                finding.Explanation,
            ];
            table.AddRow(Array.ConvertAll(cells, Markup.Escape));
        }

        AnsiConsole.Write(table);
    }
}
