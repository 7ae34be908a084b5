using System.Globalization;
using System.Security.Claims;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.Adapter;

/// <summary>
/// The bot's adapter for all channels: runs an activity through the middleware to the bot, and lets what is sent leave by the outlet of its
/// turn. Who sent the activity was found out before it was read.
/// </summary>
public sealed partial class FrontDoor : CloudAdapterBase
{
    private static readonly ClaimsIdentity Admitted = new();

    private readonly ILogger<FrontDoor> log;

    /// <summary>An adapter.</summary>
    /// <param name="middleware">What others have added, in order. It sees each activity once, before the bot does.</param>
    /// <param name="renderer">Brings the reply to the form of a channel where a turn fails.</param>
    /// <param name="proactive">The outlet of a turn that the bot begins.</param>
    /// <param name="log">Where defects go.</param>
    public FrontDoor(IEnumerable<IMiddleware> middleware, ReplyRenderer renderer, Func<TurnOutlet> proactive, ILogger<FrontDoor> log)
        : base(new AdmittedAuthentication(proactive))
    {
        this.log = log;
        Use(new DuplicateActivities());
        foreach (IMiddleware added in middleware)
        {
            Use(added);
        }

        Use(new TypingFirst());
        OnTurnError = (turn, defect) => Apologise(turn, defect, renderer);
    }

    /// <summary>Has an activity answered.</summary>
    /// <param name="activity">An activity whose sender was admitted.</param>
    /// <param name="outlet">Where replies leave.</param>
    /// <param name="bot">The bot.</param>
    /// <returns>What is answered in the HTTP body: to an invoke, or the expected replies; null where the status says it all.</returns>
    public Task<InvokeResponse?> Take(Activity activity, TurnOutlet outlet, BotCallbackHandler bot)
    {
        activity.Recipient ??= BotAccount.Default;
        CultureInfo culture = CultureInfo.CurrentCulture;
        return ProcessActivityAsync(
            new AuthenticateRequestResult { ClaimsIdentity = Admitted, ConnectorFactory = outlet },
            activity,
            (turn, stop) =>
            {
                // The adapter has taken over the culture of the user's locale, which may not change how an answer is sorted or written.
                CultureInfo.CurrentCulture = culture;
                return bot(turn, stop);
            },
            CancellationToken.None)!;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (int i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse(await Send(turnContext, activities[i], cancellationToken));
        }

        return responses;
    }

    private static async Task<string> Send(ITurnContext turn, Activity activity, CancellationToken stop)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turn.TurnState.Add(InvokeResponseKey, activity);
                return string.Empty;
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), stop);
                return string.Empty;
            case ActivityTypes.Trace when activity.ChannelId != Microsoft.Bot.Connector.Channels.Emulator:
                return string.Empty;
            default:
                activity.Id = null;
                return await ((TurnOutlet)turn.TurnState.Get<ConnectorFactory>()).Send(activity);
        }
    }

    private async Task Apologise(ITurnContext turn, Exception defect, ReplyRenderer renderer)
    {
        LogDefect(log, defect);
        if (turn.Activity.Type == ActivityTypes.Message)
        {
            await turn.SendActivityAsync(renderer.Render(HouseAnswers.Failed(turn.Activity.Text ?? string.Empty), turn.Activity));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed; the user was told so.")]
    private static partial void LogDefect(ILogger log, Exception defect);
}
