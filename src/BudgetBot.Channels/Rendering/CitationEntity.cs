using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Facts;

namespace BudgetBot.Channels.Rendering;

/// <summary>The root message entity: every channel gets it; Teams and Web Chat show its citations.</summary>
internal sealed class CitationEntity(SourceLinks links)
{
    /// <summary>The entity with the answer's citations in order, or null where there is nothing to say.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="thumbs">The thumbs below it, or null.</param>
    public MessageEntity? Of(Answer answer, IReadOnlyList<FeedbackAction>? thumbs)
    {
        CitationClaim[] claims = [.. answer.Citations.Take(ReplyLimits.Citations).Select((citation, i) => new CitationClaim(i + 1, Document(answer, citation)))];
        return claims.Length == 0 && thumbs is null ? null : new MessageEntity(claims.Length == 0 ? null : claims, thumbs);
    }

    private CitedDocument Document(Answer answer, Citation citation) => new(
        Name(SourceLinks.Title(answer, citation), SourceLinks.Place(citation)),
        links.Url(citation),
        Shortened.To(citation.Quote, ReplyLimits.CitationAbstract));

    // The place stays whole: it is the title that is cut.
    private static string Name(string title, string place) =>
        Shortened.To(title, ReplyLimits.CitationName - place.Length - 2) + $"（{place}）";
}
