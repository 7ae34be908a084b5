namespace BudgetBot.Questions.Mentions;

/// <summary>A question as it was read.</summary>
/// <param name="Clauses">Its phrases clause by clause, in the order of the words, without what changes nothing.</param>
/// <param name="Core">Its words without asides: clauses that lead up to it, adverbs, remarks in brackets; normalised.</param>
public sealed record ReadQuestion(IReadOnlyList<IReadOnlyList<Phrase>> Clauses, string Core)
{
    /// <summary>All phrases.</summary>
    public IReadOnlyList<Phrase> Phrases { get; } = [.. Clauses.SelectMany(clause => clause)];
}
