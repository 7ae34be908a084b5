using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Turns;

/// <summary>
/// Decides when a conversation is greeted: once, however many activities tell that it has begun. Teams tells by an installationUpdate
/// and a conversationUpdate, in either order; the Emulator and Web Chat by a conversationUpdate alone. Safe for several threads.
/// </summary>
internal sealed class Greetings
{
    private const int RememberedConversations = 20_000;

    private readonly RecentKeys greeted = new(RememberedConversations);

    /// <summary>Whether an activity calls for the greeting; if so, the conversation counts as greeted.</summary>
    public bool Take(Activity activity)
    {
        if (activity.Type == ActivityTypes.InstallationUpdate)
        {
            if (activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true)
            {
                greeted.Remove(activity.ConversationKey());
            }

            // An app that is upgraded (add-upgrade) is known already.
            return activity.Action == "add" && greeted.Add(activity.ConversationKey());
        }

        return BeginsHere(activity) && greeted.Add(activity.ConversationKey());
    }

    // In a room of several people only the bot's own arrival is a beginning: who comes later is not greeted before all others.
    private static bool BeginsHere(Activity activity)
    {
        bool ofTeams = activity.ChannelId == Microsoft.Bot.Connector.Channels.Msteams;
        bool room = activity.HasSeveralUsers();
        return activity.MembersAdded?.Any(member => member?.Id is { Length: > 0 } id && (id == activity.Recipient?.Id ? ofTeams : !(ofTeams && room))) ?? false;
    }
}
