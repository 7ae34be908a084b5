using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BudgetBot.Channels.Protocol;

/// <summary>Reads the body of a request to /api/messages. What is no activity is named in one sentence, never thrown.</summary>
public static class ActivityReader
{
    private const int LongestId = 1000;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one activity.</summary>
    /// <param name="body">UTF-8 JSON.</param>
    /// <param name="activity">The activity; its type is never empty, and a message has a conversation.</param>
    /// <param name="problem">What is wrong with it otherwise.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> body,
        [NotNullWhen(true)] out IncomingActivity? activity,
        [NotNullWhen(false)] out string? problem)
    {
        activity = null;
        try
        {
            ReadOnlySpan<byte> json = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
            activity = JsonSerializer.Deserialize(json, ProtocolJson.Wire.IncomingActivity);
            problem = Problem(activity);
        }
        catch (JsonException)
        {
            problem = "The body is not the JSON of an activity.";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in a name or a value is text that no string can hold.
            problem = "The body holds text that is not Unicode.";
        }

        if (problem is not null)
        {
            activity = null;
        }

        return activity is not null;
    }

    private static string? Problem(IncomingActivity? activity)
    {
        if (activity is null || string.IsNullOrWhiteSpace(activity.Type))
        {
            return "An activity needs a type.";
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return NeedsConversation(activity) ? "An activity needs a conversation with an id." : null;
        }

        return IsUsable(activity.Conversation.Id) && IsUsable(activity.Id) ? null : "An id cannot be used in an address.";
    }

    // Dots would climb up in the address that the reply is posted to.
    private static bool IsUsable(string? id) => id is null || (id.Length <= LongestId && id is not ("." or ".."));

    private static bool NeedsConversation(IncomingActivity activity) => ActivityTypes.CallsForReply(activity.Type);
}
