using BudgetBot.Ingest;

namespace BudgetBot.Tests.Ingest;

/// <summary>Keeps what an ingest says of its progress.</summary>
internal sealed class SaidSteps : IProgress<IngestProgress>
{
    public List<string> Steps { get; } = [];

    public void Report(IngestProgress value) => Steps.Add(value.Now);
}
