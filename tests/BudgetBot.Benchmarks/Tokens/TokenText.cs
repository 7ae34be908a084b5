using BudgetBot.Ingest;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>What is cut into tokens: both sources of the repository, line by line.</summary>
internal static class TokenText
{
    /// <summary>The lines, without what ends them.</summary>
    public static string[] Lines()
    {
        string[] files = Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), SeedPaths.Seeds), "*.txt");
        return [.. files.Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllText(file).Split('\n'))];
    }
}
