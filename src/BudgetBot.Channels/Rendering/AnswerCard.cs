using System.Text.Json.Nodes;
using BudgetBot.Answers;

namespace BudgetBot.Channels.Rendering;

/// <summary>The Adaptive Card of an answer: its tables, a picture of its amounts, where they stand, and buttons.</summary>
internal sealed class AnswerCard(SourceLinks links, Func<string, AnswerLinks?>? answerLinks)
{
    private readonly CardActions actions = new(links, answerLinks);

    /// <summary>The card, or null where text alone says everything or no card of the size does.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="traits">The channel.</param>
    /// <param name="textLength">Visible characters of the reply's text: text and card together stay readable.</param>
    /// <param name="bytes">UTF-8 bytes that the card may have.</param>
    public CardJson? Build(Answer answer, ChannelTraits traits, int textLength, int bytes) =>
        answer.Tables.Count == 0 && answer.Citations.Count == 0
            ? null
            : Fitting(Math.Max(0, ReplyLimits.TextAndCard - textLength), bytes, (characters, picture) =>
                Card(answer, traits, new Content([], characters, picture), actions.Of(answer, traits)));

    /// <summary>The card that says the whole answer under its title.</summary>
    public CardJson ToInsert(string title, Answer answer)
    {
        JsonObject[] words = [CardElements.Title(MarkdownLine.Escape(title)), .. answer.Lines.Select(line => CardElements.Text(MarkdownLine.Write(line)))];
        return Fitting(ReplyLimits.TextAndCard, ReplyLimits.CardBytes, (characters, picture) =>
            Card(answer, ChannelTraits.Teams, new Content(words, characters, picture), actions.ThatOpen(answer)))!;
    }

    // First the picture goes, which says nothing of its own; then rows of the tables, which is said.
    private static CardJson? Fitting(int characters, int bytes, Func<int, bool, JsonObject> build)
    {
        bool picture = true;
        while (true)
        {
            CardJson card = CardJson.Of(build(characters, picture));
            if (card.Bytes <= bytes)
            {
                return card;
            }

            if (!picture && characters == 0)
            {
                return null;
            }

            characters = picture ? characters : characters * 3 / 4;
            picture = false;
        }
    }

    private JsonObject Card(Answer answer, ChannelTraits traits, Content content, JsonArray buttons)
    {
        var tables = new CardTables(answer.Tables, content.Characters);
        JsonArray body = tables.Elements();
        for (int i = 0; i < content.Words.Count; i++)
        {
            body.Insert(i, content.Words[i].DeepClone());
        }

        if (content.Picture && PictureFinder.Of(answer) is { } picture && picture.Length <= tables.Left)
        {
            body.Add((JsonNode)PictureElements.Of(picture, traits.HasCharts));
        }

        if (answer.Citations.Count > 0)
        {
            body.Add((JsonNode)CardElements.Small(SourceLine(answer)));
        }

        if (answer.Id is { } id && answerLinks?.Invoke(id) is { } kept)
        {
            body.Add((JsonNode)CardElements.Small($"回答番号 {id}　[印刷・後日の確認]({kept.Page})"));
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
        if (buttons.Count > 0)
        {
            card["actions"] = buttons;
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

    private sealed record Content(IReadOnlyList<JsonObject> Words, int Characters, bool Picture);
}
