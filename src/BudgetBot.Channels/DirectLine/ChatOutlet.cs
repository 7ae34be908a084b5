using BudgetBot.Channels.Adapter;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.DirectLine;

/// <summary>The outlet of a turn of Direct Line: what is sent stands in the chat at once.</summary>
/// <param name="chat">The conversation.</param>
/// <param name="time">The clock.</param>
internal sealed class ChatOutlet(Chat chat, TimeProvider time) : TurnOutlet
{
    /// <inheritdoc/>
    public override Task<string> Send(Activity activity)
    {
        chat.Say(number => WireActivity.Written(activity, WireActivity.Id(chat.Id, number), time.GetUtcNow()));
        return Task.FromResult(activity.Id);
    }
}
