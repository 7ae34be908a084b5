using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetBot.Channels.Protocol;

/// <summary>Writes one JSON object, Japanese readable, for what has no type of its own on the wire.</summary>
public static class JsonObjectBytes
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object as UTF-8.</summary>
    /// <param name="fields">Writes its fields.</param>
    public static byte[] Write(Action<Utf8JsonWriter> fields)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Relaxed))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
