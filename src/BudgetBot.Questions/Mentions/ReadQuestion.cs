namespace BudgetBot.Questions.Mentions;

/// <summary>A question as it was read.</summary>
/// <param name="Clauses">Its phrases clause by clause, in the order of the words, without what changes nothing.</param>
/// <param name="Core">Its words without asides: clauses that lead up to it, adverbs, remarks in brackets; normalised.</param>
public sealed record ReadQuestion(IReadOnlyList<IReadOnlyList<Phrase>> Clauses, string Core)
{
    /// <summary>Nouns that the plans pass over, because nothing explains them and they change nothing.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Words that were taken for others of the same sound (投書予算: 当初).</summary>
    public IReadOnlyList<(string Said, string Meant)> Heard { get; init; } = [];

    /// <summary>All phrases.</summary>
    public IReadOnlyList<Phrase> Phrases => [.. Clauses.SelectMany(clause => clause)];
}
