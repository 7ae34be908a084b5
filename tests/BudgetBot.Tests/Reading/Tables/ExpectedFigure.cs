using System.Text.Json;
using System.Text.Json.Serialization;

namespace BudgetBot.Tests.Reading.Tables;

/// <summary>A row of a hand-checked list in seeds/expectations.</summary>
internal sealed record ExpectedFigure(
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("itemLine")] int ItemLine,
    [property: JsonPropertyName("item")] string Item,
    [property: JsonPropertyName("path")] IReadOnlyList<string> Path,
    [property: JsonPropertyName("fiscalYear")] int FiscalYear,
    [property: JsonPropertyName("stage")] string Stage,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("kind")] string? Kind,
    [property: JsonPropertyName("value")] string? Value,
    [property: JsonPropertyName("asOf")] string? AsOf,
    [property: JsonPropertyName("amountYen")] long? AmountYen,
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("printed")] string Printed,
    [property: JsonPropertyName("qualifiers")] IReadOnlyList<string> Qualifiers,
    [property: JsonPropertyName("debatable")] bool Debatable,
    [property: JsonPropertyName("number")] string? Number,
    [property: JsonPropertyName("division")] string? Division,
    [property: JsonPropertyName("implementer")] string? Implementer,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("description")] string? Description)
{
    public static IReadOnlyList<ExpectedFigure> Load(string name) =>
        [.. File.ReadLines(System.IO.Path.Combine(TableDocuments.Root, "seeds", "expectations", name))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<ExpectedFigure>(line)!)];
}
