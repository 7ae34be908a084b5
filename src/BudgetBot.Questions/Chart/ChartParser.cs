using BudgetBot.Facts;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Finds the plans of a question: a chart over its phrases, filled from short stretches to long ones.</summary>
public static class ChartParser
{
    /// <summary>The most phrases that are read; longer messages are no single question.</summary>
    public const int MostPhrases = 24;

    // Of one stretch so many readings are kept: bounded work, whatever the words are.
    private const int MostEdges = 10;

    /// <summary>The plans that read every phrase, the best first; empty where none does.</summary>
    /// <param name="phrases">The phrases in their order.</param>
    /// <param name="ownerOf">The source whose budget an item is of, whichever source prints it.</param>
    public static IReadOnlyList<Plan> Parse(IReadOnlyList<Phrase> phrases, Func<Item, string> ownerOf)
    {
        int count = phrases.Count;
        if (count is 0 or > MostPhrases)
        {
            return [];
        }

        List<Edge>[][] cells = [.. Enumerable.Range(0, count).Select(_ => new List<Edge>[count + 1])];
        for (int at = 0; at < count; at++)
        {
            cells[at][at + 1] = [.. Seeds.All(phrases[at].Mention).Select(meaning => new Edge(meaning, phrases[at].Particle))];
        }

        for (int length = 2; length <= count; length++)
        {
            for (int from = 0; from + length <= count; from++)
            {
                cells[from][from + length] = Fill(cells, from, from + length);
            }
        }

        return [.. cells[0][count].Select(edge => Finish.Of(edge.Meaning)).OfType<Plan>().Select(plan => Scoping.In(plan, ownerOf))
            .Where(plan => WordsKept.By(plan, phrases)).DistinctBy(plan => plan.ToString())];
    }

    private static List<Edge> Fill(List<Edge>[][] cells, int from, int to)
    {
        var found = new List<Edge>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int split = from + 1; split < to; split++)
        {
            foreach (Edge left in cells[from][split])
            {
                foreach (Edge right in cells[split][to])
                {
                    Join(left, right, found, seen);
                }
            }
        }

        return found;
    }

    private static void Join(Edge left, Edge right, List<Edge> found, HashSet<string> seen)
    {
        foreach (Rule rule in Grammar.Rules)
        {
            if (found.Count < MostEdges && rule.Join(left.Meaning, left.Particle, right.Meaning) is { } meaning
                && seen.Add(meaning.ToString() ?? string.Empty))
            {
                found.Add(new Edge(meaning, right.Particle));
            }
        }
    }
}
