using BudgetBot.Facts;

namespace BudgetBot.Answers.Passages;

/// <summary>A passage that fits a question.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Coverage">How much of the question's words it holds, per mille.</param>
public readonly record struct PassageMatch(Passage Passage, int Coverage);
