using System.Text.Json;
using BudgetBot.Channels.Delivery;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.SignIn;
using BudgetBot.Channels.Teams;
using BudgetBot.Channels.Turns;
using BudgetBot.Web.Access;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.Messages;

/// <summary>POST /api/messages: takes an activity and completes after its replies were delivered, or after waiting some seconds for that.</summary>
/// <param name="access">Who may post what.</param>
/// <param name="desk">What the activity calls for.</param>
/// <param name="invokes">Answers what is answered in the HTTP body.</param>
/// <param name="outbox">Where replies leave.</param>
/// <param name="plan">How long a turn waits.</param>
/// <param name="log">Where refusals go.</param>
internal sealed partial class MessagesEndpoint(
    MessageAccess access, TurnDesk desk, TeamsInvokes invokes, Outbox outbox, RetryPlan plan, ILogger<MessagesEndpoint> log)
{
    /// <summary>Answers the request.</summary>
    public async Task Handle(HttpContext http)
    {
        try
        {
            (SignedCaller? caller, Refusal? refusal) = await access.Admit(http);
            if (refusal is not null)
            {
                await Refuse(http, refusal);
            }
            else if (await ActivityBody.Read(http.Request) is not { } body)
            {
                await Refuse(http, new Refusal(StatusCodes.Status413PayloadTooLarge, "An activity has 256 KB at most."));
            }
            else if (!ActivityReader.TryRead(body, out IncomingActivity? activity, out string? problem))
            {
                await Refuse(http, new Refusal(StatusCodes.Status400BadRequest, problem));
            }
            else if (access.Judge(caller, activity) is { } objection)
            {
                await Refuse(http, objection);
            }
            else
            {
                await Take(http, activity);
            }
        }
        catch (BadHttpRequestException problem)
        {
            await Refuse(http, new Refusal(problem.StatusCode, "The request could not be read."));
        }
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
            if (activity.Type == ActivityTypes.Message && replies.Count > 0 && ReplyRenderer.ShowsTyping(activity.ChannelId))
            {
                _ = outbox.Send(TypingActivity.Before(replies[0]));
            }

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

    private async Task AnswerInvoke(HttpContext http, IncomingActivity activity)
    {
        InvokeReply answer = invokes.Answer(activity);
        http.Response.StatusCode = answer.Status;
        if (!answer.Body.IsEmpty)
        {
            await WriteJson(http, answer.Body.ToArray());
        }
    }

    private async Task Refuse(HttpContext http, Refusal refusal)
    {
        if (refusal.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status503ServiceUnavailable)
        {
            LogRefused(log, refusal.Status, refusal.Reason);
        }

        await WireResponse.Refuse(http, refusal);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An activity was refused ({Status}): {Reason}")]
    private static partial void LogRefused(ILogger log, int status, string reason);
}
