namespace BudgetBot.Questions.Text;

/// <summary>How much a character says of the subject of a question: kanji, katakana and Latin letters much, hiragana little.</summary>
public static class CharacterWeight
{
    /// <summary>4 for kanji, katakana, Latin letters and digits; 1 for hiragana; 0 for everything else.</summary>
    public static int Of(char c) => c switch
    {
        >= '\u3041' and <= '\u309F' => 1,
        'ー' or '々' => 4,
        _ when char.IsLetterOrDigit(c) => 4,
        _ => 0,
    };

    /// <summary>Whether the character is hiragana.</summary>
    public static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';

    /// <summary>Whether words may name something: two kanji or other full characters, or six hiragana in a row (たちいりけんさ).</summary>
    public static bool MayName(IEnumerable<string> words)
    {
        int full = 0;
        int longest = 0;
        foreach (string word in words)
        {
            int run = 0;
            foreach (char c in word)
            {
                full += IsHiragana(c) ? 0 : Of(c);
                run = IsHiragana(c) ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return full >= 8 || longest >= 6;
    }

    /// <summary>The sum of the weights of the characters.</summary>
    public static int Weight(this ReadOnlySpan<char> text)
    {
        int sum = 0;
        foreach (char c in text)
        {
            sum += Of(c);
        }

        return sum;
    }
}
