namespace BudgetBot.Questions.Linking;

/// <summary>
/// Finds which stretch of a question stands literally in some item's name. Words in such a stretch belong to the name:
/// 「新規免許登録事務支援事業」 does not ask for new projects.
/// </summary>
public sealed class RunFinder
{
    private const char Separator = '\n';
    private readonly string text;
    private readonly int[] suffixes;

    /// <summary>Indexes names.</summary>
    public RunFinder(IEnumerable<string> names)
    {
        text = string.Join(Separator, names.Distinct(StringComparer.Ordinal)) + Separator;
        suffixes = new int[text.Length];
        for (int i = 0; i < suffixes.Length; i++)
        {
            suffixes[i] = i;
        }

        Array.Sort(suffixes, (left, right) => string.CompareOrdinal(text, left, text, right, text.Length));
    }

    /// <summary>The length of the longest stretch from an offset of a question that stands in a name.</summary>
    public int LongestAt(string question, int start)
    {
        int low = 0;
        int high = suffixes.Length - 1;
        int best = 0;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int common = Common(question, start, suffixes[middle]);
            best = Math.Max(best, common);
            if (start + common >= question.Length)
            {
                break;
            }

            int next = suffixes[middle] + common;
            if (next >= text.Length || text[next] < question[start + common])
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return best;
    }

    private int Common(string question, int start, int suffix)
    {
        int length = 0;
        while (start + length < question.Length && suffix + length < text.Length
            && text[suffix + length] != Separator && text[suffix + length] == question[start + length])
        {
            length++;
        }

        return length;
    }
}
