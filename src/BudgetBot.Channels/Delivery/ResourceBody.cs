using System.Text.Json;

namespace BudgetBot.Channels.Delivery;

/// <summary>What a channel says of an activity that it took: <c>{"id":"…"}</c>, or nothing at all.</summary>
internal static class ResourceBody
{
    private const int Longest = 4096;

    /// <summary>The id, or null. The reply is delivered whatever the body is: this never throws.</summary>
    public static async Task<string?> Id(HttpContent content, CancellationToken stop)
    {
        try
        {
            await using Stream body = await content.ReadAsStreamAsync(stop);
            byte[] buffer = new byte[Longest];
            int length = await body.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, stop);
            using JsonDocument json = JsonDocument.Parse(buffer.AsMemory(0, length));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out JsonElement id)
                && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (Exception none) when (none is JsonException or InvalidOperationException or IOException or HttpRequestException
            or OperationCanceledException)
        {
            return null;
        }
    }
}
