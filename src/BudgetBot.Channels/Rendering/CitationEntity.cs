using BudgetBot.Answers;
using BudgetBot.Facts;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Channels.Rendering;

/// <summary>The root message entity: every channel gets it; Teams and Web Chat show its citations.</summary>
internal sealed class CitationEntity(SourceLinks links)
{
    /// <summary>The entity with the answer's citations in order, or null where there is nothing to say.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="thumbs">The thumbs below it, or null.</param>
    public Entity? Of(Answer answer, JArray? thumbs)
    {
        JObject[] claims = [.. answer.Citations.Take(ReplyLimits.Citations).Select((citation, i) => Claim(answer, citation, i + 1))];
        if (claims.Length == 0 && thumbs is null)
        {
            return null;
        }

        // An empty @id means this message.
        var root = new JObject { ["@type"] = "Message", ["@context"] = "https://schema.org", ["@id"] = string.Empty };
        if (claims.Length > 0)
        {
            root["citation"] = new JArray(claims);
        }

        if (thumbs is not null)
        {
            root["potentialAction"] = thumbs;
        }

        return new Entity("https://schema.org/Message") { Properties = root };
    }

    private JObject Claim(Answer answer, Citation citation, int position) => new()
    {
        ["@type"] = "Claim",
        ["position"] = position,
        ["appearance"] = new JObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Name(SourceLinks.Title(answer, citation), SourceLinks.Place(citation)),
            ["url"] = links.Url(citation),
            ["abstract"] = Shortened.To(citation.Quote, ReplyLimits.CitationAbstract),
        },
    };

    // The place stays whole: it is the title that is cut.
    private static string Name(string title, string place) =>
        Shortened.To(title, ReplyLimits.CitationName - place.Length - 2) + $"（{place}）";
}
