namespace BudgetBot.Questions.Mentions;

/// <summary>A question as it was read.</summary>
/// <param name="Phrases">Its phrases in the order of the words, without what changes nothing.</param>
/// <param name="Core">Its words without asides: clauses that lead up to it, adverbs, remarks in brackets; normalised.</param>
public sealed record ReadQuestion(IReadOnlyList<Phrase> Phrases, string Core);
