using System.Text.Json;
using System.Text.RegularExpressions;
using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Channels.Turns;

/// <summary>Takes thumbs and comments from the channels and hands them on. What names no answer is dropped.</summary>
/// <param name="sink">Gets each; must not block.</param>
/// <param name="sent">Which messages brought which answers.</param>
public sealed partial class FeedbackDesk(Action<FeedbackGiven> sink, SentAnswers sent)
{
    private const int LongestComment = 1000;
    private const string WebChatEvent = "webchat:activity-status/feedback";
    private const string AnswerName = "urn:budgetbot:answer:";

    /// <summary>The id of a thumb of Web Chat. It names the message too: one answer may be given several times in a conversation.</summary>
    internal static string NameOf(string answerId, Reaction reaction, string? message) =>
        $"{AnswerName}{answerId}:{(reaction == Reaction.Like ? "like" : "dislike")}:{message}";

    /// <summary>Whether an activity is an event of Web Chat's thumbs.</summary>
    internal static bool IsFeedback(Activity activity) => activity is { Type: ActivityTypes.Event, Name: WebChatEvent };

    /// <summary>Takes what an event of Web Chat or an invoke of Teams says.</summary>
    /// <returns>Whether it named an answer and was handed on.</returns>
    public bool Take(Activity activity)
    {
        FeedbackGiven? given = activity.Type == ActivityTypes.Invoke ? OfTeams(activity) : OfWebChat(activity);
        if (given is not null)
        {
            sink(given);
        }

        return given is not null;
    }

    private FeedbackGiven? OfTeams(Activity activity)
    {
        string? answer = sent.Find(activity.Conversation?.Id, activity.ReplyToId);
        return answer is not null && ReactionOf(JsonField.Text(activity.Value, "actionValue", "reaction")) is { } reaction
            ? new FeedbackGiven(answer, reaction, Comment(JsonField.At(activity.Value, "actionValue", "feedback")))
            : null;
    }

    // Web Chat 4.18 puts the action that was pressed among the entities, others into the value.
    private static FeedbackGiven? OfWebChat(Activity activity)
    {
        foreach (object? action in (activity.Entities ?? []).Select(entity => entity?.Properties).Append(activity.Value))
        {
            if (JsonField.Text(action, "@id") is { } id && AnswerNamed().Match(id) is { Success: true } named)
            {
                return new FeedbackGiven(named.Groups["answer"].Value, named.Groups["thumb"].Value == "like" ? Reaction.Like : Reaction.Dislike, null);
            }
        }

        return null;
    }

    private static Reaction? ReactionOf(string? word) => word switch
    {
        "like" => Reaction.Like,
        "dislike" => Reaction.Dislike,
        _ => null,
    };

    // Teams sends its form as JSON within a text.
    private static string? Comment(JToken? feedback)
    {
        string? text = JsonField.Text(feedback, "feedbackText") ?? (JsonField.Text(feedback) is { } form ? OfForm(form) : null);
        return string.IsNullOrWhiteSpace(text) ? null : Rendering.Shortened.To(text.Trim(), LongestComment);
    }

    private static string? OfForm(string form)
    {
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(form);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                && parsed.RootElement.TryGetProperty("feedbackText", out JsonElement text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()
                : null;
        }
        catch (JsonException)
        {
            return form;
        }
        catch (InvalidOperationException)
        {
            // Half a character is no comment.
            return null;
        }
    }

    [GeneratedRegex("^urn:budgetbot:answer:(?<answer>[A-Za-z0-9_-]{1,64}):(?<thumb>like|dislike):", RegexOptions.NonBacktracking)]
    private static partial Regex AnswerNamed();
}
