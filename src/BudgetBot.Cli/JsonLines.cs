using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetBot.Cli;

/// <summary>Writes one JSON object a line, Japanese readable.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object a value to standard output.</summary>
    /// <param name="values">The values.</param>
    /// <param name="write">Writes the fields of one.</param>
    public static void Write<T>(IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var json = new Utf8JsonWriter(output, Options);
        foreach (T value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    /// <summary>A field that holds a list of words.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    /// <summary>A field that holds a number or null.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
