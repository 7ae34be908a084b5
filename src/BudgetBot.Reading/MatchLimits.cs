namespace BudgetBot.Reading;

/// <summary>How long one match of a pattern may take: a line that no paper prints must not hold up the reading.</summary>
internal static class MatchLimits
{
    /// <summary>Milliseconds; a match takes microseconds.</summary>
    public const int Milliseconds = 2_000;
}
