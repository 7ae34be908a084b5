using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetBot.Web.Access;

/// <summary>Answers of the routes that programs call: JSON, and refusals in the form of the Bot Framework.</summary>
internal static class WireResponse
{
    /// <summary>Refuses a request.</summary>
    public static Task Refuse(HttpContext http, Refusal refusal)
    {
        if (refusal.Challenge is { } challenge)
        {
            http.Response.Headers.WWWAuthenticate = challenge;
        }

        return Refuse(http, refusal.Status, refusal.Reason);
    }

    /// <summary>Refuses a request with <c>{"error":{"code","message"}}</c>.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reason">One sentence for who writes the client.</param>
    public static async Task Refuse(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        using var body = new MemoryStream();
        await using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", ReasonPhrases.GetReasonPhrase(status));
            json.WriteString("message", reason);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        await WriteJson(http, body.ToArray());
    }

    /// <summary>Writes a body of UTF-8 JSON.</summary>
    public static async Task WriteJson(HttpContext http, byte[] json)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json);
    }
}
