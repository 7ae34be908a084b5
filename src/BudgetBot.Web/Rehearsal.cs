using BudgetBot.Answers;

namespace BudgetBot.Web;

/// <summary>What a service answers before users ask.</summary>
/// <param name="Questions">The questions.</param>
/// <param name="Answer">Answers one by itself: no conversation remembers it and nothing is kept.</param>
public sealed record Rehearsal(IReadOnlyList<string> Questions, Func<string, Answer> Answer);
