using System.Net;
using System.Net.Http.Headers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.SignIn;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Delivery;

/// <summary>What became of one attempt.</summary>
/// <param name="Delivered">Whether the channel took the reply.</param>
/// <param name="Retriable">Whether another attempt may succeed.</param>
/// <param name="RetryAfter">The pause that the channel asked for.</param>
/// <param name="Reason">Why it failed.</param>
public readonly record struct PostResult(bool Delivered, bool Retriable, TimeSpan? RetryAfter, string Reason);

/// <summary>Posts one reply to its channel.</summary>
/// <param name="http">Follows no redirects; its timeout is the timeout of an attempt.</param>
/// <param name="time">The clock, for Retry-After dates.</param>
/// <param name="access">What may leave with the bot's token; null where the bot has no credentials.</param>
/// <param name="sent">Remembers which message brought which answer; null where nobody asks.</param>
public sealed class ReplyPoster(HttpClient http, TimeProvider time, ReplyAccess? access = null, SentAnswers? sent = null)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly PostResult NotVouchedFor = new(false, false, null, "no token of a channel has vouched for the service URL");
    private static readonly PostResult NoToken = new(false, true, null, "no token was issued to the bot");

    /// <summary>Makes one attempt; where the channel does not take the bot's token, one more with another. Does not throw.</summary>
    /// <param name="activity">The reply, or the indicator before it.</param>
    /// <param name="stop">Breaks the attempt off.</param>
    public async Task<PostResult> Post(Activity activity, CancellationToken stop)
    {
        try
        {
            Uri address = Address(activity);
            return access is null || ReplyAccess.MayGoBare(address)
                ? Judge(await Attempt(activity, address, null, stop))
                : access.MayCarryToken(activity, address) ? await PostWithToken(access, activity, address, stop) : NotVouchedFor;
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

    private async Task<PostResult> PostWithToken(ReplyAccess allowed, Activity activity, Uri address, CancellationToken stop)
    {
        for (bool isSecond = false; ; isSecond = true)
        {
            if (await allowed.Token() is not { } token)
            {
                return NoToken;
            }

            Answered answered = await Attempt(activity, address, token, stop);
            if (answered.Status != HttpStatusCode.Unauthorized || isSecond)
            {
                return Judge(answered);
            }

            allowed.Drop(token);
        }
    }

    private async Task<Answered> Attempt(Activity activity, Uri address, string? token, CancellationToken stop)
    {
        using var content = new ByteArrayContent(ActivityJson.Write(activity));
        content.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        // The status says it all: a channel may take 40 ms more for its body, which the handler drains in the background. Only where thumbs
        // were sent along it is read, for the id under which they will come back.
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (sent is not null && FeedbackMarks.AnswerWithThumbs(activity) is { } answer && response.IsSuccessStatusCode
            && await ResourceBody.Id(response.Content, stop) is { } id)
        {
            sent.Remember(activity.Conversation?.Id, id, answer);
        }

        return new Answered(response.StatusCode, response.Headers.RetryAfter);
    }

    /// <summary>Where a reply is posted to: <c>{serviceUrl}/v3/conversations/{id}/activities[/{replyToId}]</c>, ids escaped.</summary>
    internal static Uri Address(Activity activity)
    {
        string address = $"{activity.ServiceUrl?.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation?.Id ?? string.Empty)}/activities";
        return new Uri(string.IsNullOrEmpty(activity.ReplyToId) ? address : $"{address}/{Uri.EscapeDataString(activity.ReplyToId)}");
    }

    private PostResult Judge(Answered answered)
    {
        int status = (int)answered.Status;
        if (status is >= 200 and < 300)
        {
            return new PostResult(true, false, null, string.Empty);
        }

        bool retriable = status >= 500 || answered.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
        TimeSpan? pause = answered.RetryAfter?.Delta ?? (answered.RetryAfter?.Date is { } date ? date - time.GetUtcNow() : null);
        return new PostResult(false, retriable, pause, $"HTTP {status}");
    }

    private readonly record struct Answered(HttpStatusCode Status, RetryConditionHeaderValue? RetryAfter);
}
