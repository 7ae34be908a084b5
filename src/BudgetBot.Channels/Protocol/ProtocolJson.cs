using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BudgetBot.Channels.Protocol;

/// <summary>JSON of the Bot Framework protocol, without reflection. Japanese travels as it is, not as \u escapes.</summary>
[JsonSerializable(typeof(IncomingActivity))]
[JsonSerializable(typeof(ReplyActivity))]
[JsonSerializable(typeof(TypingActivity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(JsonObject))]
public sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>The one instance that the wire uses.</summary>
    public static ProtocolJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
    });
}
