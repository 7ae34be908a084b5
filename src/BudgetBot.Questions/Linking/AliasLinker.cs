namespace BudgetBot.Questions.Linking;

/// <summary>Links words as they were said and as the papers print them (万博, 日本国際博覧会).</summary>
/// <param name="linker">Ranks the subjects that words may name.</param>
/// <param name="foreign">Weakens names that hold another compound than the words.</param>
/// <param name="owners">Whose budget a subject is.</param>
/// <param name="aliases">What people say, and what the papers print.</param>
internal sealed class AliasLinker(EntityLinker linker, ForeignCompound foreign, BudgetOwners owners, IReadOnlyList<(string Said, string Printed)> aliases)
{
    private const int MostLinks = 24;
    private const int WellSaid = 800;
    private const int Enough = 620;

    /// <summary>The links, best first, and the words as they are printed: translated where the translation fits better.</summary>
    /// <param name="words">The words that may name a subject.</param>
    /// <param name="whole">The text that they stand in.</param>
    /// <param name="question">What is known of the question: whose budget it asks for.</param>
    /// <param name="figure">Whether an amount is asked for: then a word of another name weighs more.</param>
    public (IReadOnlyList<Link> Links, IReadOnlyList<string> Words) Rank(IReadOnlyList<string> words, string whole, Question question, bool figure)
    {
        IReadOnlyList<Link> best = foreign.Weaken(Link(words, whole, question), words, figure);
        IReadOnlyList<string> said = words;
        foreach ((string alias, string printed) in aliases)
        {
            if (!IsSaid(alias, words))
            {
                continue;
            }

            IReadOnlyList<string> translated = [.. words.Select(word => word.Replace(alias, printed, StringComparison.Ordinal))];
            IReadOnlyList<Link> other = foreign.Weaken(Link(translated, whole.Replace(alias, printed, StringComparison.Ordinal), question), translated, figure);
            best = AsWellNamed(best, alias, printed, other);
            IReadOnlyList<Link> merged = Merged(best, other);
            if (merged.Count > 0 && (best.Count == 0 || merged[0] != best[0]))
            {
                said = translated;
            }

            best = merged;
        }

        return (best, said);
    }

    private static bool IsSaid(string alias, IReadOnlyList<string> words)
    {
        foreach (string word in words)
        {
            if (word.Contains(alias, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Of 大阪・関西万博 and 日本国際博覧会 the one name holds what was said as wholly as the other holds what it stands for.
    private static IReadOnlyList<Link> AsWellNamed(IReadOnlyList<Link> said, string alias, string printed, IReadOnlyList<Link> translated) => translated.Count == 0 ? said
        : [.. said.Select(link => link.Coverage >= WellSaid && link.Subject.Name.Contains(alias, StringComparison.Ordinal) && !link.Subject.Name.Contains(printed, StringComparison.Ordinal)
            ? link with { NameShare = Math.Max(link.NameShare, translated[0].NameShare), Opens = link.Opens || translated[0].Opens } : link)];

    // Papers print both what people say and what it stands for (万博, 日本国際博覧会): each subject counts by the wording that it fits
    // better, but what fits the words as they were said stays before what fits their translation.
    private static IReadOnlyList<Link> Merged(IReadOnlyList<Link> said, IReadOnlyList<Link> translated)
    {
        bool wellSaid = said.Count > 0 && said[0].Coverage >= WellSaid;
        int most = wellSaid ? said[0].Score : int.MaxValue;
        return [.. said.Select(link => (Link: link, Score: link.Score, Rank: 0)).Concat(translated.Select(link => (Link: link, Score: Math.Min(link.Score, most), Rank: 1)))
            .GroupBy(pair => pair.Link.Subject).Select(group => group.OrderBy(pair => wellSaid && pair.Rank == 0 && pair.Link.Coverage >= Enough ? 0 : 1).ThenByDescending(pair => pair.Score).ThenBy(pair => pair.Rank).First())
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Rank).ThenBy(pair => pair.Link.Subject.Index).Select(pair => pair.Link).Take(MostLinks)];
    }

    private IReadOnlyList<Link> Link(IReadOnlyList<string> words, string whole, Question question) =>
        linker.Rank(words, whole, subject => owners.Accepts(subject, question), MostLinks);
}
