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
