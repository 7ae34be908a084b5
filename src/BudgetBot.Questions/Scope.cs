namespace BudgetBot.Questions;

/// <summary>Which document a question is about, by its words for places and offices.</summary>
/// <param name="Document">The one document meant, or null.</param>
/// <param name="AcrossDocuments">Whether several are named.</param>
/// <param name="Words">The scope words of the question.</param>
/// <param name="Foreign">A place or office that no source covers, or null.</param>
public readonly record struct Scope(string? Document, bool AcrossDocuments, string? Foreign, IReadOnlyList<string> Words)
{
    /// <summary>Where the scope words stand, in the order of the words.</summary>
    public IReadOnlyList<ScopeMention> Mentions { get; init; } = [];
}

/// <summary>A word of a question that names a document.</summary>
/// <param name="Document">The file name of the document.</param>
/// <param name="Start">The offset.</param>
/// <param name="Length">The length.</param>
/// <param name="Paper">Whether the paper itself is named (熊本県の資料) rather than whose budget is meant (熊本県の事業費).</param>
public readonly record struct ScopeMention(string Document, int Start, int Length, bool Paper)
{
    /// <summary>The offset after the word.</summary>
    public int End => Start + Length;
}
