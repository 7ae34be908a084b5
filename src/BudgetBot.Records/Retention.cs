namespace BudgetBot.Records;

/// <summary>How many days records are kept after the day on which they came; 0 keeps none.</summary>
/// <param name="Questions">Questions that were not answered or were corrected.</param>
/// <param name="Answers">Answers, after they were last given.</param>
/// <param name="Feedback">Feedback.</param>
public sealed record Retention(int Questions, int Answers, int Feedback)
{
    /// <summary>Whether nothing is kept.</summary>
    public bool KeepsNothing => this is { Questions: 0, Answers: 0, Feedback: 0 };
}
