namespace BudgetBot.Questions.Linking;

/// <summary>Shares in integers, so that a score is the same on every machine.</summary>
internal static class PerMille
{
    /// <summary>All of it.</summary>
    public const int Full = 1000;

    /// <summary>The share of a part, rounded down; 0 of nothing.</summary>
    public static int Of(int part, int whole) => whole == 0 ? 0 : (int)((long)part * Full / whole);
}
