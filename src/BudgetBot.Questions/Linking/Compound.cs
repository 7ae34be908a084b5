using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>Compounds of a question: kanji, katakana, letters and digits in a row, which name one thing.</summary>
internal static class Compound
{
    /// <summary>The compounds of a word.</summary>
    public static IEnumerable<string> In(string word)
    {
        int from = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            if (i == word.Length || CharacterWeight.Of(word[i]) < 4)
            {
                if (i > from)
                {
                    yield return word[from..i];
                }

                from = i + 1;
            }
        }
    }

    /// <summary>Which characters stand in a text beside a neighbour that they have in the compound too, also across one wrong character.</summary>
    public static bool[] Explained(string compound, string known)
    {
        bool[] explained = new bool[compound.Length];
        if (compound.Length == 1)
        {
            explained[0] = known.Contains(compound[0], StringComparison.Ordinal);
        }

        for (int i = 0; i + 1 < compound.Length; i++)
        {
            if (known.AsSpan().IndexOf(compound.AsSpan(i, 2)) >= 0)
            {
                explained[i] = explained[i + 1] = true;
            }
            else if (i + 2 < compound.Length && StandsAcrossOne(compound[i], compound[i + 2], known))
            {
                explained[i] = explained[i + 2] = true;
            }
        }

        return explained;
    }

    private static bool StandsAcrossOne(char first, char last, string known)
    {
        for (int at = known.IndexOf(first, StringComparison.Ordinal); at >= 0 && at + 2 < known.Length; at = known.IndexOf(first, at + 1))
        {
            if (known[at + 2] == last)
            {
                return true;
            }
        }

        return false;
    }
}
