using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>How much of a question's nouns a text and the headings above it hold.</summary>
/// <param name="weights">How much a pair of characters says.</param>
/// <param name="words">The nouns.</param>
public sealed class WordCoverage(BigramIndex weights, IReadOnlyList<AskedWord> words)
{
    // 令和6年度 stands above much that is of another matter: a year says less than a noun.
    private const int YearShare = 4;

    // What the pairs of each form of each word weigh: the same nouns are looked for in hundreds of texts.
    private readonly long[][][] pairs = [.. words.Select(word => word.Forms.Select(form => PairsOf(weights, form, AskedWords.IsYear(word.Said) ? YearShare : 1)).ToArray())];

    /// <summary>The nouns.</summary>
    public IReadOnlyList<AskedWord> Words => words;

    /// <summary>The coverage per mille.</summary>
    /// <param name="texts">Normalised texts with what a word in them counts, per mille; the text that counts most first.</param>
    public int Of(params ReadOnlySpan<(string Text, int Share)> texts)
    {
        long total = 0;
        long found = 0;
        for (int at = 0; at < words.Count; at++)
        {
            long weight = Sum(pairs[at][0]);
            long best = 0;
            for (int form = 0; form < pairs[at].Length; form++)
            {
                long whole = Sum(pairs[at][form]);
                best = Math.Max(best, whole == 0 ? 0 : Found(words[at].Forms[form], pairs[at][form], texts) * weight / whole);
            }

            total += weight;
            found += best;
        }

        return total == 0 ? 0 : (int)(found / total);
    }

    private static long Sum(long[] weights)
    {
        long sum = 0;
        foreach (long weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    private static long Found(string form, long[] weights, ReadOnlySpan<(string Text, int Share)> texts)
    {
        long sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            foreach ((string text, int share) in texts)
            {
                if (text.AsSpan().IndexOf(form.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
                {
                    sum += weights[i] * share;
                    break;
                }
            }
        }

        return sum;
    }

    private static long[] PairsOf(BigramIndex weights, string form, int share)
    {
        long[] pairs = new long[Math.Max(0, form.Length - 1)];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (long)weights.Weight(form[i], form[i + 1]) * CharacterWeight.Of(form[i]) * CharacterWeight.Of(form[i + 1]) / share;
        }

        return pairs;
    }
}
