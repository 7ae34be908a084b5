using System.Text.RegularExpressions;
using BudgetBot.Japanese.Numbers;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>Finds conditions on amounts (1億円以上, 3000万以上4000万未満, 3千万円台, ちょうど2千万円) and amounts that are only mentioned.</summary>
public static partial class AmountFinder
{
    private const long LeastBare = 10_000;

    /// <summary>Finds both kinds and marks their characters.</summary>
    public static void Find(QuestionText text, List<AmountCondition> conditions, List<AmountMention> mentions)
    {
        string words = text.Text;
        Dictionary<int, int> ranges = Ranges().Matches(words).ToDictionary(range => range.Groups["from"].Index, range => range.Groups["to"].Index);

        foreach (Match match in Amounts().Matches(words))
        {
            // 円 is often left out before 以上 and 未満; the money reader wants it.
            string literal = match.Groups["amount"].Value.TrimEnd('円', ' ') + "円";
            if (!MoneyScanner.TryMatch(literal, 0, out MoneyMatch money) || money.Length != literal.Length)
            {
                continue;
            }

            // 「4まで」 and 「10以上」 count something else: money has its 円, its scale or many digits.
            if (!match.Groups["yen"].Success && !match.Groups["scale"].Success && money.Yen < LeastBare)
            {
                // 9,889 repeats a figure and names nothing.
                text.Mark(match.Index, literal.Contains(',', StringComparison.Ordinal) ? match.Length : 0, CharacterRole.Slot);
                continue;
            }

            // 1000万円から2000万円の事業
            int number = match.Groups["amount"].Index;
            string after = ranges.ContainsKey(number) ? "以上" : ranges.ContainsValue(number) && match.Groups["after"].Length == 0 ? "以下" : match.Groups["after"].Value;
            bool exactly = match.Groups["exact"].Success;
            if (after.Length == 0 && !exactly)
            {
                if (match.Groups["yen"].Success)
                {
                    mentions.Add(new AmountMention(money.Yen, match.Index, match.Length));
                    text.Mark(match.Index, match.Length, CharacterRole.Slot);
                }

                continue;
            }

            text.Mark(match.Index, match.Length, CharacterRole.Slot);
            // A plus belongs to the words, or a repetition would cut the figure.
            int start = match.Index > 0 && words[match.Index - 1] == '+' ? match.Index - 1 : match.Index;
            AddConditions(conditions, money.Yen, after, words[start..ranges.GetValueOrDefault(number, match.Index + match.Length)]);
        }
    }

    private static void AddConditions(List<AmountCondition> conditions, long yen, string after, string words)
    {
        if (after.StartsWith('台'))
        {
            conditions.Add(new AmountCondition(Comparison.AtLeast, yen, words));
            conditions.Add(new AmountCondition(Comparison.LessThan, yen + Math.Min(StepOf(yen), long.MaxValue - yen), words));
            return;
        }

        Comparison comparison = after switch
        {
            "以上" => Comparison.AtLeast,
            "以下" or "まで" => Comparison.AtMost,
            "未満" or "より少ない" or "より小さい" or "を下回る" or "に満たない" => Comparison.LessThan,
            "" => Comparison.Exactly,
            _ => Comparison.MoreThan,
        };
        conditions.Add(new AmountCondition(comparison, yen, words));
    }

    // 3千万円台 ends before 4千万円, 12億円台 before 13億円: the step is the place of the last digit that is not 0.
    private static long StepOf(long yen)
    {
        long step = 1;
        while (yen > 0 && yen / step % 10 == 0)
        {
            step *= 10;
        }

        return step;
    }

    [GeneratedRegex(@"(?<from>(?<![0-9.,])[0-9][0-9,.]*\s*[兆億千百十万]+\s*円?)\s*(?:から|以上|~|〜|-)\s*(?<to>[0-9][0-9,.]*\s*[兆億千百十万]+\s*円?)(?=\s*(?:まで|の間|の(?:事業|もの|項目|範囲)|で(?:事業|項目)))", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    // A signed amount (△103百万円) is no condition, and its digits are not another amount; 3000万-4000万 is no sign.
    [GeneratedRegex(@"(?<exact>ちょうど|きっかり|ジャスト)?(?<![0-9.,]|[△▲]\s*|(?<![0-9円兆億万])\s*-\s*)(?<amount>(?:[0-9][0-9,]*(?:\.[0-9]+)?\s*(?<scale>兆|億|千万|百万|十万|万|千|百)?)+\s*(?<yen>円)?)(?:\s*(?<after>以上|以下|未満|超え|超|を超える|を上回る|より多い|より大きい|より少ない|より小さい|を下回る|に満たない|まで|台))?", RegexOptions.CultureInvariant)]
    private static partial Regex Amounts();
}
