namespace BudgetBot.Reading.Pdf;

/// <summary>What a PDF may be at most. A budget book of a large city has a thousand pages of a few hundred words.</summary>
internal static class PdfLimits
{
    /// <summary>Pages of a file.</summary>
    public const int MostPages = 5_000;

    /// <summary>Bytes of a file.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    /// <summary>Words of a page.</summary>
    public const int MostWordsOfPage = 30_000;

    /// <summary>Words of a file.</summary>
    public const int MostWords = 2_000_000;

    /// <summary>The longest side of a page in points: 200 inches, the most that PDF itself allows.</summary>
    public const int MostPoints = 14_400;

    /// <summary>Bytes that a tool may print.</summary>
    public const long MostOutput = 1024L * 1024 * 1024;

    /// <summary>Bytes of memory that a tool may use.</summary>
    public const long MostMemory = 768L * 1024 * 1024;

    /// <summary>How long a tool may run.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);
}
