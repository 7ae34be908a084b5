using System.Globalization;
using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.DirectLine;

/// <summary>
/// Activities as Direct Line carries them: what the service has to say about them takes the place of what their author said.
/// </summary>
internal static class WireActivity
{
    /// <summary>The channel of the bot's own Direct Line.</summary>
    public const string ChannelId = Microsoft.Bot.Connector.Channels.Webchat;

    /// <summary>Characters of the longest name or id that is taken over from an author.</summary>
    public const int LongestName = 256;

    /// <summary>The id of an activity.</summary>
    /// <param name="chat">The conversation.</param>
    /// <param name="number">How many came before it.</param>
    public static string Id(string chat, long number) => string.Create(CultureInfo.InvariantCulture, $"{chat}|{number:D7}");

    /// <summary>Puts the service's word in the place of the author's: nobody speaks for another, nor in another conversation.</summary>
    /// <param name="posted">What a user posted.</param>
    /// <param name="chat">The conversation.</param>
    /// <param name="user">The user who speaks in it; null until one is known.</param>
    public static void Address(Activity posted, string chat, string? user)
    {
        posted.ChannelId = ChannelId;
        posted.ServiceUrl = null;
        posted.DeliveryMode = null;
        posted.CallerId = null;
        posted.Conversation = new ConversationAccount(id: chat);
        posted.From = new ChannelAccount(user ?? Author(posted.From), Short(posted.From?.Name) ?? string.Empty, RoleTypes.User);
        posted.Recipient = BotAccount.Default;
    }

    /// <summary>An activity with its place in the chat, as UTF-8 JSON.</summary>
    public static byte[] Written(Activity activity, string id, DateTimeOffset now)
    {
        activity.Id = id;
        activity.Timestamp = now;
        return ActivityJson.Write(activity);
    }

    // A client that names nobody is still somebody: one user of one chat.
    private static string Author(ChannelAccount? from) => Short(from?.Id) is { Length: > 0 } id ? id : "user";

    private static string? Short(string? text) => text is { Length: <= LongestName } ? text : null;
}
