using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Facts;

namespace BudgetBot.Channels.Rendering;

/// <summary>The Adaptive Card of an answer: its tables, where the figures stand, and buttons.</summary>
internal sealed class AnswerCard(SourceLinks links)
{
    private const int MostSourceButtons = 2;

    /// <summary>The card, or null where text alone says everything.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="traits">The channel.</param>
    /// <param name="textLength">Visible characters of the reply's text: text and card together stay readable.</param>
    public JsonObject? Build(Answer answer, ChannelTraits traits, int textLength)
    {
        if (answer.Tables.Count == 0 && answer.Citations.Count == 0)
        {
            return null;
        }

        int characters = Math.Max(0, ReplyLimits.TextAndCard - textLength);
        while (true)
        {
            JsonObject card = Build(answer, traits, new CardTables(answer.Tables, characters));
            if (Encoding.UTF8.GetByteCount(card.ToJsonString(Protocol.ProtocolJson.Wire.Options)) <= ReplyLimits.CardBytes || characters == 0)
            {
                return card;
            }

            characters = characters * 3 / 4;
        }
    }

    private JsonObject Build(Answer answer, ChannelTraits traits, CardTables tables)
    {
        JsonArray body = tables.Elements();
        if (answer.Citations.Count > 0)
        {
            body.Add((JsonNode)CardElements.Small(SourceLine(answer)));
        }

        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = tables.NeedsTableElement ? "1.5" : "1.2",
            ["lang"] = "ja",
            ["fallbackText"] = answer.Lines.Count > 0 ? MarkdownLine.Plain(answer.Lines[0]) : string.Empty,
            ["body"] = body,
        };
        JsonArray actions = Actions(answer, traits);
        if (actions.Count > 0)
        {
            card["actions"] = actions;
        }

        return card;
    }

    private static string SourceLine(Answer answer)
    {
        IEnumerable<string> places = answer.Citations
            .GroupBy(citation => citation.Document)
            .Select(group => $"{SourceLinks.Title(answer, group.First())} {string.Join("、", group.Select(SourceLinks.Place).Distinct().Take(4))}"
                + (group.Count() > 4 ? " ほか" : string.Empty));
        return "出典: " + string.Join(" ／ ", places);
    }

    private JsonArray Actions(Answer answer, ChannelTraits traits)
    {
        var actions = new JsonArray();
        int shown = Math.Min(MostSourceButtons, answer.Citations.Count);
        for (int i = 0; i < shown; i++)
        {
            actions.Add((JsonNode)OpenSource(answer.Citations[i], shown == 1 ? "出典を表示" : $"出典を表示 [{i + 1}]"));
        }

        foreach (NextStep step in answer.NextSteps.Take(ReplyLimits.Steps))
        {
            actions.Add((JsonNode)Say(step, traits));
        }

        return actions;
    }

    private JsonObject OpenSource(Citation citation, string title) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = links.Url(citation) };

    private static JsonObject Say(NextStep step, ChannelTraits traits) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = Shortened.To(step.Title, ReplyLimits.ButtonTitle),
        ["data"] = traits.SubmitCarriesTeamsData
            ? new JsonObject { ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = step.Says } }
            : step.Says,
    };
}
