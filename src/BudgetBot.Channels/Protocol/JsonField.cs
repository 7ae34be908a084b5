using System.Text;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Channels.Protocol;

/// <summary>Reads fields of JSON that strangers wrote: what is missing or of another kind is null, never thrown.</summary>
internal static class JsonField
{
    /// <summary>The field at the end of a path of names.</summary>
    public static JToken? At(object? from, params ReadOnlySpan<string> path)
    {
        var at = from as JToken;
        foreach (string name in path)
        {
            at = at is JObject parent ? parent[name] : null;
        }

        return at;
    }

    /// <summary>The text at the end of a path of names; null where it holds half a character.</summary>
    public static string? Text(object? from, params ReadOnlySpan<string> path) =>
        (from is string text && path.IsEmpty ? text : (At(from, path) as JValue)?.Value as string) is { } found && IsUnicode(found)
            ? found
            : null;

    /// <summary>The whole number at the end of a path of names.</summary>
    public static int? Number(object? from, params ReadOnlySpan<string> path) =>
        At(from, path) is JValue { Value: long number } && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>The elements of an array; none where it is no array.</summary>
    public static IEnumerable<JToken> Each(object? array) => array as JArray ?? [];

    private static bool IsUnicode(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                return false;
            }

            i += rune.Utf16SequenceLength;
        }

        return true;
    }
}
