using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Lookup;

/// <summary>The subjects that a question may mean, after those that cannot answer it were left out.</summary>
/// <param name="Best">The subjects that fit about equally well, best first; empty where none fits well enough.</param>
/// <param name="Nearest">The nearest subjects, for a refusal.</param>
public sealed record SubjectChoice(IReadOnlyList<Link> Best, IReadOnlyList<Link> Nearest)
{
    /// <summary>Whether any subject fits.</summary>
    public bool Found => Best.Count > 0;
}
