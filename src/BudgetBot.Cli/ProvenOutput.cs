using System.Globalization;
using System.Text.Json;
using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints the totals that their printed parts prove.</summary>
internal static class ProvenOutput
{
    /// <summary>The totals of a snapshot, computed anew.</summary>
    public static IReadOnlyList<ProvenTotal> Of(SnapshotReader reader) => Auditor.Totals(
        new AuditInput
        {
            Items = reader.Items,
            Facts = reader.Facts(new FactFilter()),
            Passages = reader.Passages(),
            Lines = reader.Sources.ToDictionary(source => source.Document, source => reader.LinesOf(source.Document), StringComparer.Ordinal),
        },
        AuditVocabulary.From(reader.Words));

    /// <summary>One JSON object a total.</summary>
    public static void WriteLines(IReadOnlyList<ProvenTotal> totals) => JsonLines.Write(totals, Fields);

    /// <summary>How many totals each document has.</summary>
    public static void WriteCounts(IReadOnlyList<ProvenTotal> totals)
    {
        foreach (IGrouping<string, ProvenTotal> document in totals.GroupBy(total => total.Whole.Item.Document, StringComparer.Ordinal))
        {
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{document.Key}: 内訳を足して一致した合計 {document.Count()}件（内訳 {document.Sum(total => total.Parts.Count)}件）"));
        }
    }

    private static void Fields(Utf8JsonWriter json, ProvenTotal total)
    {
        json.WriteString("kind", "proven");
        json.WriteString("doc", total.Whole.Item.Document);
        json.WriteString("item", total.Whole.Item.Printed);
        json.WriteStartArray("path");
        foreach (string name in total.Whole.Item.Path)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("fiscalYear", total.Whole.Year.Year);
        json.WriteString("stage", total.Whole.Stage.Word());
        json.WriteStartArray("lines");
        foreach (Fact fact in total.Parts.Prepend(total.Whole))
        {
            json.WriteNumberValue(fact.Citation.Lines.From);
        }

        json.WriteEndArray();
        json.WriteString("printed", total.Whole.Figure.Printed);
        json.WriteNumber("parts", total.Parts.Count);
    }
}
