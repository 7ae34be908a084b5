using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Splits a question that names several subjects side by side: AとB, AおよびB, A、B.</summary>
public static class SideBySide
{
    private const int Certain = 600;
    private static readonly string[] Joints = ["のうち", "に占める", "の中で", "および", "及び", "ならびに", "並びに", "、", "と", "は", "や", "に", "より"];

    /// <summary>The links of each subject, or none where the question names one subject.</summary>
    /// <param name="text">The question with its slots marked.</param>
    /// <param name="link">Ranks the subjects for the words of one part.</param>
    public static IReadOnlyList<IReadOnlyList<Link>> Split(QuestionText text, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        IReadOnlyList<IReadOnlyList<Link>> best = [];
        int bestScore = 0;
        foreach (string joint in Joints)
        {
            for (int at = text.Text.IndexOf(joint, StringComparison.Ordinal); at > 0; at = text.Text.IndexOf(joint, at + 1, StringComparison.Ordinal))
            {
                IReadOnlyList<IReadOnlyList<Link>> parts = [LinkPart(text, 0, at, link), LinkPart(text, at + joint.Length, text.Text.Length, link)];
                int score = parts.Min(part => part.Count == 0 ? 0 : part[0].NameShare);
                if (score >= Certain && score > bestScore && parts[0][0].Subject != parts[1][0].Subject)
                {
                    best = parts;
                    bestScore = score;
                }
            }
        }

        return best;
    }

    private static IReadOnlyList<Link> LinkPart(QuestionText text, int from, int to, Func<IReadOnlyList<string>, IReadOnlyList<Link>> link)
    {
        string[] words = [.. text.FreeRuns().Select(run => (Start: Math.Max(run.Start, from), End: Math.Min(run.Start + run.Length, to)))
            .Where(run => run.End - run.Start > 1).Select(run => text.Text[run.Start..run.End])];
        return words.Sum(word => word.AsSpan().Weight()) < 12 ? [] : link(words);
    }
}
