namespace BudgetBot.Questions.Text;

/// <summary>Compares nouns as if the の that joins them stood nowhere: 病床数適正化 is 病床数の適正化.</summary>
public static class JoinedNouns
{
    private const char Joint = 'の';

    /// <summary>Whether a text holds a word, の left out of both.</summary>
    public static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        word = word.TrimStart(Joint);
        if (word.IsEmpty)
        {
            return true;
        }

        for (int at = text.IndexOf(word[0]); at >= 0; at = Next(text, word[0], at))
        {
            if (Begins(text[at..], word))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> text, char first, int at)
    {
        int next = text[(at + 1)..].IndexOf(first);
        return next < 0 ? next : at + 1 + next;
    }

    private static bool Begins(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        int at = 0;
        foreach (char letter in word)
        {
            if (letter == Joint)
            {
                continue;
            }

            while (at < text.Length && text[at] == Joint)
            {
                at++;
            }

            if (at == text.Length || text[at] != letter)
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
