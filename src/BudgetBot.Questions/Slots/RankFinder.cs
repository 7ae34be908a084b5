using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Japanese.Numbers;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>Finds which ranks are wanted: 上位5, トップ3, 多い順に3つ, 2番目に大きい.</summary>
public static partial class RankFinder
{
    private const int All = 40;

    /// <summary>The ranks wanted, or null where the cues ask for no ranking. Marks the numbers.</summary>
    public static RankWanted? Find(QuestionText text, CueList cues)
    {
        // 「一番予算が小さい」: the adjective says which end is meant, wherever it stands.
        bool low = cues.Has("ask", "ranklow") || (cues.Has("ask", "rank") && cues.Has("size", "low") && !cues.Has("size", "high"));
        if (!low && !cues.Has("ask", "rank"))
        {
            return OfSize(text);
        }

        if (cues.Has("ask", "ranklow") && cues.Has("ask", "rank"))
        {
            return new RankWanted(Descending: true, 1, 1, Both: true);
        }

        Match nth = Nth().Match(text.Text);
        if (nth.Success)
        {
            text.Mark(nth.Index, nth.Length, CharacterRole.Slot);
            return new RankWanted(!low, Number(nth.Groups["n"].Value), 1);
        }

        Match count = Counted().Match(text.Text);
        if (count.Success)
        {
            text.Mark(count.Index, count.Length, CharacterRole.Slot);
            return new RankWanted(!low, 1, Math.Clamp(Number(count.Groups["n"].Value), 1, 100));
        }

        return new RankWanted(!low, 1, InOrder().IsMatch(text.Text) ? All : 1);
    }

    // 「金額が大きい事業を5つ」: a size and how many of them.
    private static RankWanted? OfSize(QuestionText text)
    {
        Match match = Sized().Match(text.Text);
        if (!match.Success)
        {
            return null;
        }

        text.Mark(match.Groups["count"].Index, match.Groups["count"].Length, CharacterRole.Slot);
        return new RankWanted(!match.Groups["low"].Success, 1, Math.Clamp(Number(match.Groups["n"].Value), 1, 100));
    }

    // There is no place before the first.
    private static int Number(string digits)
    {
        if (char.IsAsciiDigit(digits[0]))
        {
            return Math.Max(1, int.Parse(digits, CultureInfo.InvariantCulture));
        }

        return NumberReader.TryReadKanji(digits, 0, out decimal value, out _) ? (int)value : 1;
    }

    [GeneratedRegex(@"(?<!(?:上位|下位|トップ|ワースト|ベスト)\s*)(?<![0-9一二三四五六七八九十])(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:番目|位)", RegexOptions.CultureInvariant)]
    private static partial Regex Nth();

    [GeneratedRegex(@"(?:(?<!より)(?:大き[いな]|多い|高い|高額[なの]|多額の|お金[がの](?:かか|掛か)[るった]+)|(?<low>(?<!より)(?:小さ[いな]|少ない|低い|安い|少額[なの]|小額の)))(?:事業|項目|もの|やつ|方|ほう|施策|予算|の)[をのはから、 ]{0,3}(?<count>(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:つ|個|件|事業|項目|本))", RegexOptions.CultureInvariant)]
    private static partial Regex Sized();

    [GeneratedRegex(@"[いなき]順(?![位番])", RegexOptions.CultureInvariant)]
    private static partial Regex InOrder();

    [GeneratedRegex(@"(?:上位|下位|トップ|ワースト|ベスト|上から|下から|方から|ほうから|順に|順で)\s*(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?:つ|個|件|事業|項目|位|番)?", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
