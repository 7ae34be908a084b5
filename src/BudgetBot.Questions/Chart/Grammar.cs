namespace BudgetBot.Questions.Chart;

/// <summary>The rules by which meanings join, all of them.</summary>
internal static class Grammar
{
    /// <summary>The rules in the order in which they are tried.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
        [.. RowRules.All, .. MeasureRules.All, .. ConditionRules.All, .. OrderRules.All, .. ScalarRules.All, .. AskRules.All];

    /// <summary>Whether a particle lists things side by side.</summary>
    public static bool Lists(string particle) => particle is "と" or "や" or "、" or "and" or "に" or "";

    /// <summary>Whether a particle makes the left a place or a part of the right.</summary>
    public static bool Places(string particle) =>
        particle is "の" or "で" or "among" or "では" or "には" or "に" or "" or "、" or "は" or "って" or "なら";

    /// <summary>Whether a particle makes the left the topic or subject of the right.</summary>
    public static bool Topics(string particle) =>
        particle is "は" or "が" or "って" or "も" or "、" or "と" or "で" or "を" or "" or "の" or "に" or "なら";
}
