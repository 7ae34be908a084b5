using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Lookup;

/// <summary>Decides which links are meant, by how much of the question they explain and how much of their name was said.</summary>
public static class SubjectChooser
{
    // Per mille. Below Enough a question says too much that the subject does not explain; a name said nearly whole may be accompanied
    // by more unexplained words.
    private const int Enough = 620;
    private const int WholeName = 880;
    private const int EnoughWithWholeName = 380;

    // Links this close to the best are as likely meant.
    private const int CoverageBand = 60;
    private const int NameBand = 120;
    private const int MostAlternatives = 8;

    /// <summary>Chooses among links.</summary>
    /// <param name="links">The links, best first.</param>
    /// <param name="capable">Whether a subject can answer the question at all.</param>
    public static SubjectChoice Choose(IReadOnlyList<Link> links, Func<Subject, bool> capable)
    {
        Link[] able = [.. links.Where(link => capable(link.Subject))];
        Link[] fitting = [.. able.Where(Fits)];
        if (fitting.Length == 0)
        {
            return new SubjectChoice([], [.. able.Take(3)]);
        }

        Link best = fitting[0];
        Link[] equal = [.. fitting.Where(link => IsAsGood(link, best)).Take(MostAlternatives)];
        return new SubjectChoice(equal, [.. able.Take(3)]);
    }

    private static bool Fits(Link link) => link.Coverage >= Enough || (link.NameCoverage >= WholeName && link.NameShare >= EnoughWithWholeName);

    private static bool IsAsGood(Link link, Link best) => link.Coverage >= best.Coverage - CoverageBand
        && (best.NameCoverage < WholeName || link.NameCoverage >= WholeName)
        && link.NameCoverage >= best.NameCoverage - NameBand - ((1000 - best.NameCoverage) / 4);
}
