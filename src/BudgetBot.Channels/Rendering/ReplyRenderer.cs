using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;

namespace BudgetBot.Channels.Rendering;

/// <summary>Brings an answer to the form of a channel.</summary>
/// <param name="links">Where sources are shown.</param>
public sealed class ReplyRenderer(SourceLinks links)
{
    private readonly ReplyText text = new(links);
    private readonly CitationEntity entity = new(links);
    private readonly AnswerCard card = new(links);

    /// <summary>The reply to an activity.</summary>
    /// <param name="answer">An answer that the gate has let through.</param>
    /// <param name="asked">The activity that is answered.</param>
    /// <param name="note">A closing remark of the channel (the question was cut …), or null.</param>
    public ReplyActivity Render(Answer answer, IncomingActivity asked, string? note = null)
    {
        ChannelTraits traits = ChannelTraits.Of(asked.ChannelId);
        string words = text.Write(answer, note, traits.Sources);
        return new ReplyActivity
        {
            ChannelId = asked.ChannelId,
            ServiceUrl = asked.ServiceUrl,
            From = asked.Recipient ?? new ChannelAccount("budgetbot", "BudgetBot", "bot"),
            Recipient = asked.From,
            Conversation = asked.Conversation,
            ReplyToId = asked.Id,
            InputHint = answer.Outcome == Outcome.Clarify ? "expectingInput" : "acceptingInput",
            Text = words,
            Attachments = card.Build(answer, traits, Shortened.VisibleLength(words)) is { } content ? [new CardAttachment(content)] : null,
            SuggestedActions = Steps(answer, asked, traits),
            Entities = answer.Citations.Count > 0 ? [entity.Of(answer)] : null,
            ChannelData = new OutcomeData(OutcomeWords.Of(answer.Outcome)),
        };
    }

    private static SuggestedActions? Steps(Answer answer, IncomingActivity asked, ChannelTraits traits) =>
        answer.NextSteps.Count == 0
            ? null
            : new SuggestedActions(
                asked.From?.Id is { } user ? [user] : [],
                [.. answer.NextSteps.Take(ReplyLimits.Steps).Select(step => Button(step, traits))]);

    private static CardAction Button(NextStep step, ChannelTraits traits) =>
        new(traits.ButtonsSendTheirTitle ? step.Says : Shortened.To(step.Title, ReplyLimits.ButtonTitle), step.Says);
}
