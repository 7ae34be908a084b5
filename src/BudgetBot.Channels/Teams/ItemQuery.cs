using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetBot.Answers.Lookup;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;

namespace BudgetBot.Channels.Teams;

/// <summary>The message extension: items by what a user types, each with a card that cites its source and may be put into a message.</summary>
/// <param name="desk">Looks for items.</param>
/// <param name="renderer">Makes their cards.</param>
public sealed class ItemQuery(TurnDesk desk, ReplyRenderer renderer)
{
    private const int MostResults = 10;

    // Teams takes no more in one answer.
    private const int MostBytes = 200 * 1024;

    /// <summary>The body that answers composeExtension/query.</summary>
    public ReadOnlyMemory<byte> Answer(IncomingActivity activity)
    {
        string words = Words(activity.Value);
        if (words.Length == 0)
        {
            return Bytes(Message("事業や項目の名前を入力してください。一部でも、かなでも探せます。"));
        }

        int skip = Math.Max(0, JsonField.Number(activity.Value, "queryOptions", "skip") ?? 0);
        int take = Math.Clamp(JsonField.Number(activity.Value, "queryOptions", "count") ?? MostResults, 1, MostResults);
        IReadOnlyList<FoundItem> found = desk.Search(words, skip, take);
        return Bytes(found.Count == 0 && skip == 0 ? Message("資料には見当たりませんでした。言葉を変えてお試しください。") : Results(found));
    }

    // The first query, before anything is typed, comes with another parameter.
    private static string Words(JsonElement? value) => JsonField.Each(JsonField.At(value, "parameters"))
        .Where(parameter => JsonField.Text(parameter, "name") == AppCommands.SearchText)
        .Select(parameter => Shortened.To((JsonField.Text(parameter, "value") ?? string.Empty).Trim(), UserWords.Longest))
        .FirstOrDefault(string.Empty);

    private static JsonObject Message(string text) =>
        new() { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } };

    private JsonObject Results(IReadOnlyList<FoundItem> found)
    {
        var attachments = new JsonArray();
        int bytes = 0;
        foreach (JsonObject result in found.Select(Result))
        {
            bytes += Bytes(result).Length;
            if (bytes > MostBytes)
            {
                break;
            }

            attachments.Add((JsonNode)result);
        }

        return new JsonObject
        {
            ["composeExtension"] = new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = attachments },
        };
    }

    private JsonObject Result(FoundItem item) => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.adaptive",
        ["content"] = renderer.CardToInsert(item),
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = item.Title, ["text"] = Preview(item) },
        },
    };

    private static string Preview(FoundItem item) => item.Place.Length == 0 ? item.Headline : $"{item.Headline}　{item.Place}";

    private static byte[] Bytes(JsonObject body) => JsonSerializer.SerializeToUtf8Bytes(body, ProtocolJson.Wire.JsonObject);
}
