using System.Globalization;
using System.Text.Json;
using BudgetBot.Facts;
using BudgetBot.Snapshot;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints facts with their passports.</summary>
internal static class FactOutput
{
    /// <summary>Prints them as JSON lines or as a table.</summary>
    public static void Write(IReadOnlyList<Fact> facts, bool jsonl)
    {
        if (jsonl)
        {
            JsonLines.Write(facts, Fields);
        }
        else
        {
            WriteTable(facts);
        }
    }

    /// <summary>The fields of a fact.</summary>
    public static void Fields(Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("doc", fact.Citation.Document);
        json.WriteNumber("line", fact.Citation.Lines.From);
        json.WriteNumber("lineTo", fact.Citation.Lines.To);
        json.WriteNumber("itemLine", fact.Item.Line);
        JsonLines.WriteNumber(json, "page", CitedPage.Of(fact.Citation));
        json.WriteString("item", fact.Item.Printed);
        json.WriteWords("path", fact.Item.Path);
        json.WriteNumber("fiscalYear", fact.Year.Year);
        json.WriteString("stage", fact.Stage.Word());
        json.WriteString("state", EnumWords.Of(fact.Figure.State));
        if (fact.Kind != FactKind.Money)
        {
            json.WriteString("kind", EnumWords.Of(fact.Kind));
            json.WriteString("value", fact.Figure.Text);
        }

        JsonLines.WriteNumber(json, "amountYen", fact.Figure.Yen);
        json.WriteString("unit", fact.Figure.Unit);
        json.WriteString("printed", fact.Figure.Printed);
        json.WriteWords("base", fact.Base);
        json.WriteWords("qualifiers", fact.Qualifiers);
        json.WriteString("place", fact.Citation.Place?.Fragment);
    }

    private static void WriteTable(IReadOnlyList<Fact> facts)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("資料", "行", "場所", "項目", "年度", "段階", "数値", "円", "限定");
        table.Columns[7].RightAligned();
        foreach (Fact fact in facts)
        {
            string[] cells =
            [
                fact.Citation.Document, LineNumbers.Text(fact.Citation.Lines), CitedPage.Words(fact.Citation), fact.Item.Printed, fact.Year.Japanese, fact.Stage.Word(),
                fact.Figure.Text ?? fact.Figure.Printed, fact.Figure.Yen?.ToString("N0", CultureInfo.InvariantCulture) ?? string.Empty,
                string.Join(' ', fact.Base.Concat(fact.Qualifiers)),
            ];
            table.AddRow(Array.ConvertAll(cells, Markup.Escape));
        }

        AnsiConsole.Write(table);
    }
}
