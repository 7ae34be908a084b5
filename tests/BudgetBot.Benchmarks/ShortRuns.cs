using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BudgetBot.Ingest;
using Perfolizer.Horology;

namespace BudgetBot.Benchmarks;

/// <summary>Runs of some seconds a case, in this process: nothing is built or restored for them. With what is allocated.</summary>
internal static class ShortRuns
{
    private const int WarmUps = 5;
    private const int Iterations = 10;
    private static readonly TimeInterval Iteration = TimeInterval.FromMilliseconds(250);

    private static readonly Job Short = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(WarmUps).WithIterationCount(Iterations).WithIterationTime(Iteration);

    public static IConfig Config { get; } = ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Short)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithArtifactsPath(Path.Combine(RepositoryRoot.Find(), "artifacts", "benchmarks"));
}
