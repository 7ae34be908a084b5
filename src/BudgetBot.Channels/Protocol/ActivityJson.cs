using System.Collections.Frozen;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BudgetBot.Channels.Protocol;

/// <summary>
/// The JSON of the Bot Framework's schema. One serialiser is kept for good: to make its contracts anew for each turn, as the SDK's own
/// connector does, costs more than twenty milliseconds.
/// </summary>
public static class ActivityJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new SchemaContracts(),
        NullValueHandling = NullValueHandling.Ignore,

        // What looks like a date within a value stays the text that came.
        DateParseHandling = DateParseHandling.None,
        MaxDepth = StrictJson.Deepest,

        // A fault in what the bot does not read costs nobody an answer: that field counts as missing.
        Error = (_, fault) => fault.ErrorContext.Handled = !IsRead(fault.ErrorContext.Path),
    });

    // The fields of an activity by which the bot goes.
    private static readonly FrozenSet<string> ReadFields = FrozenSet.Create(
        "type", "id", "channelId", "serviceUrl", "from", "recipient", "conversation", "text", "deliveryMode",
        "name", "action", "replyToId", "membersAdded");

    /// <summary>The object as UTF-8.</summary>
    /// <param name="value">An activity, or another object of the schema.</param>
    public static byte[] Write(object value)
    {
        using Utf8Text text = Written(value);
        return text.ToArray();
    }

    /// <summary>How many bytes <see cref="Write"/> would give.</summary>
    public static int Length(object value)
    {
        using Utf8Text text = Written(value);
        return text.Length;
    }

    /// <summary>Reads an activity.</summary>
    /// <param name="json">UTF-8 that <see cref="StrictJson"/> finds no fault with.</param>
    /// <returns>The activity; null where the JSON is null.</returns>
    /// <exception cref="JsonException">The JSON is not that of an activity.</exception>
    internal static Activity? Read(ReadOnlySpan<byte> json)
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(json))) { ArrayPool = PooledChars.Shared };
        return Serializer.Deserialize<Activity>(reader);
    }

    // The empty path is the activity itself.
    private static bool IsRead(string path) =>
        path.Length == 0 || (path.AsSpan().IndexOfAny('.', '[') is var end && ReadFields.Contains(end < 0 ? path : path[..end]));

    private static Utf8Text Written(object value)
    {
        var text = new Utf8Text();
        using var writer = new JsonTextWriter(text) { ArrayPool = PooledChars.Shared, CloseOutput = false };
        Serializer.Serialize(writer, value);
        return text;
    }
}
