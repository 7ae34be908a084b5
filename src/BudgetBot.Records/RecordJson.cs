using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BudgetBot.Records;

/// <summary>How records stand in the file: Japanese as it is, which takes half the room.</summary>
[JsonSerializable(typeof(KeptAnswer))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>The form of the file.</summary>
    public static RecordJson Stored { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
