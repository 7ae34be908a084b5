using System.Net;
using BudgetBot.Channels.Teams;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Channels.Adapter;

/// <summary>The bot: what each kind of activity calls for, on all channels.</summary>
/// <param name="desk">Answers and greets.</param>
/// <param name="feedback">Takes thumbs and comments.</param>
/// <param name="items">Looks for items.</param>
public sealed class BudgetHandler(TurnDesk desk, FeedbackDesk feedback, ItemQuery items) : TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(desk.Answer(Of(turnContext)), cancellationToken);

    // The handler of the SDK asks the channel for more about each member, and wants the bot among them or not by the channel.
    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Greet(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Greet(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (FeedbackDesk.IsFeedback(Of(turnContext)))
        {
            feedback.Take(Of(turnContext));
        }

        return Task.CompletedTask;
    }

    // Teams shows an error for everything that is not 200. The handler of the SDK would answer 400 to odd values of what it knows.
    /// <inheritdoc/>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "message/submitAction":
                feedback.Take(Of(turnContext));
                return CreateInvokeResponse(new JObject());
            case "composeExtension/query":
                MessagingExtensionQuery query = ItemQuery.Read(turnContext.Activity.Value);
                return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, query, cancellationToken));
            default:
                return new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
        }
    }

    /// <inheritdoc/>
    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(items.Answer(query));

    private Task Greet(ITurnContext turn, CancellationToken stop) =>
        desk.Greeting(turn.Activity) is { } greeting ? turn.SendActivityAsync(greeting, stop) : Task.CompletedTask;

    private static Activity Of(ITurnContext turn) => turn.Activity;
}
