namespace BudgetBot.Answers.Composition;

/// <summary>Says which papers an answer is from, where others have something of that name too.</summary>
internal static class SourceNote
{
    /// <summary>The sentence.</summary>
    /// <param name="titles">The titles of the papers.</param>
    public static string Of(IEnumerable<string> titles) => $"以上は{string.Concat(titles.Select(title => $"「{title}」"))}によります。";
}
