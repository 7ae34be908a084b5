using BudgetBot.Ingest;

namespace BudgetBot.Tests.Snapshot;

/// <summary>The real dictionary, opened once for all tests.</summary>
internal static class TestDictionary
{
    private static readonly Lazy<LoadedAnalyzer> Opened = new(() => LoadedAnalyzer.Open(RepositoryRoot.Find()));

    public static LoadedAnalyzer Instance => Opened.Value;
}
