using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Tables.Summary;

/// <summary>How alike two names of one thing are in two tables: the same, one with an addition, or a few characters apart.</summary>
internal static class NameLikeness
{
    /// <summary>The steps from the strictest comparison to the loosest.</summary>
    public const int Steps = 3;

    private const decimal LeastLikeness = 0.75m;
    private const int ShortestContained = 4;

    /// <summary>Whether two names are alike at a step: 0 the same, 1 one contains the other, 2 a few characters apart.</summary>
    public static bool IsAlike(string left, string right, int step)
    {
        string a = TextNormalizer.NameKey(left);
        string b = TextNormalizer.NameKey(right);
        return step switch
        {
            0 => a == b,
            1 => Math.Min(a.Length, b.Length) >= ShortestContained && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)),
            _ => Degree(a, b) >= LeastLikeness,
        };
    }

    /// <summary>The one of the names that is most like a name, where it is like it enough and no other is as much; else -1.</summary>
    public static int Best(string name, IReadOnlyList<string> names)
    {
        string key = TextNormalizer.NameKey(name);
        decimal[] degrees = [.. names.Select(other => Degree(key, TextNormalizer.NameKey(other)))];
        decimal best = degrees.Length == 0 ? 0 : degrees.Max();
        return best >= LeastLikeness && degrees.Count(degree => degree == best) == 1 ? Array.IndexOf(degrees, best) : -1;
    }

    /// <summary>Twice the longest common subsequence over both lengths: 1 for the same text.</summary>
    private static decimal Degree(string a, string b)
    {
        if (a.Length + b.Length == 0)
        {
            return 0;
        }

        int[] row = new int[b.Length + 1];
        foreach (char c in a)
        {
            int diagonal = 0;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = c == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return 2m * row[b.Length] / (a.Length + b.Length);
    }
}
