using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Adapter;

/// <summary>Lets a message or event pass once: a channel that saw no answer posts it again. Remembers the newest ids.</summary>
internal sealed class DuplicateActivities : IMiddleware
{
    private const int RememberedActivities = 20_000;

    private readonly RecentKeys seen = new(RememberedActivities);

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        IsNew(turnContext.Activity) ? next(cancellationToken) : Task.CompletedTask;

    // What begins a conversation has a rule of its own, and an invoke waits for an answer each time.
    private bool IsNew(Activity activity) =>
        activity.Type is not (ActivityTypes.Message or ActivityTypes.Event)
        || string.IsNullOrEmpty(activity.Id)
        || seen.Add($"{activity.ConversationKey()}\n{activity.Id}");
}
