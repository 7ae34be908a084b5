using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Splits a question that names several subjects side by side: AとB, AおよびB, A、B.</summary>
public static class SideBySide
{
    private const int Certain = 600;
    private static readonly string[] Joints = ["のうち", "に占める", "の中で", "および", "及び", "ならびに", "並びに", "、", "と", "は", "や", "に", "より"];

    // …に + these is one word that joins nothing: による, における, に関する.
    private static readonly string[] Postpositions = ["による", "におけ", "に関", "に係", "に対", "に向け", "につい", "に資", "に基", "に伴"];

    /// <summary>The links of each subject, or none where the question names one subject.</summary>
    /// <param name="text">The question with its slots marked.</param>
    /// <param name="link">Ranks the subjects for the words of one part.</param>
    /// <param name="isInsideName">Whether a stretch lies within one name, so that it joins nothing.</param>
    public static IReadOnlyList<IReadOnlyList<Link>> Split(QuestionText text, Func<int, int, bool> isInsideName, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        IReadOnlyList<IReadOnlyList<Link>> best = [];
        int bestScore = 0;
        foreach (string joint in Joints)
        {
            for (int at = text.Text.IndexOf(joint, StringComparison.Ordinal); at > 0; at = text.Text.IndexOf(joint, at + 1, StringComparison.Ordinal))
            {
                if (isInsideName(at, joint.Length) || Postpositions.Any(word => text.Text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)))
                {
                    continue;
                }

                IReadOnlyList<Link> first = LinkPart(text, 0, at, link);
                IReadOnlyList<Link> second = first.Count == 0 || first[0].NameShare < Certain ? [] : LinkPart(text, at + joint.Length, text.Text.Length, link);
                IReadOnlyList<IReadOnlyList<Link>> parts = [first, second.Count == 0 || second[0].Whole ? second : Kinship.Rerank(second, first[0].Subject)];
                int score = parts.Min(part => part.Count == 0 ? 0 : part[0].NameShare);
                if (score >= Certain && score > bestScore && parts[0][0].Subject != parts[1][0].Subject && IsNamed(parts[0][0]) && IsNamed(parts[1][0]))
                {
                    best = parts;
                    bestScore = score;
                }
            }
        }

        return OfOneDocument(best);
    }

    // 「歯科衛生士と歯科技工士の人材確保」: what the second says whole the first only begins, so it is its kin.
    private static IReadOnlyList<IReadOnlyList<Link>> OfOneDocument(IReadOnlyList<IReadOnlyList<Link>> parts)
    {
        if (parts.Count != 2 || parts[0][0].Subject.Document == parts[1][0].Subject.Document)
        {
            return parts;
        }

        IReadOnlyList<Link> kin = Kinship.Rerank(parts[0], parts[1][0].Subject);
        return kin.Count > 0 && kin[0].NameShare >= Certain && kin[0].Subject.Document == parts[1][0].Subject.Document && !parts[0][0].Whole ? [kin, parts[1]] : parts;
    }

    // A few shared characters are no name.
    private static bool IsNamed(Link link) => link.NameCoverage >= 300 || (link.NameShare >= 950 && link.NameCoverage >= 120);

    private static IReadOnlyList<Link> LinkPart(QuestionText text, int from, int to, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        string[] words = [.. text.FreeRuns().Select(run => (Start: Math.Max(run.Start, from), End: Math.Min(run.Start + run.Length, to)))
            .Where(run => run.End - run.Start > 1).Select(run => text.Text[run.Start..run.End])];
        return words.Sum(word => word.AsSpan().Weight()) < 12 ? [] : link(words);
    }
}
