using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BudgetBot.Tests.QuestionSet.Asked;

namespace BudgetBot.Tests.QuestionSet.Judging;

/// <summary>A reply as it stands on the wire.</summary>
internal sealed partial class JudgedReply(JsonObject activity)
{
    private static readonly string[] Texts = ["text", "title", "value", "label", "altText"];
    private static readonly string[] Containers = ["body", "columns", "items", "rows", "cells", "facts", "inlines", "card", "content"];

    /// <summary>The whole activity.</summary>
    public JsonObject Activity => activity;

    /// <summary>The message's text.</summary>
    public string Text { get; } = (string?)activity["text"] ?? string.Empty;

    /// <summary>The word of channelData.outcome.</summary>
    public string Outcome { get; } = (string?)activity["channelData"]?["outcome"] ?? string.Empty;

    /// <summary>The text and all that the cards show.</summary>
    public string Everything { get; } = string.Join(
        '\n', (activity["attachments"]?.AsArray() ?? []).SelectMany(card => TextsOf(card?["content"])).Prepend((string?)activity["text"] ?? string.Empty));

    /// <summary>The lines that its citations lead to. A citation whose address leads to no lines is none.</summary>
    public IReadOnlyList<SourceLines> Cited { get; } =
    [
        .. (activity["entities"]?.AsArray() ?? [])
            .SelectMany(entity => entity?["citation"]?.AsArray() ?? [])
            .Select(claim => Place().Match((string?)claim?["appearance"]?["url"] ?? string.Empty))
            .Where(place => place.Success)
            .Select(Lines),
    ];

    private static IEnumerable<string> TextsOf(JsonNode? part) => part switch
    {
        JsonArray parts => parts.SelectMany(TextsOf),
        JsonObject element => Texts.Select(name => element[name]).OfType<JsonValue>()
            .Where(text => text.GetValueKind() == JsonValueKind.String)
            .Select(text => text.GetValue<string>())
            .Concat(Containers.SelectMany(name => TextsOf(element[name]))),
        _ => [],
    };

    private static SourceLines Lines(Match place)
    {
        int from = int.Parse(place.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        int to = place.Groups["to"].Success ? int.Parse(place.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) : from;
        return new SourceLines(Uri.UnescapeDataString(place.Groups["file"].Value), from, to);
    }

    [GeneratedRegex(@"/(?<file>[^/?#]+)(?:\?[^#]*)?#L(?<from>[0-9]{1,7})(?:-L?(?<to>[0-9]{1,7}))?$")]
    private static partial Regex Place();
}
