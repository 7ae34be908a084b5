using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Web.Sources;

namespace BudgetBot.Web;

/// <summary>Puts the rooms together: the snapshot, what answers from it, and the sources behind it.</summary>
internal static class Composition
{
    /// <summary>Opens what the routes serve.</summary>
    public static BotParts Open(BotSettings settings) => new(
        new Brain(turn => Say("まだ質問にお答えできません。", turn.Text), () => Say("こんにちは。公的予算の資料にある数字をお答えする BudgetBot です。", string.Empty)),
        new SourcePages([], _ => []),
        null);

    private static Answer Say(string words, string question) => new()
    {
        Outcome = Outcome.Help,
        Lines = [AnswerLine.Of(new Segment.Text(words))],
        Evidence = Evidence.None(question),
    };
}
