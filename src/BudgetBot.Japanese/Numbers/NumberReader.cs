using BudgetBot.Japanese.Text;

namespace BudgetBot.Japanese.Numbers;

/// <summary>Reads one plain number at a place of a text: 1,040, １，７９４, 16.77, 三十五. Exact, never a double.</summary>
public static class NumberReader
{
    private const int MostDigits = 24;

    /// <summary>Reads digits with thousands separators (each group of exactly three) and decimals, in any width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first digit stands.</param>
    /// <param name="value">The number.</param>
    /// <param name="end">The offset after the number.</param>
    /// <returns>False where no well-formed number begins there.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        int group = 0;
        bool grouped = false;
        int count = 0;
        while (end < text.Length)
        {
            char c = CharacterFolding.Width(text[end]);
            if (char.IsAsciiDigit(c))
            {
                if (++count > MostDigits)
                {
                    return false;
                }

                value = (value * 10) + (c - '0');
                group++;
                end++;
            }
            else if (c is ',' or '，' or '、' or '､' && DigitsAt(text, end + 1) == 3 && (grouped ? group == 3 : group is > 0 and <= 3))
            {
                grouped = true;
                group = 0;
                end++;
            }
            else
            {
                break;
            }
        }

        return count > 0 && !(grouped && group != 3) && TryReadDecimals(text, ref value, ref end);
    }

    /// <summary>Reads a number in kanji: 三十五, 二千五百, 一〇二. Scales of ten thousand and above are left to the caller.</summary>
    public static bool TryReadKanji(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        decimal digits = -1;
        for (; end < text.Length; end++)
        {
            int digit = KanjiDigit(text[end]);
            if (digit >= 0)
            {
                digits = digits < 0 ? digit : (digits * 10) + digit;
                if (digits > 9_999_999)
                {
                    return false;
                }

                continue;
            }

            int scale = text[end] switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (scale == 0 || (scale > 10 && digits < 0 && IsScaleOfUnit(text, end)))
            {
                break;
            }

            value += (digits < 0 ? 1 : digits) * scale;
            digits = -1;
        }

        value += digits < 0 ? 0 : digits;
        return end > start;
    }

    private static bool IsScaleOfUnit(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at + 1] is '万' or '円' or '億';

    private static int KanjiDigit(char c) => "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);

    private static int DigitsAt(ReadOnlySpan<char> text, int from)
    {
        int at = from;
        while (at < text.Length && char.IsAsciiDigit(CharacterFolding.Width(text[at])))
        {
            at++;
        }

        return at - from;
    }

    private static bool TryReadDecimals(ReadOnlySpan<char> text, ref decimal value, ref int end)
    {
        if (end >= text.Length || text[end] is not ('.' or '．') || DigitsAt(text, end + 1) is 0 or > 9)
        {
            return true;
        }

        decimal scale = 1;
        for (end++; end < text.Length && char.IsAsciiDigit(CharacterFolding.Width(text[end])); end++)
        {
            scale /= 10;
            value += (CharacterFolding.Width(text[end]) - '0') * scale;
        }

        return true;
    }
}
