using BudgetBot.Ingest;

namespace BudgetBot.SystemTests.Review;

/// <summary>The published sheets of the review, where they lie beside the repository.</summary>
internal static class ReviewData
{
    /// <summary>The archives, or none.</summary>
    public static IReadOnlyList<string> Archives { get; } = Find();

    /// <summary>Skips a test where the sheets are missing; fails it where that must not be.</summary>
    public static void Need()
    {
        if (Archives.Count == 0)
        {
            const string Sentence = "Questions over the review are not tested here: the review sheets (shared/data/rs2024 beside the repository) are missing.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Sentence);
            Assert.Skip(Sentence);
        }
    }

    /// <summary>The rows of a sheet.</summary>
    public static List<Dictionary<string, string>> Rows(string number) =>
        PlainCsv.Rows(Archives.Single(archive => Path.GetFileName(archive).StartsWith(number, StringComparison.Ordinal)));

    private static string[] Find()
    {
        for (DirectoryInfo? at = new(RepositoryRoot.Find()); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "data", "rs2024");
            if (Directory.Exists(folder))
            {
                return [.. Directory.EnumerateFiles(folder, "*.zip").Order(StringComparer.Ordinal)];
            }
        }

        return [];
    }
}
