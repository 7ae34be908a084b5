namespace BudgetBot.Answers.Passages;

/// <summary>A noun of a question with what papers may print in its place.</summary>
/// <param name="Forms">The word as it was said, then its variants; normalised.</param>
/// <param name="IsVerb">Whether it stands for a verb or phrase of the question; then all forms are variants.</param>
public sealed record AskedWord(IReadOnlyList<string> Forms, bool IsVerb = false)
{
    /// <summary>The word as it was said.</summary>
    public string Said => Forms[0];
}
