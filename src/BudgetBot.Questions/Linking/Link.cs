namespace BudgetBot.Questions.Linking;

/// <summary>How well a subject fits the words of a question; all scores are per mille.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Coverage">How much of the question's words the subject explains (name fully, description and headings in part).</param>
/// <param name="NameCoverage">How much of the subject's name the question says.</param>
/// <param name="NameShare">How much of the question's words the name alone explains.</param>
/// <param name="ByReading">Whether the words fit by their reading rather than by their characters.</param>
/// <param name="Whole">Whether the question says the name in full.</param>
/// <param name="Opens">Whether the name begins with all that the question says: 女性医師支援センター of 女性医師支援センター事業.</param>
public readonly record struct Link(Subject Subject, int Coverage, int NameCoverage, int NameShare, bool ByReading, bool Whole = false, bool Opens = false)
{
    private const int Full = 1000;
    private const int NearCoverage = 500;
    private const int NearShare = 300;

    /// <summary>The link of a subject that is known already: by its number, its place, or the turn before.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="whole">Whether it counts as named in full.</param>
    public static Link Known(Subject subject, bool whole = true) => new(subject, Full, Full, Full, ByReading: false, Whole: whole);

    /// <summary>The order of candidates: first what the question says, then how much of the name it says.</summary>
    public int Score => ((Coverage * 7) + (NameCoverage * 3)) / 10;

    /// <summary>The same as near: what it explains is a chance or another thing's, so it may be offered and is no answer.</summary>
    public Link Near => this with { Coverage = Math.Min(Coverage, NearCoverage), NameShare = Math.Min(NameShare, NearShare), Whole = false };
}
