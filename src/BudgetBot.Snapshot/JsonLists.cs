using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BudgetBot.Snapshot;

/// <summary>Lists in a column, as JSON arrays that stay readable in Japanese.</summary>
internal static class JsonLists
{
    private static readonly ListContext Context = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IEnumerable<string> words) => JsonSerializer.Serialize([.. words], Context.StringArray);

    public static string Write(IEnumerable<long> numbers) => JsonSerializer.Serialize([.. numbers], Context.Int64Array);

    public static string[] Words(string json) => json == "[]" ? [] : JsonSerializer.Deserialize(json, Context.StringArray)!;

    public static long[] Numbers(string json) => JsonSerializer.Deserialize(json, Context.Int64Array)!;
}

/// <summary>The lists that columns hold.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
internal sealed partial class ListContext : JsonSerializerContext;
