using BudgetBot.Answers.Lookup;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Channels.Teams;

/// <summary>The message extension: items by what a user types, each with a card that cites its source and may be put into a message.</summary>
/// <param name="desk">Looks for items.</param>
/// <param name="renderer">Makes their cards.</param>
public sealed class ItemQuery(TurnDesk desk, ReplyRenderer renderer)
{
    private const int MostResults = 10;

    // Teams takes no more in one answer.
    private const int MostBytes = 200 * 1024;

    /// <summary>Reads a query; what is missing or of another kind is left out.</summary>
    /// <param name="value">The value of the invoke.</param>
    public static MessagingExtensionQuery Read(object? value) => new()
    {
        CommandId = JsonField.Text(value, "commandId"),
        Parameters = [.. JsonField.Each(JsonField.At(value, "parameters")).Select(parameter =>
            new MessagingExtensionParameter(JsonField.Text(parameter, "name"), JsonField.Text(parameter, "value")))],
        QueryOptions = new MessagingExtensionQueryOptions(
            JsonField.Number(value, "queryOptions", "skip"), JsonField.Number(value, "queryOptions", "count")),
    };

    /// <summary>The items that a query asks for, or a sentence where there are none.</summary>
    public MessagingExtensionResponse Answer(MessagingExtensionQuery query)
    {
        string words = Words(query);
        if (words.Length == 0)
        {
            return Message("事業や項目の名前を入力してください。一部でも、かなでも探せます。");
        }

        int skip = Math.Max(0, query.QueryOptions?.Skip ?? 0);
        int take = Math.Clamp(query.QueryOptions?.Count ?? MostResults, 1, MostResults);
        IReadOnlyList<FoundItem> found = desk.Search(words, skip, take);
        return found.Count == 0 && skip == 0 ? Message("資料には見当たりませんでした。言葉を変えてお試しください。") : Results(found);
    }

    // The first query, before anything is typed, comes with another parameter.
    private static string Words(MessagingExtensionQuery query) => (query.Parameters ?? [])
        .Where(parameter => parameter.Name == AppCommands.SearchText)
        .Select(parameter => Shortened.To(((parameter.Value as string) ?? string.Empty).Trim(), UserWords.Longest))
        .FirstOrDefault(string.Empty);

    private static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult(type: "message", text: text));

    private MessagingExtensionResponse Results(IReadOnlyList<FoundItem> found)
    {
        var attachments = new List<MessagingExtensionAttachment>();
        int bytes = 0;
        foreach (MessagingExtensionAttachment result in found.Select(Result))
        {
            bytes += ActivityJson.Length(result);
            if (bytes > MostBytes)
            {
                break;
            }

            attachments.Add(result);
        }

        return new(new MessagingExtensionResult("list", "result", attachments));
    }

    private MessagingExtensionAttachment Result(FoundItem item) => new()
    {
        ContentType = CardJson.ContentType,
        Content = renderer.CardToInsert(item),
        Preview = new Attachment(ThumbnailCard.ContentType, content: new JObject { ["title"] = item.Title, ["text"] = Preview(item) }),
    };

    private static string Preview(FoundItem item) => item.Place.Length == 0 ? item.Headline : $"{item.Headline}　{item.Place}";
}
