using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.DirectLine;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;

namespace BudgetBot.Tests.Channels.DirectLine;

/// <summary>A desk of Direct Line before a brain that repeats what it was told.</summary>
internal static class DeskSamples
{
    public static DirectLineDesk Desk(Func<Turn, Answer>? answer = null, params IMiddleware[] middleware)
    {
        var door = new TestDoor(new Brain(answer ?? (turn => Say(turn.Text)), () => Say("こんにちは。")), middleware: middleware);
        return new(door.Door, door.Bot, ChannelSamples.Renderer, new ManualTime(), NullLogger<DirectLineDesk>.Instance);
    }

    public static Answer Say(string words) =>
        new() { Outcome = Outcome.Help, Lines = [AnswerLine.Of(new Segment.Echo(words))], Evidence = Evidence.None(words) };

    public static byte[] Body(string json) => Encoding.UTF8.GetBytes(json);

    public static byte[] Message(string text) => Body(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString());

    public static JsonObject[] Said(Chat chat) =>
        [.. chat.Log.After(0).Activities.Select(activity => JsonNode.Parse(activity)!.AsObject())];

    public static string[] Texts(Chat chat) => [.. Said(chat).Select(activity => (string)activity["text"]!)];
}
