using System.Collections.Concurrent;
using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Web.ChatPages;

namespace BudgetBot.System.Web;

/// <summary>The sample questions are answered before users ask, and nobody notices.</summary>
public sealed class WarmUpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Samples_are_answered_thirty_times_in_each_form_and_no_conversation_hears_of_it()
    {
        var asked = new ConcurrentBag<string>();
        var heard = new ConcurrentBag<string>();
        await using RunningBot bot = await RunningBot.Start(_ => RunningBot.Parts("abc") with
        {
            Brain = new Brain(
                turn =>
                {
                    heard.Add(turn.Text);
                    return RunningBot.Say(turn.Text);
                },
                () => RunningBot.Say(string.Empty)),
            Guide = new ChatGuide([new SampleGroup("金額", ["救急医療の予算は？", "へき地の予算は？"])], new Dictionary<string, int>()),
            Unkept = words =>
            {
                asked.Add(words);
                return RunningBot.Say(words);
            },
        });

        using var patience = new CancellationTokenSource(Patience);
        while (asked.Count < 120 && !patience.IsCancellationRequested)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(90, asked.Count(words => words == "救急医療の予算は？"));
        Assert.Equal(30, asked.Count(words => words == "へき地の予算は？"));
        Assert.Empty(heard);
    }
}
