using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Channels.Rendering;

/// <summary>
/// A card as the JSON that was measured, which goes onto the wire as it is: to read it into the SDK's objects and write it once more would
/// cost as much as the rest of the reply.
/// </summary>
/// <param name="json">The JSON.</param>
internal sealed class CardJson(string json) : JRaw(json)
{
    /// <summary>The media type of Adaptive Cards.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Japanese travels as it is, not as \u escapes.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a card.</summary>
    public static CardJson Of(JsonObject card) => new(card.ToJsonString(Relaxed));

    /// <summary>UTF-8 bytes of the card.</summary>
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(json);
}
