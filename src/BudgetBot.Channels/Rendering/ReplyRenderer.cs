using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Channels.Protocol;

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
    private readonly ReplyText text = new(links);
    private readonly CitationEntity entity = new(links);
    private readonly AnswerCard card = new(links, answerLinks);

    /// <summary>The reply to an activity.</summary>
    /// <param name="answer">An answer that the gate has let through.</param>
    /// <param name="asked">The activity that is answered.</param>
    /// <param name="note">A closing remark of the channel (the question was cut …), or null.</param>
    public ReplyActivity Render(Answer answer, IncomingActivity asked, string? note = null)
    {
        ChannelTraits traits = ChannelTraits.Of(asked.ChannelId);
        ReplyActivity reply = WithoutCard(answer, asked, traits, text.Write(answer, note, traits.Sources));
        int left = ReplyLimits.MessageBytes - JsonSerializer.SerializeToUtf8Bytes(reply, ProtocolJson.Wire.ReplyActivity).Length;
        return card.Build(answer, traits, Shortened.VisibleLength(reply.Text), Math.Min(left, ReplyLimits.CardBytes)) is { } content
            ? reply with { Attachments = [new CardAttachment(content)] }
            : reply;
    }

    /// <summary>Whether users of a channel are used to see that an answer is on its way.</summary>
    public static bool ShowsTyping(string? channelId) => ChannelTraits.Of(channelId).ShowsTyping;

    /// <summary>The card of an item that a user puts into a message of Teams: it speaks without a text beside it.</summary>
    public JsonObject CardToInsert(FoundItem item) => card.ToInsert(item.Title, item.Answer);

    private ReplyActivity WithoutCard(Answer answer, IncomingActivity asked, ChannelTraits traits, string words) => new()
    {
        ChannelId = asked.ChannelId,
        ServiceUrl = asked.ServiceUrl,
        From = asked.Recipient ?? new ChannelAccount("budgetbot", "BudgetBot", "bot"),
        Recipient = asked.From,
        Conversation = asked.Conversation,
        ReplyToId = asked.Id,
        InputHint = answer.Outcome == Outcome.Clarify ? "expectingInput" : "acceptingInput",
        Text = words,
        SuggestedActions = Steps(answer, asked, traits),
        Entities = entity.Of(answer, FeedbackMarks.Actions(answer, traits, asked.Id)) is { } root ? [root] : null,
        ChannelData = new OutcomeData(OutcomeWords.Of(answer.Outcome), answer.Id, FeedbackMarks.Loop(answer, traits)),
    };

    private static SuggestedActions? Steps(Answer answer, IncomingActivity asked, ChannelTraits traits) =>
        answer.NextSteps.Count == 0
            ? null
            : new SuggestedActions(
                asked.From?.Id is { } user ? [user] : [],
                [.. answer.NextSteps.Take(ReplyLimits.Steps).Select(step => Button(step, traits))]);

    private static CardAction Button(NextStep step, ChannelTraits traits) =>
        new(traits.ButtonsSendTheirTitle ? step.Says : Shortened.To(step.Title, ReplyLimits.ButtonTitle), step.Says);
}
