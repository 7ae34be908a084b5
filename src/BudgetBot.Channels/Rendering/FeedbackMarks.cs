using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Turns;

namespace BudgetBot.Channels.Rendering;

/// <summary>How a channel is told to show thumbs below a reply. An answer without an id, and small talk, gets none.</summary>
internal static class FeedbackMarks
{
    /// <summary>The field of channelData for Teams, else null.</summary>
    public static FeedbackLoop? Loop(Answer answer, ChannelTraits traits) =>
        traits.Thumbs == ThumbStyle.FeedbackLoop && Wanted(answer) ? new FeedbackLoop() : null;

    /// <summary>The actions of the root entity for Web Chat, else null.</summary>
    public static IReadOnlyList<FeedbackAction>? Actions(Answer answer, ChannelTraits traits, string? message) =>
        traits.Thumbs == ThumbStyle.Actions && Wanted(answer)
            ?
            [
                new FeedbackAction("LikeAction", FeedbackDesk.NameOf(answer.Id!, Reaction.Like, message)),
                new FeedbackAction("DislikeAction", FeedbackDesk.NameOf(answer.Id!, Reaction.Dislike, message)),
            ]
            : null;

    private static bool Wanted(Answer answer) => answer.Id is not null && answer.Outcome != Outcome.Help;
}
