using BudgetBot.Japanese.Text;

namespace BudgetBot.Japanese.Numbers;

/// <summary>
/// Finds money in Japanese text: 836百万円, ３４億９４百万円, ▲９億１２百万円, 16.77億円, 1,7９４.２ 億円, 三億五千万円, 1304000円.
/// A number without 円 is no money here; tables, whose unit stands in the head, read their cells with <see cref="NumberReader"/>.
/// </summary>
public static class MoneyScanner
{
    private static readonly string[] ApproximateBefore = ["約", "およそ", "概ね", "おおむね"];
    private static readonly string[] ApproximateAfter = ["余", "程度", "強", "弱", "前後", "台", "超", "ほど", "くらい", "ぐらい"];

    /// <summary>All money expressions of a text, in order, not overlapping. Never throws.</summary>
    public static IReadOnlyList<MoneyMatch> Scan(string text)
    {
        // Most texts have none, and are through at the speed of a search for one character.
        if (!text.AsSpan().Contains('円'))
        {
            return [];
        }

        var found = new List<MoneyMatch>();
        int at = 0;
        while (at < text.Length)
        {
            if (StartsNumber(text, at) && TryMatch(text, at, out MoneyMatch match))
            {
                found.Add(match);
                at = match.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Reads the money expression whose number (not its sign) begins at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the first digit.</param>
    /// <param name="match">The expression, with the sign before it.</param>
    /// <returns>False where none begins there, or where it is no whole number of yen or too large.</returns>
    public static bool TryMatch(string text, int start, out MoneyMatch match)
    {
        match = default;
        var amount = new MoneyExpression();
        int at = start;
        string unit = string.Empty;
        while (amount.IsOpen && TryReadNumber(text, SkipSpace(text, at), out decimal number, out int end))
        {
            at = end;
            (int small, decimal large) = ReadScales(text, ref at, ref unit);
            if (!amount.TryAdd(number, small, large))
            {
                return false;
            }
        }

        int yen = SkipSpace(text, at);
        bool surplus = yen < text.Length && text[yen] == '余';
        yen += surplus ? 1 : 0;
        if (at == start || yen >= text.Length || text[yen] != '円' || decimal.Truncate(amount.Yen) != amount.Yen)
        {
            return false;
        }

        int signed = SignBefore(text, start, out bool negative);
        bool approximate = surplus || IsApproximate(text, signed, yen + 1);
        long value = (long)(negative ? -amount.Yen : amount.Yen);
        match = new MoneyMatch(signed, yen + 1 - signed, value, unit + "円", text[signed..(yen + 1)], approximate);
        return true;
    }

    /// <summary>The scales after a number: one of 十, 百, 千, then one of 万, 億, 兆, each where it is there.</summary>
    private static (int Small, decimal Large) ReadScales(string text, ref int at, ref string unit)
    {
        int word = SkipSpace(text, at);
        int small = word < text.Length ? NumberReader.SmallScale(text[word]) : 0;
        int next = word + (small > 0 ? 1 : 0);
        decimal large = next < text.Length ? LargeScale(text[next]) : 0;
        next += large > 0 ? 1 : 0;
        if (next > word)
        {
            at = next;
            unit = text[word..next].Replace('憶', '億');
        }
        else
        {
            unit = string.Empty;
        }

        return (Math.Max(small, 1), Math.Max(large, 1));
    }

    private static decimal LargeScale(char c) => c switch
    {
        '万' => 10_000m,
        '億' or '憶' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0,
    };

    private static bool TryReadNumber(string text, int at, out decimal number, out int end)
    {
        number = 0;
        end = at;
        return at < text.Length && (char.IsAsciiDigit(CharacterFolding.Width(text[at]))
            ? NumberReader.TryRead(text, at, out number, out end)
            : NumberReader.TryReadKanji(text, at, out number, out end));
    }

    private static bool StartsNumber(string text, int at) => IsFigure(text[at]) && (at == 0 || !ContinuesNumber(text, at));

    /// <summary>Whether what stands before a figure makes it a part of something larger: of 15,7 the 7, of 数十億 the 十.</summary>
    private static bool ContinuesNumber(string text, int at)
    {
        char before = CharacterFolding.Width(text[at - 1]);
        bool afterFigure = at > 1 && IsFigure(text[at - 2]);
        return before is '数' or '幾'
            || IsFigure(before)
            || (afterFigure && (before is ',' or '.' || LargeScale(before) > 0));
    }

    private static bool IsFigure(char c) =>
        char.IsAsciiDigit(CharacterFolding.Width(c)) || NumberReader.KanjiDigit(c) >= 0 || NumberReader.SmallScale(c) > 0;

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    private static int SignBefore(string text, int start, out bool negative)
    {
        int at = start - 1;
        while (at >= 0 && start - at <= 2 && text[at] is ' ' or '\u3000')
        {
            at--;
        }

        bool minus = at >= 0 && CharacterFolding.IsMinus(text[at]);
        bool dash = minus && CharacterFolding.IsDash(text[at]);
        negative = minus && (!dash || (at == start - 1 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))));
        return negative ? at : start;
    }

    private static bool IsApproximate(string text, int start, int end)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, start).TrimEnd();
        foreach (string word in ApproximateBefore)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Array.Exists(ApproximateAfter, word => text.AsSpan(end).StartsWith(word, StringComparison.Ordinal));
    }
}
