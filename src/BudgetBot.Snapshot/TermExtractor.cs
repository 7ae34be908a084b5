using BudgetBot.Japanese.Text;

namespace BudgetBot.Snapshot;

/// <summary>
/// Takes the terms out of a text that search compares. The index and the queries use the same one.
/// Terms are pairs of neighbouring characters of the normalised text; a text of one character is its own term.
/// </summary>
public static class TermExtractor
{
    /// <summary>The terms in the order of the text, repeats included. Never throws.</summary>
    public static IReadOnlyList<string> Terms(string text)
    {
        string key = TextNormalizer.NameKey(text);
        if (key.Length < 2)
        {
            return key.Length == 0 ? [] : [key];
        }

        var terms = new string[key.Length - 1];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = key.Substring(i, 2);
        }

        return terms;
    }
}
