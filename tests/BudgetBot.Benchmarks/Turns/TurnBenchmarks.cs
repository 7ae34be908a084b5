using BenchmarkDotNet.Attributes;
using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Web;
using Microsoft.Extensions.Configuration;

namespace BudgetBot.Benchmarks.Turns;

/// <summary>A turn without the wire: a budget question to its answer, as the service answers it, gate and all.</summary>
[InProcess]
[MemoryDiagnoser]
public class TurnBenchmarks
{
    // Nothing is kept: the file of records is no part of a turn.
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["KeepQuestionsDays"] = "0",
        ["KeepAnswersDays"] = "0",
        ["KeepFeedbackDays"] = "0",
    };

    private BotParts parts = null!;
    private string records = string.Empty;

    /// <summary>What is asked.</summary>
    [Params("救急医療体制の推進の令和7年度予算案は？", "病院内保育所の補助は？", "熊本県の計画の総事業費は？")]
    public string Question { get; set; } = string.Empty;

    /// <summary>Opens the snapshot of the sources.</summary>
    /// <exception cref="InvalidOperationException">The settings cannot be used, or the question is not answered.</exception>
    [GlobalSetup]
    public void Open()
    {
        records = Path.GetTempFileName();
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).AddInMemoryCollection([new("Records", records)]).Build();
        parts = BotSettings.TryRead(configuration, out BotSettings? settings, out string? problem)
            ? Composition.Open(settings)
            : throw new InvalidOperationException(problem);
        if (Answer().Outcome != Outcome.Answered)
        {
            throw new InvalidOperationException($"{Question} is not answered.");
        }
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close()
    {
        parts.Close!();
        File.Delete(records);
    }

    /// <summary>Answers the question.</summary>
    [Benchmark]
    public Answer Answer() => parts.Brain.Answer(new Turn("benchmark", "user", Question));
}
