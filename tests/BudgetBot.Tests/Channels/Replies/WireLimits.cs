using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BudgetBot.Tests.Channels.Replies;

/// <summary>What the channels take, written down apart from the code that keeps to it.</summary>
internal static partial class WireLimits
{
    private const int MessageBytes = 40 * 1024;
    private const int CardBytes = 28 * 1024;

    private static readonly string[] Outcomes = ["answered", "clarify", "notFound", "outOfScope", "help"];
    private static readonly string[] OldElements = ["TextBlock", "Container", "ColumnSet", "FactSet"];

    private static readonly Dictionary<string, Action<JsonObject>> Ways = new(StringComparer.Ordinal)
    {
        ["citations"] = reply => Fill(Claims(reply), 21),
        ["citation name"] = reply => Claims(reply)[0]!["appearance"]!["name"] = new string('題', 81),
        ["citation abstract"] = reply => Claims(reply)[0]!["appearance"]!["abstract"] = new string('文', 161),
        ["citation position"] = reply => Claims(reply)[0]!["position"] = 7,
        ["citation address"] = reply => Claims(reply)[0]!["appearance"]!["url"] = "/sources/a",
        ["marks"] = reply => reply["text"] = (string)reply["text"]! + " [21]",
        ["suggested actions"] = reply => Fill(reply["suggestedActions"]!["actions"]!.AsArray(), 4),
        ["message bytes"] = reply => reply["text"] = new string('字', 14_000),
        ["card bytes"] = reply => Body(reply).Add((JsonNode)new JsonObject { ["type"] = "TextBlock", ["text"] = new string('字', 10_000) }),
        ["card version"] = reply => Card(reply)!["version"] = "1.6",
        ["card element"] = reply => Body(reply).Add((JsonNode)new JsonObject { ["type"] = "CodeBlock" }),
        ["card actions"] = reply => Fill(Card(reply)!["actions"]!.AsArray(), 7),
        ["button title"] = reply => Card(reply)!["actions"]![0]!["title"] = new string('押', 41),
        ["outcome"] = reply => reply["channelData"]!["outcome"] = "fine",
        ["AI label"] = reply => reply["entities"]![0]!["additionalType"] = new JsonArray("AIGeneratedContent"),
        ["sources"] = reply => reply["text"] = (string)reply["text"]! + "\n\n[1]: https://a.example \"title\"",
        ["text"] = reply => reply["text"] = string.Empty,
        ["thumbs"] = reply =>
            (reply["channelData"]!["feedbackLoop"], reply["entities"]![0]!["potentialAction"]) = (new JsonObject(), new JsonArray()),
    };

    public static TheoryData<string, string> Excesses =>
        new(GoldenReplies.Channels.SelectMany(channel => Ways.Keys.Select(limit => (channel, limit))));

    public static void Exceed(JsonObject reply, string limit) => Ways[limit](reply);

    /// <summary>The limits that a reply exceeds, each by its name; empty where the channel takes it.</summary>
    public static IReadOnlyList<string> Broken(JsonObject reply, string channel)
    {
        var broken = new List<string>();
        void Keep(string limit, bool kept)
        {
            if (!kept)
            {
                broken.Add(limit);
            }
        }

        string text = (string)reply["text"]!;
        JsonArray claims = Claims(reply);
        Keep("citations", claims.Count <= 20);
        Keep("citation name", claims.All(claim => Length(claim!["appearance"]!["name"]) is > 0 and <= 80));
        Keep("citation abstract", claims.All(claim => Length(claim!["appearance"]!["abstract"]) is > 0 and <= 160));
        Keep("citation position", claims.Select(claim => (int)claim!["position"]!).SequenceEqual(Enumerable.Range(1, claims.Count)));
        Keep("citation address", claims.All(claim => Uri.TryCreate((string)claim!["appearance"]!["url"]!, UriKind.Absolute, out Uri? url)
            && url.Scheme.StartsWith("http", StringComparison.Ordinal)));
        Keep("marks", Mark().Matches(text).All(mark => int.Parse(mark.Groups[1].ValueSpan, null) <= claims.Count));
        Keep("sources", SourcesStandAsTheChannelWants(text, claims.Count, channel));
        Keep("suggested actions", StepsAreRight(reply["suggestedActions"]?["actions"]?.AsArray() ?? [], channel));
        Keep("message bytes", Bytes(reply) < MessageBytes);
        Keep("outcome", Outcomes.Contains((string?)reply["channelData"]!["outcome"]));
        Keep("AI label", !reply.ToJsonString().Contains("AIGeneratedContent", StringComparison.Ordinal));
        Keep("text", text.Length > 0 && (string?)reply["textFormat"] == "markdown");
        Keep("thumbs", ThumbsAreRight(reply, channel));
        if (Card(reply) is { } card)
        {
            Keep("card bytes", Bytes(card) <= CardBytes);
            Keep("card version", (string?)card["version"] is "1.2" or "1.5");
            Keep("card element", card["body"]!.AsArray().All(element => IsKnown(element!, channel)) && card["fallbackText"] is not null);
            Keep("card actions", (card["actions"]?.AsArray() ?? []).Count <= 6);
            Keep("button title", (card["actions"]?.AsArray() ?? []).All(action => Length(action!["title"]) is > 0 and <= 40));
        }

        return broken;
    }

    private static bool SourcesStandAsTheChannelWants(string text, int claims, string channel) => channel switch
    {
        "webchat" => Definition().Count(text) == claims,
        "emulator" => Definition().Count(text) == 0 && Listed().Count(text) == claims
            && text.Contains("\n\n出典\n\n", StringComparison.Ordinal) == (claims > 0),
        _ => Definition().Count(text) == 0 && !text.Contains("http", StringComparison.Ordinal),
    };

    private static bool StepsAreRight(JsonArray steps, string channel) =>
        steps.Count <= 3 && steps.All(step => (string?)step!["type"] == "imBack"
            && (channel != "msteams" || (string?)step["title"] == (string?)step["value"]));

    private static bool ThumbsAreRight(JsonObject reply, string channel)
    {
        bool wanted = (string?)reply["channelData"]!["outcome"] != "help" && reply["channelData"]!["answerId"] is not null;
        JsonNode? loop = reply["channelData"]!["feedbackLoop"];
        JsonArray? actions = reply["entities"]?[0]?["potentialAction"]?.AsArray();
        return loop is not null == (wanted && channel == "msteams") && (loop is null || (string?)loop["type"] is "default" or "custom")
            && actions is not null == (wanted && channel == "webchat")
            && (actions is null || actions.Select(action => (string?)action!["@type"]).SequenceEqual(["LikeAction", "DislikeAction"]));
    }

    // What is younger than 1.2, or Teams' own, needs another element for hosts that do not know it.
    private static bool IsKnown(JsonNode element, string channel) => (string?)element["type"] switch
    {
        "Table" => (string?)element["fallback"]?["type"] == "FactSet",
        "Chart.HorizontalBar" => channel == "msteams" && element["fallback"] is { } bars && IsKnown(bars, channel),
        "Container" => element["items"]!.AsArray().All(item => IsKnown(item!, channel)),
        "ColumnSet" => element["columns"]!.AsArray().Sum(column => (int)column!["width"]!) == 100,
        { } type => OldElements.Contains(type),
        null => false,
    };

    private static JsonArray Claims(JsonObject reply) => reply["entities"]?[0]?["citation"]?.AsArray() ?? [];

    private static JsonObject? Card(JsonObject reply) => reply["attachments"]?[0]?["content"]?.AsObject();

    private static JsonArray Body(JsonObject reply) => Card(reply)!["body"]!.AsArray();

    private static int Length(JsonNode? text) => ((string?)text)?.Length ?? 0;

    private static int Bytes(JsonObject json) => Encoding.UTF8.GetByteCount(json.ToJsonString(GoldenReplies.Wire));

    private static void Fill(JsonArray list, int count)
    {
        while (list.Count < count)
        {
            list.Add(list[0]!.DeepClone());
        }
    }

    [GeneratedRegex(@"(?<!\\)\[(\d+)\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\[\d+\]: \S+ ""[^""]+""$", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\[\d+\] \S.*行 https?://\S+$", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
