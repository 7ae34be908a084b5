using BudgetBot.Channels.Adapter;
using BudgetBot.Channels.Delivery;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.SignIn;
using BudgetBot.Web.Access;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using static BudgetBot.Web.Access.WireResponse;

namespace BudgetBot.Web.Messages;

/// <summary>
/// POST /api/messages: takes an activity and completes after its replies were delivered, or after waiting some seconds for that.
/// </summary>
/// <param name="access">Who may post what.</param>
/// <param name="door">Brings an activity to the bot.</param>
/// <param name="bot">The bot.</param>
/// <param name="outlets">Where the replies of a turn leave.</param>
/// <param name="log">Where refusals go.</param>
internal sealed partial class MessagesEndpoint(
    MessageAccess access, FrontDoor door, IBot bot, Func<OutboxOutlet> outlets, ILogger<MessagesEndpoint> log)
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
            else if (!ActivityReader.TryRead(body, out Activity? activity, out string? problem))
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

    private async Task Take(HttpContext http, Activity activity)
    {
        OutboxOutlet outlet = outlets();
        InvokeResponse? answer = await door.Take(activity, outlet, bot.OnTurnAsync);
        http.Response.StatusCode = answer?.Status ?? (outlet.AllDelivered ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
        if (answer?.Body is { } body)
        {
            await WriteJson(http, ActivityJson.Write(body));
        }
    }

    private async Task Refuse(HttpContext http, Refusal refusal)
    {
        if (refusal.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            or StatusCodes.Status503ServiceUnavailable)
        {
            LogRefused(log, refusal.Status, refusal.Reason);
        }

        await WireResponse.Refuse(http, refusal);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An activity was refused ({Status}): {Reason}")]
    private static partial void LogRefused(ILogger log, int status, string reason);
}
