using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Snapshot;
using BudgetBot.Web;
using BudgetBot.Web.Sources;

namespace BudgetBot.Benchmarks.Hosts;

/// <summary>The service with its routes, access, delivery and all, but nothing behind the door than a bot that echoes.</summary>
internal static class DoorHost
{
    public static WebApplication Build() => BotApplication.Build(["--urls", "http://127.0.0.1:0"], _ => Parts());

    private static BotParts Parts() =>
        new(new Brain(turn => Echo(turn.Text), () => Echo(string.Empty)), new SourcePages([], _ => SourceBody.Of([])), "door");

    private static Answer Echo(string words) =>
        new() { Outcome = Outcome.Help, Lines = [AnswerLine.Of(new Segment.Echo(words))], Evidence = Evidence.None(words) };
}
