using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Protocol;

/// <summary>What the bot asks of activities beyond their fields.</summary>
public static class ActivityTraits
{
    /// <summary>Whether the bot may have something to say to it.</summary>
    public static bool CallsForReply(this IActivity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate;

    /// <summary>Whether the replies are wanted in the HTTP body.</summary>
    public static bool ExpectsReplies(this Activity activity) => activity.DeliveryMode == DeliveryModes.ExpectReplies;

    /// <summary>The key of its conversation: ids are unique within a channel only.</summary>
    internal static string ConversationKey(this IActivity activity) => $"{activity.ChannelId}/{activity.Conversation?.Id}";

    /// <summary>Whether more than one user may take part in its conversation.</summary>
    internal static bool HasSeveralUsers(this IActivity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    // The SDK compares letter by letter, and would answer an invoke that expects replies with a list of activities.
    internal static void SettleDeliveryMode(this Activity activity)
    {
        if (DeliveryModes.ExpectReplies.Equals(activity.DeliveryMode, StringComparison.OrdinalIgnoreCase))
        {
            activity.DeliveryMode = activity.Type == ActivityTypes.Invoke ? null : DeliveryModes.ExpectReplies;
        }
    }
}
