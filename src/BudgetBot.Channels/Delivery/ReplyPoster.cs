using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BudgetBot.Channels.Protocol;

namespace BudgetBot.Channels.Delivery;

/// <summary>What became of one attempt.</summary>
/// <param name="Delivered">Whether the channel took the reply.</param>
/// <param name="Retriable">Whether another attempt may succeed.</param>
/// <param name="RetryAfter">The pause that the channel asked for.</param>
/// <param name="Reason">Why it failed.</param>
public readonly record struct PostResult(bool Delivered, bool Retriable, TimeSpan? RetryAfter, string Reason);

/// <summary>Posts one reply to its channel.</summary>
/// <param name="http">Follows no redirects and uses no proxy; its timeout is the timeout of an attempt.</param>
/// <param name="time">The clock, for Retry-After dates.</param>
public sealed class ReplyPoster(HttpClient http, TimeProvider time)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>An HTTP client for posting: channels are spoken to directly, and a redirect is a failure.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>Makes one attempt. Does not throw.</summary>
    public async Task<PostResult> Post(ReplyActivity reply)
    {
        try
        {
            using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, ProtocolJson.Wire.ReplyActivity));
            content.Headers.ContentType = Json;
            using var request = new HttpRequestMessage(HttpMethod.Post, Address(reply)) { Content = content };

            // The status says it all: a channel may take 40 ms more for its body, which the handler drains in the background.
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return Judge(response);
        }
        catch (HttpRequestException error)
        {
            return new PostResult(false, true, null, error.HttpRequestError.ToString());
        }
        catch (OperationCanceledException)
        {
            return new PostResult(false, true, null, "no answer in time");
        }
        catch (UriFormatException)
        {
            return new PostResult(false, false, null, "the service URL is none");
        }
    }

    /// <summary>Where a reply is posted to: <c>{serviceUrl}/v3/conversations/{id}/activities[/{replyToId}]</c>, ids escaped.</summary>
    internal static Uri Address(ReplyActivity reply)
    {
        string address = $"{reply.ServiceUrl?.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(reply.Conversation?.Id ?? string.Empty)}/activities";
        return new Uri(string.IsNullOrEmpty(reply.ReplyToId) ? address : $"{address}/{Uri.EscapeDataString(reply.ReplyToId)}");
    }

    private PostResult Judge(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return new PostResult(true, false, null, string.Empty);
        }

        int status = (int)response.StatusCode;
        bool retriable = status >= 500 || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
        RetryConditionHeaderValue? asked = response.Headers.RetryAfter;
        TimeSpan? pause = asked?.Delta ?? (asked?.Date is { } date ? date - time.GetUtcNow() : null);
        return new PostResult(false, retriable, pause, $"HTTP {status}");
    }
}
