using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Tests.Answers;
using Microsoft.Bot.Schema;

namespace BudgetBot.Tests.Channels;

/// <summary>An activity of a user and the reply to it as it stands on the wire.</summary>
internal static class ChannelSamples
{
    /// <summary>An answer with a table, a long citation and next steps.</summary>
    public static Answer Full => GateSamples.Whole with
    {
        Tables =
        [
            new AnswerTable("救急医療体制の推進", ["年度と段階", "予算額", "増減率"],
            [
                [AnswerLine.Of(new Segment.Text("令和7年度 予算案")), AnswerLine.Of(new Segment.Amount(836_000_000, "836百万円", true)),
                    AnswerLine.Of(new Segment.Ratio(GateSamples.Growth.Result, "＋27.1％"))],
                [AnswerLine.Of(new Segment.Text("令和6年度 当初")), AnswerLine.Of(new Segment.Amount(658_000_000, "658百万円")),
                    AnswerLine.Of(new Segment.Text("－"))],
            ]),
        ],
        Citations = [GateSamples.Draft.Citation,
            GateSamples.Description.Citation with { Page = 12, Quote = string.Concat(Enumerable.Repeat("重篤な救急患者を受け入れる。", 20)) }],
        NextSteps = [new NextStep("内訳を見る", "救急医療体制の推進の内訳は？"), new NextStep("前年度と比べる", "救急医療体制の推進を前年度と比べて")],
    };

    public static Activity Asked(string channel, string text = "救急医療体制の推進の予算は？") => new()
    {
        Type = ActivityTypes.Message,
        Id = "activity-1",
        ChannelId = channel,
        ServiceUrl = "http://localhost:5000/",
        From = new ChannelAccount("user-1", "利用者", "user"),
        Recipient = new ChannelAccount("bot-1", "BudgetBot", "bot"),
        Conversation = new ConversationAccount(id: "6f1c|livechat"),
        Text = text,
    };

    public static ReplyRenderer Renderer { get; } = new(new SourceLinks(() => "http://localhost:3978"));

    public static JsonObject Wire(Answer answer, string channel = "emulator", string? note = null) =>
        Written(Renderer.Render(answer, Asked(channel), note));

    /// <summary>An activity as it stands on the wire.</summary>
    public static JsonObject Written(Activity activity) => JsonNode.Parse(ActivityJson.Write(activity))!.AsObject();

    public static string Text(Answer answer, string channel = "msteams") => (string)Wire(answer, channel)["text"]!;

    public static string Text(params Segment[] segments) => Text(GateSamples.Of(segments) with { Citations = [] });
}
