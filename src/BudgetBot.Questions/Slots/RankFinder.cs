using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>Finds which ranks are wanted: 上位5, トップ3, 多い順に3つ, 2番目に大きい.</summary>
public static partial class RankFinder
{
    /// <summary>The ranks wanted, or null where the cues ask for no ranking. Marks the numbers.</summary>
    public static RankWanted? Find(QuestionText text, CueList cues)
    {
        bool low = cues.Has("ask", "ranklow");
        if (!low && !cues.Has("ask", "rank"))
        {
            return null;
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

        return new RankWanted(!low, 1, 1);
    }

    private static int Number(string digits) => char.IsAsciiDigit(digits[0])
        ? int.Parse(digits, CultureInfo.InvariantCulture)
        : Math.Max(1, "一二三四五六七八九十".IndexOf(digits[0], StringComparison.Ordinal) + 1);

    [GeneratedRegex(@"(?<n>[0-9]{1,3}|[一二三四五六七八九十])\s*(?:番目|位)", RegexOptions.CultureInvariant)]
    private static partial Regex Nth();

    [GeneratedRegex(@"(?:上位|下位|トップ|ワースト|ベスト|上から|下から|順に|順で)\s*(?<n>[0-9]{1,3}|[一二三四五六七八九十])\s*(?:つ|個|件|事業|項目|位|番)?", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
