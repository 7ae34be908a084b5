using System.Text.Json;
using BudgetBot.Channels.Delivery;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Turns;
using BudgetBot.Web.Access;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.Messages;

/// <summary>POST /api/messages: takes an activity and completes after its replies were delivered, or after waiting some seconds for that.</summary>
/// <param name="desk">What the activity calls for.</param>
/// <param name="outbox">Where replies leave.</param>
/// <param name="plan">How long a turn waits.</param>
internal sealed class MessagesEndpoint(TurnDesk desk, Outbox outbox, RetryPlan plan)
{
    /// <summary>Answers the request.</summary>
    public async Task Handle(HttpContext http)
    {
        try
        {
            if (LoopbackAccess.Refusal(http) is { } refusal)
            {
                await Refuse(http, refusal.Status, refusal.Reason);
            }
            else if (await ActivityBody.Read(http.Request) is not { } body)
            {
                await Refuse(http, StatusCodes.Status413PayloadTooLarge, "An activity has 256 KB at most.");
            }
            else if (!ActivityReader.TryRead(body, out IncomingActivity? activity, out string? problem))
            {
                await Refuse(http, StatusCodes.Status400BadRequest, problem);
            }
            else if (Undeliverable(activity) is { } undeliverable)
            {
                await Refuse(http, undeliverable.Status, undeliverable.Reason);
            }
            else
            {
                await Take(http, activity);
            }
        }
        catch (BadHttpRequestException problem)
        {
            await Refuse(http, problem.StatusCode, "The request could not be read.");
        }
    }

    private static (int Status, string Reason)? Undeliverable(IncomingActivity activity)
    {
        if (string.IsNullOrEmpty(activity.ServiceUrl))
        {
            bool speaks = activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate;
            return speaks && !activity.ExpectsReplies ? (StatusCodes.Status400BadRequest, "An activity needs a serviceUrl.") : null;
        }

        return LoopbackAccess.MayPostTo(activity.ServiceUrl)
            ? null
            : (StatusCodes.Status403Forbidden, "Without MicrosoftAppId the serviceUrl must be on the same machine.");
    }

    private async Task Take(HttpContext http, IncomingActivity activity)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            await AnswerInvoke(http, activity);
            return;
        }

        IReadOnlyList<ReplyActivity> replies = desk.Replies(activity);
        if (activity.ExpectsReplies)
        {
            await WriteJson(http, JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(replies), ProtocolJson.Wire.ExpectedReplies));
        }
        else
        {
            http.Response.StatusCode = await Deliver(replies) ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
        }
    }

    private async Task<bool> Deliver(IReadOnlyList<ReplyActivity> replies)
    {
        try
        {
            bool[] delivered = await Task.WhenAll(replies.Select(outbox.Send)).WaitAsync(plan.Inline);
            return Array.TrueForAll(delivered, done => done);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Teams sends the feedback thumbs as an invoke and wants an empty object; no other invoke is served.
    private static async Task AnswerInvoke(HttpContext http, IncomingActivity activity)
    {
        if (activity.Name == "message/submitAction")
        {
            await WriteJson(http, "{}"u8.ToArray());
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status501NotImplemented;
        }
    }
}
