using BudgetBot.Facts;

namespace BudgetBot.Questions.Register;

/// <summary>What words that no name holds may mean.</summary>
/// <param name="Projects">The projects, the nearest first.</param>
/// <param name="Said">The words that were taken for their names.</param>
/// <param name="Doubtful">Whether the names have another character: it may make another name.</param>
/// <param name="Whole">Whether the words are the whole names, not a part of them.</param>
internal sealed record NameGuess(IReadOnlyList<Item> Projects, string Said, bool Doubtful, bool Whole);
