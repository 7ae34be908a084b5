using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Ingest;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Channels.Replies;

/// <summary>Real answers as they stand on the wire of each channel.</summary>
internal static class GoldenReplies
{
    private const int BeforeTheQuestions = 2;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ReplyRenderer Renderer = new(
        new SourceLinks(() => "https://budget.example.jp"),
        id => new AnswerLinks($"https://budget.example.jp/answers/{id}", $"https://budget.example.jp/answers/{id}.csv", $"https://budget.example.jp/answers/{id}.xlsx"));

    private static readonly Lazy<Dictionary<string, Answer>> Asked = new(AskAll);

    public static string[] Channels { get; } = ["msteams", "webchat", "emulator"];

    /// <summary>The questions by name, each with its messages.</summary>
    public static (string Name, string[] Turns)[] Questions { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "questions.tsv")).Skip(BeforeTheQuestions).Select(line => line.Split('\t')).Select(row => (row[0], row[1].Split('⏎')))];

    private static string Folder => Path.Combine(RepositoryRoot.Find(), "tests", "golden", "replies");

    public static string PathOf(string channel, string name) => Path.Combine(Folder, channel, $"{name}.json");

    public static Answer Answer(string name) => Asked.Value[name];

    public static string Written(JsonObject reply) => reply.ToJsonString(Readable) + "\n";

    /// <summary>The reply of a channel to a question.</summary>
    public static JsonObject Reply(string channel, string name)
    {
        IncomingActivity asked = ChannelSamples.Asked(channel) with
        {
            Id = "activity-1",
            ServiceUrl = "https://channel.example.com/",
            Conversation = new ConversationAccount("19:conversation", ConversationType: channel == "msteams" ? "personal" : null),
        };
        return JsonNode.Parse(JsonSerializer.Serialize(Renderer.Render(Answer(name), asked), ProtocolJson.Wire.ReplyActivity))!.AsObject();
    }

    private static Dictionary<string, Answer> AskAll() => Questions.ToDictionary(question => question.Name, Ask, StringComparer.Ordinal);

    // The id of an answer depends on the snapshot; here one stands for all that a question has.
    private static Answer Ask((string Name, string[] Turns) question) => RealBot.Open.Ask(question.Turns) with { Id = $"GOLDEN{question.Name[..2]}" };
}
