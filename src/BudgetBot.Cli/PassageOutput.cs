using System.Text.Json;
using BudgetBot.Facts;
using BudgetBot.Snapshot;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints passages with their places.</summary>
internal static class PassageOutput
{
    /// <summary>Prints them as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<Passage> passages, bool jsonl)
    {
        if (jsonl)
        {
            JsonLines.Write(passages, Fields);
        }
        else
        {
            WriteTable(passages);
        }
    }

    /// <summary>The fields of a passage.</summary>
    public static void Fields(Utf8JsonWriter json, Passage passage)
    {
        json.WriteString("doc", passage.Citation.Document);
        json.WriteNumber("line", passage.Citation.Lines.From);
        json.WriteNumber("lineTo", passage.Citation.Lines.To);
        JsonLines.WriteNumber(json, "page", CitedPage.Of(passage.Citation));
        json.WriteString("role", EnumWords.Of(passage.Role));
        json.WriteString("item", passage.Item.Printed);
        json.WriteNumber("itemLine", passage.Item.Line);
        json.WriteWords("path", passage.Item.Path);
        json.WriteString("text", passage.Text);
    }

    private static void WriteTable(IReadOnlyList<Passage> passages)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("資料", "行", "場所", "項目", "役割", "文章");
        foreach (Passage passage in passages)
        {
            string[] cells = [passage.Citation.Document, LineNumbers.Text(passage.Citation.Lines), CitedPage.Words(passage.Citation), passage.Item.Printed, EnumWords.Of(passage.Role), passage.Text];
            table.AddRow(Array.ConvertAll(cells, Markup.Escape));
        }

        AnsiConsole.Write(table);
    }
}
