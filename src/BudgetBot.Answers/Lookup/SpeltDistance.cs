namespace BudgetBot.Answers.Lookup;

/// <summary>How many characters must be put in, left out or exchanged to make one word of another.</summary>
public static class SpeltDistance
{
    /// <summary>The edit distance of two words.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 0; i < left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < right.Length; j++)
            {
                int exchanged = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(exchanged, 1 + Math.Min(row[j], diagonal));
            }
        }

        return row[right.Length];
    }
}
