namespace BudgetBot.Questions;

/// <summary>Which document a question is about, by its words for places and offices.</summary>
/// <param name="Document">The one document meant, or null.</param>
/// <param name="AcrossDocuments">Whether several are named.</param>
/// <param name="Words">The scope words of the question.</param>
/// <param name="Foreign">A place or office that no source covers, or null.</param>
public readonly record struct Scope(string? Document, bool AcrossDocuments, string? Foreign, IReadOnlyList<string> Words);
