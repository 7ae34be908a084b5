namespace BudgetBot.Ingest;

/// <summary>Where things stand in the repository, relative to its root.</summary>
public static class SeedPaths
{
    /// <summary>The sources' folder.</summary>
    public static string Seeds { get; } = "seeds";

    /// <summary>The list of the sources.</summary>
    public static string SourceList { get; } = Path.Combine(Seeds, "sources.json");

    /// <summary>The lexicon's folder.</summary>
    public static string Lexicon { get; } = Path.Combine(Seeds, "lexicon");

    /// <summary>The words that the analyser knows besides its dictionary.</summary>
    public static string UserDictionary { get; } = Path.Combine(Lexicon, "user-dictionary.csv");

    /// <summary>What is built from the seeds stands below it.</summary>
    public static string Index { get; } = "index";

    /// <summary>The snapshot that every program uses unless it is told another.</summary>
    public static string Snapshot { get; } = Path.Combine(Index, "built", "budget.db");

    /// <summary>The file of what the service keeps: questions, answers, feedback.</summary>
    public static string Records { get; } = Path.Combine(Index, "built", "records.db");
}
