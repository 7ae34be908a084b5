using System.Collections.Concurrent;
using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Web;

namespace BudgetBot.System.Web;

/// <summary>Questions are answered before users ask, and nobody notices.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public async Task What_is_rehearsed_is_answered_before_the_service_listens_and_no_conversation_hears_of_it()
    {
        var asked = new ConcurrentBag<string>();
        var heard = new ConcurrentBag<string>();
        await using RunningBot bot = await RunningBot.Start(_ => RunningBot.Parts("abc") with
        {
            Brain = new Brain(turn => Noted(heard, turn.Text), () => Noted(heard, string.Empty)),
            Rehearsal = new Rehearsal(["救急医療の予算は？", "へき地の予算は？"], words => Noted(asked, words)),
        });

        Assert.Equal(["へき地の予算は？", "救急医療の予算は？"], asked.Distinct().Order(StringComparer.Ordinal));

        // In turn; the time for it may be over in the middle of a round.
        Assert.InRange(asked.Count(words => words[0] == '救') - asked.Count(words => words[0] == 'へ'), 0, 1);
        Assert.Empty(heard);
    }

    private static Answer Noted(ConcurrentBag<string> notes, string words)
    {
        notes.Add(words);
        return RunningBot.Say(words);
    }
}
