using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BudgetBot.Channels.Protocol;

/// <summary>Reads the body of a request to /api/messages. What is no activity is named in one sentence, never thrown.</summary>
public static class ActivityReader
{
    private const int LongestId = 1000;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one activity.</summary>
    /// <param name="body">UTF-8 JSON.</param>
    /// <param name="activity">The activity; its type is never empty, and what calls for a reply has a conversation.</param>
    /// <param name="problem">What is wrong with it otherwise.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> body,
        [NotNullWhen(true)] out Activity? activity,
        [NotNullWhen(false)] out string? problem)
    {
        if (TryReadPosted(body, out activity, out problem))
        {
            problem = Problem(activity);
            activity = problem is null ? activity : null;
        }

        activity?.SettleDeliveryMode();
        return activity is not null;
    }

    /// <summary>Reads one activity that is yet to be addressed, as clients of Direct Line post it.</summary>
    /// <param name="body">UTF-8 JSON.</param>
    /// <param name="activity">The activity; its type is never empty.</param>
    /// <param name="problem">What is wrong with it otherwise.</param>
    internal static bool TryReadPosted(
        ReadOnlySpan<byte> body,
        [NotNullWhen(true)] out Activity? activity,
        [NotNullWhen(false)] out string? problem)
    {
        ReadOnlySpan<byte> json = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        activity = null;
        problem = StrictJson.Problem(json);
        try
        {
            activity = problem is null ? ActivityJson.Read(json) : null;
            problem ??= string.IsNullOrWhiteSpace(activity?.Type) ? "An activity needs a type." : null;
        }
        catch (JsonException)
        {
            problem = "The body is not the JSON of an activity.";
        }

        activity = problem is null ? activity : null;
        return activity is not null;
    }

    private static string? Problem(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return activity.CallsForReply() ? "An activity needs a conversation with an id." : null;
        }

        return IsUsable(activity.Conversation.Id) && IsUsable(activity.Id) ? null : "An id cannot be used in an address.";
    }

    // Dots would climb up in the address that the reply is posted to.
    private static bool IsUsable(string? id) => id is null || (id.Length <= LongestId && id is not ("." or ".."));
}
