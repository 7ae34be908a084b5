using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Rendering;
using BudgetBot.Ingest;
using BudgetBot.Tests.Answers;
using Microsoft.Bot.Schema;

namespace BudgetBot.Tests.Channels.Replies;

/// <summary>Real answers as they stand on the wire of each channel.</summary>
internal static class GoldenReplies
{
    private const int BeforeTheQuestions = 2;

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    /// <summary>JSON as it goes onto the wire: Japanese as it is, no spaces.</summary>
    public static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ReplyRenderer Renderer = new(
        new SourceLinks(() => "https://budget.example.jp"),
        id => new AnswerLinks(
            $"https://budget.example.jp/answers/{id}", $"https://budget.example.jp/answers/{id}.csv",
            $"https://budget.example.jp/answers/{id}.xlsx"));

    private static readonly Lazy<Dictionary<string, Answer>> Asked = new(AskAll);

    public static string[] Channels { get; } = ["msteams", "webchat", "emulator"];

    /// <summary>The questions by name, each with its messages.</summary>
    public static (string Name, string[] Turns)[] Questions { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "questions.tsv")).Skip(BeforeTheQuestions).Select(line => line.Split('\t'))
            .Select(row => (row[0], row[1].Split('⏎')))];

    private static string Folder => Path.Combine(RepositoryRoot.Find(), "tests", "golden", "replies");

    public static string PathOf(string channel, string name) => Path.Combine(Folder, channel, $"{name}.json");

    public static Answer Answer(string name) => Asked.Value[name];

    /// <summary>A reply as it is compared: JSON gives the order of fields no meaning, so it is that of their names.</summary>
    public static string Written(JsonNode reply) => Sorted(reply)!.ToJsonString(Readable) + "\n";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        null => null,
        JsonObject parent => new JsonObject(parent.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node.DeepClone(),
    };

    /// <summary>The reply of a channel to a question.</summary>
    public static JsonObject Reply(string channel, string name)
    {
        Activity asked = ChannelSamples.Asked(channel).But(copy =>
        {
            copy.ServiceUrl = "https://channel.example.com/";
            copy.Conversation = new ConversationAccount(id: "19:conversation", conversationType: channel == "msteams" ? "personal" : null);
        });
        return ChannelSamples.Written(Renderer.Render(Answer(name), asked));
    }

    private static Dictionary<string, Answer> AskAll() => Questions.ToDictionary(question => question.Name, Ask, StringComparer.Ordinal);

    // The id of an answer depends on the snapshot; here one stands for all that a question has.
    private static Answer Ask((string Name, string[] Turns) question) =>
        RealBot.Open.Ask(question.Turns) with { Id = $"GOLDEN{question.Name[..2]}" };
}
