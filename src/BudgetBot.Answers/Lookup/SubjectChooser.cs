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
    private const int NameBand = 160;

    // Of names that hold the same words, one in whose description a particle happens to stand fits no better.
    private const int EqualNamesBand = 110;
    private const int NearlyAll = 960;

    // Two sounds beside each other are in one name or not by chance.
    private const int HeardBand = 130;
    private const int MostAlternatives = 8;

    /// <summary>Chooses among links.</summary>
    /// <param name="links">The links, best first.</param>
    /// <param name="capable">Whether a subject can answer the question at all.</param>
    /// <param name="broad">Whether everything around a name is meant (…関係).</param>
    public static SubjectChoice Choose(IReadOnlyList<Link> links, Func<Subject, bool> capable, bool broad = false)
    {
        Link[] able = [.. links.Where(link => capable(link.Subject))];
        Link[] fitting = [.. able.Where(Fits)];
        if (fitting.Length == 0)
        {
            return new SubjectChoice([], [.. able.Take(3)]);
        }

        Link best = fitting[0];
        Link[] equal = [.. fitting.Where(link => IsAsGood(link, best, broad)).Take(MostAlternatives)];

        // A name that begins with all that was said is meant before one that holds the same words apart.
        equal = !broad && Array.Exists(equal, link => link.Opens) ? [.. equal.Where(link => link.Opens)] : equal;
        return new SubjectChoice(equal, [.. able.Take(3)]);
    }

    private static bool Fits(Link link) => link.Coverage >= Enough || (link.NameCoverage >= WholeName && link.NameShare >= EnoughWithWholeName);

    // A name that was said whole is meant; of names that were said in part, each that holds as much of the words may be.
    private static bool IsAsGood(Link link, Link best, bool broad) => link.Subject == best.Subject || (link.Coverage >= best.Coverage - (best.ByReading && link.ByReading ? HeardBand : link.NameShare == best.NameShare ? EqualNamesBand : CoverageBand)
        && link.NameShare >= best.NameShare - NameBand
        && (broad || !(best.Whole || best.NameCoverage >= NearlyAll) || link.Whole || SameStem(link.Subject.Name, best.Subject.Name)));

    // 地域医療支援センター事業（運営） and …（女性医師…）: one name with different remarks.
    private static bool SameStem(string left, string right)
    {
        int leftEnd = left.IndexOf('(', StringComparison.Ordinal);
        int rightEnd = right.IndexOf('(', StringComparison.Ordinal);
        return (leftEnd > 3 || rightEnd > 3) && left[..(leftEnd > 3 ? leftEnd : left.Length)] == right[..(rightEnd > 3 ? rightEnd : right.Length)];
    }
}
