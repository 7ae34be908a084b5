namespace BudgetBot.Japanese.Text;

/// <summary>Brings kana to one script, so that readings can be compared.</summary>
public static class KanaFolding
{
    private const int HiraganaToKatakana = 'ア' - 'あ';

    /// <summary>The text with hiragana as katakana; everything else, half-width kana too, as it is. The length stays the same.</summary>
    public static string ToKatakana(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = ToKatakana(source[i]);
        }
    });

    /// <summary>The katakana of a hiragana (ぁ–ゖ, ゝ, ゞ); any other character as it is.</summary>
    public static char ToKatakana(char c) => c is (>= 'ぁ' and <= 'ゖ') or 'ゝ' or 'ゞ' ? (char)(c + HiraganaToKatakana) : c;
}
