namespace BudgetBot.Answers.Composition;

/// <summary>Writes small numbers in kanji: 二, 十, 二十一.</summary>
public static class Ordinals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The kanji of a number from 1 to 99; larger ones digit by digit.</summary>
    public static string Of(int number) => number switch
    {
        < 10 => Digits[Math.Max(0, number)].ToString(),
        < 100 => (number / 10 == 1 ? string.Empty : Digits[number / 10].ToString()) + "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10].ToString()),
        _ => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0'])),
    };
}
