using System.Text.Json;

namespace BudgetBot.Web;

/// <summary>GET /healthz: 200 where the service can answer questions, else 503; with version and snapshot hash.</summary>
internal static class HealthEndpoint
{
    /// <summary>Answers the request.</summary>
    public static async Task Handle(HttpContext http, BotParts parts)
    {
        http.Response.StatusCode = parts.SnapshotHash is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", parts.SnapshotHash is null ? "unavailable" : "ok");
        json.WriteString("version", BotApplication.Version);
        json.WriteString("snapshot", parts.SnapshotHash);
        json.WriteEndObject();
    }
}
