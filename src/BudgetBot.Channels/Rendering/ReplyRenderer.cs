using BudgetBot.Answers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Rendering;

/// <summary>The addresses of a kept answer.</summary>
/// <param name="Page">Its page, to be printed or looked up again.</param>
/// <param name="Csv">Its rows as CSV.</param>
/// <param name="Xlsx">Its rows as a workbook.</param>
public sealed record AnswerLinks(string Page, string Csv, string Xlsx);

/// <summary>Brings an answer to the form of a channel.</summary>
/// <param name="links">Where sources are shown.</param>
/// <param name="answerLinks">Where the answer with an id can be looked up, or null for one that cannot; null where none is kept.</param>
public sealed class ReplyRenderer(SourceLinks links, Func<string, AnswerLinks?>? answerLinks = null)
{
    private const string Language = "ja-JP";

    private readonly ReplyText text = new(links);
    private readonly CitationEntity entity = new(links);
    private readonly AnswerCard card = new(links, answerLinks);

    /// <summary>The reply to an activity: a message with its text, at most one card, next steps, citations and outcome.</summary>
    /// <param name="answer">An answer that the gate has let through.</param>
    /// <param name="asked">The activity that is answered.</param>
    /// <param name="note">A closing remark of the channel (the question was cut …), or null.</param>
    public Activity Render(Answer answer, Activity asked, string? note = null)
    {
        ChannelTraits traits = ChannelTraits.Of(asked.ChannelId);
        Activity reply = WithoutCard(answer, asked, traits, text.Write(answer, note, traits.Sources));
        int left = ReplyLimits.MessageBytes - ActivityJson.Length(reply);
        if (card.Build(answer, traits, Shortened.VisibleLength(reply.Text), Math.Min(left, ReplyLimits.CardBytes)) is { } content)
        {
            reply.Attachments = [new Attachment(CardJson.ContentType, content: content)];
        }

        return reply;
    }

    /// <summary>Whether users of a channel are used to see that an answer is on its way.</summary>
    public static bool ShowsTyping(string? channelId) => ChannelTraits.Of(channelId).ShowsTyping;

    /// <summary>The card of an item that a user puts into a message of Teams: it speaks without a text beside it.</summary>
    internal CardJson CardToInsert(FoundItem item) => card.ToInsert(item.Title, item.Answer);

    private Activity WithoutCard(Answer answer, Activity asked, ChannelTraits traits, string words) => new(ActivityTypes.Message)
    {
        ChannelId = asked.ChannelId,
        ServiceUrl = asked.ServiceUrl,
        From = asked.Recipient ?? BotAccount.Default,
        Recipient = asked.From,
        Conversation = asked.Conversation,
        ReplyToId = asked.Id,
        Locale = Language,
        InputHint = answer.Outcome == Outcome.Clarify ? InputHints.ExpectingInput : InputHints.AcceptingInput,
        TextFormat = TextFormatTypes.Markdown,
        Text = words,
        SuggestedActions = Steps(answer, asked, traits),
        Entities = entity.Of(answer, FeedbackMarks.Actions(answer, traits, asked.Id)) is { } root ? [root] : null,
        ChannelData = FeedbackMarks.ChannelData(answer, traits),
    };

    private static SuggestedActions? Steps(Answer answer, Activity asked, ChannelTraits traits) =>
        answer.NextSteps.Count == 0
            ? null
            : new SuggestedActions(
                asked.From?.Id is { } user ? [user] : Array.Empty<string>(),
                answer.NextSteps.Take(ReplyLimits.Steps).Select(step => Button(step, traits)));

    // imBack: as if the user had typed the value.
    private static CardAction Button(NextStep step, ChannelTraits traits) => new(
        Microsoft.Bot.Schema.ActionTypes.ImBack,
        traits.ButtonsSendTheirTitle ? step.Says : Shortened.To(step.Title, ReplyLimits.ButtonTitle),
        value: step.Says);
}
