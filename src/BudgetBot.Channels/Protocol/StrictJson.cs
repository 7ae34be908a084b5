using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace BudgetBot.Channels.Protocol;

/// <summary>
/// Holds what strangers send to the letter of JSON, before the SDK's schema is read from it: its library takes quotes of any kind,
/// comments, what stands behind the end, and halves of characters.
/// </summary>
internal static class StrictJson
{
    /// <summary>How deep objects and arrays may stand within each other.</summary>
    public const int Deepest = 64;

    private const string NoJson = "The body is not the JSON of an activity.";
    private const string NoText = "The body holds text that is not Unicode.";

    /// <summary>What is wrong with a body, in one sentence; null where it is one JSON value whose text is Unicode.</summary>
    public static string? Problem(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return NoText;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsUnicode(reader))
                {
                    return NoText;
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return NoJson;
        }
    }

    // Escapes can spell one half of a pair of surrogates, which is no character.
    private static bool IsUnicode(Utf8JsonReader reader)
    {
        char[] text = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            reader.CopyString(text);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }
}
