using BudgetBot.Japanese.Text;

namespace BudgetBot.Japanese.Numbers;

/// <summary>Reads one plain number at a place of a text: 1,040, １，７９４, 16.77, 三十五. Exact, never a double.</summary>
public static class NumberReader
{
    // decimal holds 28 digits exactly, whatever they are.
    private const int MostDigits = 28;
    private const int MostKanjiDigits = 7;

    /// <summary>
    /// Reads digits with thousands separators (each group of exactly three) and decimals, in any width. It ends before whatever is
    /// no part of a number; but a comma or point that stands between digits and is neither separator nor decimal point (15,7, 1,23,456,
    /// 1.2.3) makes the whole no number.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first digit stands.</param>
    /// <param name="value">The number; 0 where there is none.</param>
    /// <param name="end">The offset after the number; the start where there is none.</param>
    /// <returns>False where no well-formed number of at most 28 digits begins there.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        int at = start;
        decimal number = 0;
        if (!TryReadWhole(text, ref at, ref number) || !TryReadDecimals(text, start, ref at, ref number) || HasStrayMark(text, at))
        {
            return false;
        }

        value = number;
        end = at;
        return true;
    }

    /// <summary>
    /// Reads a number in kanji: 三十五, 二千五百, 一〇二. Scales of ten thousand and above are left to the caller, and so is a 百 or 千
    /// that belongs to a unit (百万円, 千円).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first character of the number stands.</param>
    /// <param name="value">The number; 0 where there is none.</param>
    /// <param name="end">The offset after the number; the start where there is none.</param>
    /// <returns>False where none begins there, or where its scales do not descend (十百, 五十三十).</returns>
    public static bool TryReadKanji(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        int at = start;
        int number = 0;
        int lastScale = int.MaxValue;
        while (TryReadKanjiPart(text, ref at, lastScale, out int part, out int scale))
        {
            number += part;
            lastScale = scale;
        }

        if (at == start || (at < text.Length && (KanjiDigit(text[at]) >= 0 || (SmallScale(text[at]) > 0 && !BelongsToUnit(text, at)))))
        {
            return false;
        }

        value = number;
        end = at;
        return true;
    }

    /// <summary>十, 百 and 千; 0 for other characters.</summary>
    internal static int SmallScale(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    /// <summary>〇 to 九; -1 for other characters.</summary>
    internal static int KanjiDigit(char c) => "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);

    /// <summary>Digits and their scale (三十, 百), or digits alone at the end (五, 一〇二).</summary>
    private static bool TryReadKanjiPart(ReadOnlySpan<char> text, ref int at, int lastScale, out int part, out int scale)
    {
        part = 0;
        scale = 1;
        int digits = at;
        int next = at;
        while (next < text.Length && KanjiDigit(text[next]) >= 0 && next - at < MostKanjiDigits)
        {
            part = (part * 10) + KanjiDigit(text[next++]);
        }

        digits = next - digits;
        int small = next < text.Length ? SmallScale(text[next]) : 0;
        if (small > 0 && digits < 2 && !(small > 10 && digits == 0 && BelongsToUnit(text, next)))
        {
            part = (digits == 0 ? 1 : part) * small;
            scale = small;
            next++;
        }

        if (next == at || scale >= lastScale || (digits > 1 && lastScale != int.MaxValue))
        {
            return false;
        }

        at = next;
        return true;
    }

    private static bool BelongsToUnit(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at + 1] is '万' or '円' or '億' or '兆';

    private static bool TryReadWhole(ReadOnlySpan<char> text, ref int at, ref decimal value)
    {
        int first = DigitsAt(text, at);
        if (first is 0 or > MostDigits)
        {
            return false;
        }

        value = Append(text, at, first, 0);
        at += first;
        int count = first;
        while (first <= 3 && at < text.Length && IsSeparator(text[at]) && DigitsAt(text, at + 1) == 3)
        {
            count += 3;
            if (count > MostDigits)
            {
                return false;
            }

            value = Append(text, at + 1, 3, value);
            at += 4;
        }

        return true;
    }

    private static bool TryReadDecimals(ReadOnlySpan<char> text, int start, ref int at, ref decimal value)
    {
        int decimals = at < text.Length && IsPoint(text[at]) ? DigitsAt(text, at + 1) : 0;
        if (decimals == 0)
        {
            return true;
        }

        if (at - start + decimals > MostDigits)
        {
            return false;
        }

        decimal scale = 1;
        for (int i = 0; i < decimals; i++)
        {
            scale /= 10;
        }

        value += Append(text, at + 1, decimals, 0) * scale;
        at += 1 + decimals;
        return true;
    }

    private static bool HasStrayMark(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (text[at] is ',' or '，' || IsPoint(text[at])) && DigitsAt(text, at + 1) > 0;

    private static bool IsSeparator(char c) => c is ',' or '，' or '、' or '､';

    private static bool IsPoint(char c) => c is '.' or '．';

    private static decimal Append(ReadOnlySpan<char> text, int from, int count, decimal value)
    {
        for (int i = from; i < from + count; i++)
        {
            value = (value * 10) + (CharacterFolding.Width(text[i]) - '0');
        }

        return value;
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int from)
    {
        int at = from;
        while (at < text.Length && char.IsAsciiDigit(CharacterFolding.Width(text[at])))
        {
            at++;
        }

        return at - from;
    }
}
