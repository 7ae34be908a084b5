using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Adapter;

/// <summary>
/// Sends the indicator that an answer is on its way before the first message of the bot, where users of the channel are used to it.
/// </summary>
internal sealed class TypingFirst : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        Activity asked = turnContext.Activity;
        if (asked.Type == ActivityTypes.Message && !asked.ExpectsReplies() && ReplyRenderer.ShowsTyping(asked.ChannelId))
        {
            turnContext.OnSendActivities(BeforeMessages(Indicator(asked)));
        }

        return next(cancellationToken);
    }

    private static SendActivitiesHandler BeforeMessages(Activity indicator)
    {
        bool sent = false;
        return async (_, activities, send) =>
        {
            int first = sent ? -1 : activities.FindIndex(activity => activity.Type == ActivityTypes.Message);
            if (first < 0)
            {
                return await send();
            }

            sent = true;
            activities.Insert(first, indicator);
            ResourceResponse[] responses = await send();

            // Who sent the messages knows nothing of the indicator.
            return [.. responses.Where((_, i) => i != first)];
        };
    }

    private static Activity Indicator(Activity asked) => new(ActivityTypes.Typing)
    {
        ChannelId = asked.ChannelId,
        ServiceUrl = asked.ServiceUrl,
        From = asked.Recipient,
        Recipient = asked.From,
        Conversation = asked.Conversation,
    };
}
