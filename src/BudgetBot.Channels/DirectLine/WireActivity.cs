using System.Globalization;
using System.Text.Json;
using BudgetBot.Channels.Protocol;

namespace BudgetBot.Channels.DirectLine;

/// <summary>Activities as Direct Line carries them: what the service has to say about them stands before what their author said.</summary>
internal static class WireActivity
{
    /// <summary>The channel of the bot's own Direct Line.</summary>
    public const string ChannelId = "webchat";

    /// <summary>The bot, as users of Direct Line see it.</summary>
    public static ChannelAccount Bot { get; } = new("budgetbot", "BudgetBot", "bot");

    // What a client says of these is not taken: an author cannot speak for another, nor in another conversation.
    private static readonly string[] OwnFields =
        ["id", "timestamp", "channelId", "serviceUrl", "conversation", "from", "recipient", "deliveryMode"];

    /// <summary>The id of an activity.</summary>
    /// <param name="chat">The conversation.</param>
    /// <param name="number">How many came before it.</param>
    public static string Id(string chat, long number) => string.Create(CultureInfo.InvariantCulture, $"{chat}|{number:D7}");

    /// <summary>What a user posted, without the fields that are the service's to say.</summary>
    /// <param name="posted">An object.</param>
    /// <exception cref="InvalidOperationException">It holds text that is not Unicode.</exception>
    public static byte[] Body(JsonElement posted) => JsonObjectBytes.Write(json =>
    {
        foreach (JsonProperty field in posted.EnumerateObject().Where(field => !OwnFields.Any(own => field.NameEquals(own))))
        {
            field.WriteTo(json);
        }
    });

    /// <summary>What a user said, with its id and author.</summary>
    /// <param name="body">Of <see cref="Body"/>.</param>
    /// <param name="id">The id of the activity.</param>
    /// <param name="chat">The conversation.</param>
    /// <param name="user">Who speaks.</param>
    /// <param name="now">When.</param>
    public static byte[] OfUser(ReadOnlySpan<byte> body, string id, string chat, ChannelAccount user, DateTimeOffset now) => Joined(
        JsonObjectBytes.Write(json =>
        {
            WriteHead(json, id, now);
            json.WriteString("channelId", ChannelId);
            WriteAccount(json, "from", user);
            WriteAccount(json, "recipient", Bot);
            json.WriteStartObject("conversation");
            json.WriteString("id", chat);
            json.WriteEndObject();
        }),
        body);

    /// <summary>What the bot says, with its id.</summary>
    public static byte[] OfBot(ReplyActivity reply, string id, DateTimeOffset now) =>
        Joined(JsonObjectBytes.Write(json => WriteHead(json, id, now)), JsonSerializer.SerializeToUtf8Bytes(reply, ProtocolJson.Wire.ReplyActivity));

    private static void WriteHead(Utf8JsonWriter json, string id, DateTimeOffset now)
    {
        json.WriteString("id", id);
        json.WriteString("timestamp", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private static void WriteAccount(Utf8JsonWriter json, string name, ChannelAccount account)
    {
        json.WriteStartObject(name);
        json.WriteString("id", account.Id);
        json.WriteString("name", account.Name ?? string.Empty);
        json.WriteString("role", account.Role);
        json.WriteEndObject();
    }

    // Two objects as one, fields of the first in front. The second is never empty: every activity has a type.
    private static byte[] Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => [.. first[..^1], (byte)',', .. second[1..]];
}
