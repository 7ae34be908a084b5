using BudgetBot.Japanese.Text;

namespace BudgetBot.Japanese.Numbers;

/// <summary>
/// Finds money in Japanese text: 836百万円, ３４億９４百万円, ▲９億１２百万円, 16.77億円, 1,7９４.２ 億円, 三億五千万円, 1304000円.
/// A number without 円 is no money here; tables, whose unit stands in the head, read their cells with <see cref="NumberReader"/>.
/// </summary>
public static class MoneyScanner
{
    private static readonly (string Word, decimal Yen)[] Scales =
    [
        ("兆", 1_000_000_000_000m), ("億", 100_000_000m), ("憶", 100_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m),
        ("十万", 100_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m),
    ];

    private static readonly string[] ApproximateAfter = ["余", "程度", "強", "弱", "前後"];

    /// <summary>All money expressions of a text, in order, not overlapping.</summary>
    public static IReadOnlyList<MoneyMatch> Scan(string text)
    {
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
        int at = start;
        decimal total = 0;
        decimal lastScale = decimal.MaxValue;
        string unit = string.Empty;
        while (TryReadSegment(text, at, out decimal value, out (string Word, decimal Yen) scale, out int end) && scale.Yen < lastScale)
        {
            total += value * scale.Yen;
            lastScale = scale.Yen;
            unit = scale.Word;
            at = end;
            if (scale.Yen == 1)
            {
                break;
            }
        }

        int yen = SkipSpace(text, at);
        if (at == start || yen >= text.Length || text[yen] != '円' || total > long.MaxValue || decimal.Truncate(total) != total)
        {
            return false;
        }

        int signed = SignBefore(text, start, out bool negative);
        bool approximate = IsApproximate(text, signed, yen + 1);
        match = new MoneyMatch(signed, yen + 1 - signed, (long)(negative ? -total : total), UnitName(unit), text[signed..(yen + 1)], approximate);
        return true;
    }

    private static string UnitName(string scale) => (scale == "憶" ? "億" : scale) + "円";

    private static bool StartsNumber(string text, int at)
    {
        char c = CharacterFolding.Width(text[at]);
        if (!char.IsAsciiDigit(c) && "一二三四五六七八九十".IndexOf(c, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        if (at == 0)
        {
            return true;
        }

        char before = CharacterFolding.Width(text[at - 1]);
        bool insideNumber = char.IsAsciiDigit(before)
            || (before is ',' or '.' && at > 1 && char.IsAsciiDigit(CharacterFolding.Width(text[at - 2])));
        return !insideNumber;
    }

    private static bool TryReadSegment(string text, int start, out decimal value, out (string Word, decimal Yen) scale, out int end)
    {
        scale = (string.Empty, 1m);
        int at = SkipSpace(text, start);
        end = at;
        value = 0;
        if (at >= text.Length
            || !(char.IsAsciiDigit(CharacterFolding.Width(text[at]))
                ? NumberReader.TryRead(text, at, out value, out end)
                : NumberReader.TryReadKanji(text, at, out value, out end)))
        {
            return false;
        }

        int word = SkipSpace(text, end);
        foreach ((string Word, decimal Yen) candidate in Scales)
        {
            if (text.AsSpan(word).StartsWith(candidate.Word, StringComparison.Ordinal))
            {
                scale = candidate;
                end = word + candidate.Word.Length;
                return true;
            }
        }

        return true;
    }

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

        bool triangle = at >= 0 && text[at] is '△' or '▲';
        bool dash = at == start - 1 && at >= 0 && CharacterFolding.IsDash(text[at])
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
        negative = triangle || dash;
        return negative ? at : start;
    }

    private static bool IsApproximate(string text, int start, int end) =>
        (start > 0 && text[start - 1] == '約')
        || Array.Exists(ApproximateAfter, word => text.AsSpan(end).StartsWith(word, StringComparison.Ordinal));
}
