using System.Text.Json;
using BudgetBot.Channels.DirectLine;
using BudgetBot.Channels.Protocol;

namespace BudgetBot.Web.DirectLine;

/// <summary>The small bodies of Direct Line.</summary>
internal static class DirectLineJson
{
    /// <summary>A conversation: its id, a token, and where its stream is where that is known.</summary>
    public static byte[] Conversation(string id, string token, string? streamUrl) => JsonObjectBytes.Write(json =>
    {
        json.WriteString("conversationId", id);
        json.WriteString("token", token);
        json.WriteNumber("expires_in", (int)TokenMint.ChatLifetime.TotalSeconds);
        if (streamUrl is not null)
        {
            json.WriteString("streamUrl", streamUrl);
        }
    });

    /// <summary>The id of an activity.</summary>
    public static byte[] Id(string id) => JsonObjectBytes.Write(json => json.WriteString("id", id));

    /// <summary>Reads <c>{"user":{"id"}}</c>; all of it may be left out.</summary>
    /// <param name="body">The body of the request; empty for none.</param>
    /// <param name="user">The id, or null.</param>
    /// <returns>Whether the body can be used.</returns>
    public static bool TryReadUser(ReadOnlyMemory<byte> body, out string? user)
    {
        user = null;
        try
        {
            using JsonDocument? json = body.IsEmpty ? null : JsonDocument.Parse(body);
            if (json?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("user", out JsonElement said)
                && said.ValueKind == JsonValueKind.Object && said.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String)
            {
                user = id.GetString() is { Length: > 0 } text ? text : null;
            }

            return user is null || user.Length <= DirectLineDesk.LongestUserId;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
