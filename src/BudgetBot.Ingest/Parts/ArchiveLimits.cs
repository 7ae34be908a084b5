namespace BudgetBot.Ingest.Parts;

/// <summary>What an archive may hold at most.</summary>
internal static class ArchiveLimits
{
    public const int MostEntries = 1_000;

    public const long MostEntryBytes = 256L * 1024 * 1024;

    public const long MostBytes = 1024L * 1024 * 1024;

    /// <summary>Text packs to a tenth or a twentieth; what packs to less than a two-hundredth was made to burst.</summary>
    public const int MostRatio = 200;

    /// <summary>Below this size the ratio says nothing.</summary>
    public const long FreeBytes = 4L * 1024 * 1024;
}
