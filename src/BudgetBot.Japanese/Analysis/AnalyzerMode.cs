namespace BudgetBot.Japanese.Analysis;

/// <summary>How compounds are cut.</summary>
public enum AnalyzerMode
{
    /// <summary>The best path as it is.</summary>
    Normal,

    /// <summary>Long compounds are given whole and in parts, in the reference's order: the first part, the compound, the other parts.</summary>
    Search,
}
