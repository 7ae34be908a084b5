using BudgetBot.Answers;

namespace BudgetBot.Web.ChatPages;

/// <summary>What stands beside the chat.</summary>
/// <param name="Samples">Sample questions by kind.</param>
/// <param name="Figures">How many figures each source holds, by its file name.</param>
public sealed record ChatGuide(IReadOnlyList<SampleGroup> Samples, IReadOnlyDictionary<string, int> Figures)
{
    /// <summary>Nothing.</summary>
    public static ChatGuide Empty { get; } = new([], new Dictionary<string, int>());
}
