using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints kept records, as JSON lines or as a table with their number below it.</summary>
internal static class RecordOutput
{
    /// <summary>Prints them.</summary>
    /// <param name="records">The records.</param>
    /// <param name="jsonl">Whether as JSON lines.</param>
    /// <param name="fields">Writes the fields of one as JSON.</param>
    /// <param name="heads">The heads of the table.</param>
    /// <param name="cells">The cells of one, one for each head.</param>
    public static void Write<T>(IReadOnlyList<T> records, bool jsonl, Action<Utf8JsonWriter, T> fields, string[] heads, Func<T, string[]> cells)
    {
        if (jsonl)
        {
            JsonLines.Write(records, fields);
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns(heads);
        foreach (T record in records)
        {
            table.AddRow(Array.ConvertAll(cells(record), Markup.Escape));
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{records.Count}件");
    }

    /// <summary>A day as the records hold it: 2026-11-22.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number of the table.</summary>
    public static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
