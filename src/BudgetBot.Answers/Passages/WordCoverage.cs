using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>How much of a question's nouns a text and the headings above it hold.</summary>
/// <param name="weights">How much a pair of characters says.</param>
/// <param name="words">The nouns.</param>
public sealed class WordCoverage(BigramIndex weights, IReadOnlyList<AskedWord> words)
{
    /// <summary>The nouns.</summary>
    public IReadOnlyList<AskedWord> Words => words;

    /// <summary>The coverage per mille.</summary>
    /// <param name="texts">Normalised texts with what a word in them counts, per mille; the text that counts most first.</param>
    public int Of(params ReadOnlySpan<(string Text, int Share)> texts)
    {
        long total = 0;
        long found = 0;
        foreach (AskedWord word in words)
        {
            long weight = WeightOf(word.Said);
            long best = 0;
            foreach (string form in word.Forms)
            {
                long whole = WeightOf(form);
                best = Math.Max(best, whole == 0 ? 0 : Found(form, texts) * weight / whole);
            }

            total += weight;
            found += best;
        }

        return total == 0 ? 0 : (int)(found / total);
    }

    private long WeightOf(string form)
    {
        long sum = 0;
        for (int i = 0; i + 1 < form.Length; i++)
        {
            sum += PairWeight(form[i], form[i + 1]);
        }

        return sum;
    }

    private long Found(string form, ReadOnlySpan<(string Text, int Share)> texts)
    {
        long sum = 0;
        for (int i = 0; i + 1 < form.Length; i++)
        {
            foreach ((string text, int share) in texts)
            {
                if (text.AsSpan().IndexOf(form.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
                {
                    sum += PairWeight(form[i], form[i + 1]) * share;
                    break;
                }
            }
        }

        return sum;
    }

    private long PairWeight(char first, char second) =>
        (long)weights.Weight(first, second) * CharacterWeight.Of(first) * CharacterWeight.Of(second);
}
