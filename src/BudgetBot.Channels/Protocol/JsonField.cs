using System.Text.Json;

namespace BudgetBot.Channels.Protocol;

/// <summary>Reads fields of JSON that strangers wrote: what is missing or of another kind is null, never thrown.</summary>
internal static class JsonField
{
    /// <summary>The field at the end of a path of names.</summary>
    public static JsonElement? At(JsonElement? from, params ReadOnlySpan<string> path)
    {
        JsonElement? at = from;
        foreach (string name in path)
        {
            if (at is not { ValueKind: JsonValueKind.Object } parent || !parent.TryGetProperty(name, out JsonElement child))
            {
                return null;
            }

            at = child;
        }

        return at;
    }

    /// <summary>The text at the end of a path of names.</summary>
    public static string? Text(JsonElement? from, params ReadOnlySpan<string> path)
    {
        try
        {
            return At(from, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate is text that no string can hold.
            return null;
        }
    }

    /// <summary>The whole number at the end of a path of names.</summary>
    public static int? Number(JsonElement? from, params ReadOnlySpan<string> path) =>
        At(from, path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : null;

    /// <summary>The elements of an array; none where it is no array.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement? array) =>
        array is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
