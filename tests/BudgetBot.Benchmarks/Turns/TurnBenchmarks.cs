using BenchmarkDotNet.Attributes;
using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Web;

namespace BudgetBot.Benchmarks.Turns;

/// <summary>A turn without the wire: a budget question to its answer, as the service answers it, gate and all.</summary>
public class TurnBenchmarks
{
    private BotParts parts = null!;

    /// <summary>What is asked.</summary>
    [Params("救急医療体制の推進の令和7年度予算案は？", "熊本県の計画の総事業費は？")]
    public string Question { get; set; } = string.Empty;

    /// <summary>Opens the snapshot of the sources.</summary>
    /// <exception cref="InvalidOperationException">The question is not answered.</exception>
    [GlobalSetup]
    public void Open()
    {
        parts = OpenedService.Over(null);
        if (Answer().Outcome != Outcome.Answered)
        {
            throw new InvalidOperationException($"{Question} is not answered.");
        }
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close() => parts.Close!();

    /// <summary>Answers the question.</summary>
    [Benchmark]
    public Answer Answer() => parts.Brain.Answer(new Turn("benchmark", "user", Question));
}
