using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Protects the stretches of a question that stand literally in an item's name from being read as slots.</summary>
/// <param name="runs">The names.</param>
public sealed class RunGuard(RunFinder runs)
{
    private const int ShortestRun = 6;

    // Five or more kanji or katakana: enough to be a name and not a chance.
    private const int LeastWeight = 20;
    private const int FarthestRun = 24;

    // A kanji behind a joint may be chance, two are the name going on.
    private const int LeastBeyond = 8;

    /// <summary>For each character whether it is part of a long stretch of some name.</summary>
    public bool[] Guarded(string text)
    {
        bool[] guarded = new bool[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            int length = runs.LongestAt(text, i);
            if (length >= ShortestRun && text.AsSpan(i, length).Weight() >= LeastWeight)
            {
                guarded.AsSpan(i, length).Fill(true);
            }
        }

        return guarded;
    }

    /// <summary>Whether a stretch lies in the middle of what stands literally in one name.</summary>
    public bool IsInsideName(string text, int start, int length)
    {
        for (int from = Math.Max(0, start - FarthestRun); from < start; from++)
        {
            int run = runs.LongestAt(text, from);
            if (from + run > start + length && text.AsSpan(from, run).Weight() >= LeastWeight && text.AsSpan(start + length, from + run - start - length).Weight() >= LeastBeyond)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch lies wholly in guarded characters and is not the end of what is guarded.</summary>
    public static bool Covers(bool[] guarded, int start, int length) => !guarded.AsSpan(start, length).Contains(false);
}
