using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Channels.Rendering;

/// <summary>How a channel is told to show thumbs below a reply. An answer without an id, and small talk, gets none.</summary>
internal static class FeedbackMarks
{
    private const string Loop = "feedbackLoop";
    private const string AnswerId = "answerId";

    /// <summary>What the bot tells programs in channelData: the outcome, the id, and for Teams that thumbs are wanted.</summary>
    public static JObject ChannelData(Answer answer, ChannelTraits traits)
    {
        var data = new JObject { ["outcome"] = OutcomeWords.Of(answer.Outcome) };
        if (answer.Id is { } id)
        {
            data[AnswerId] = id;
        }

        if (traits.Thumbs == ThumbStyle.FeedbackLoop && Wanted(answer))
        {
            data[Loop] = new JObject { ["type"] = "default" };
        }

        return data;
    }

    /// <summary>The actions of the root entity for Web Chat, which posts back the one that is pressed; else null.</summary>
    public static JArray? Actions(Answer answer, ChannelTraits traits, string? message) =>
        traits.Thumbs == ThumbStyle.Actions && Wanted(answer)
            ? [Thumb("LikeAction", answer, Reaction.Like, message), Thumb("DislikeAction", answer, Reaction.Dislike, message)]
            : null;

    /// <summary>The id of the answer that a message brings with the thumbs of Teams; null where it brings none.</summary>
    public static string? AnswerWithThumbs(Activity message) =>
        message.ChannelData is JObject data && data[Loop] is not null ? (string?)data[AnswerId] : null;

    private static JObject Thumb(string type, Answer answer, Reaction reaction, string? message) => new()
    {
        ["@type"] = type,
        ["@id"] = FeedbackDesk.NameOf(answer.Id!, reaction, message),
        ["actionStatus"] = "PotentialActionStatus",
    };

    private static bool Wanted(Answer answer) => answer.Id is not null && answer.Outcome != Outcome.Help;
}
