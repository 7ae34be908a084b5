using System.Text.RegularExpressions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>A unit that the answer is wanted in.</summary>
/// <param name="Name">億円, 百万円, 万円, 千円 or 円.</param>
/// <param name="Yen">Its size in yen.</param>
public readonly record struct MoneyUnit(string Name, long Yen);

/// <summary>Finds the unit that a question wants: 億円で, 何億円, 千円単位, 円でいうと, （千円）, 単位は百万円.</summary>
public static partial class UnitFinder
{
    private static readonly MoneyUnit[] Units =
    [
        new("兆円", 1_000_000_000_000), new("億円", 100_000_000), new("百万円", 1_000_000), new("千万円", 10_000_000),
        new("万円", 10_000), new("千円", 1_000), new("円", 1),
    ];

    /// <summary>The unit of a name such as 億円, or null.</summary>
    public static MoneyUnit? ByName(string name) => Array.Find(Units, unit => unit.Name == name) is { Name: not null } unit ? unit : null;

    /// <summary>The unit wanted, or null; its words are marked.</summary>
    public static MoneyUnit? Find(QuestionText text)
    {
        foreach (Match match in Wanted().Matches(text.Text))
        {
            MoneyUnit? unit = ByName(match.Groups["unit"].Value + "円");
            if (unit is not null && text.IsFree(match.Index, match.Length))
            {
                text.Mark(match.Index, match.Length, CharacterRole.Slot);
                return unit;
            }
        }

        return null;
    }

    [GeneratedRegex(@"何\s*(?<unit>兆|億|千万|百万|万|千)(?:円)?|(?<![0-9兆億万千百])(?<unit>兆|億|千万|百万|万|千|)円(?:単位|換算|表示|でいう|で言う|だと|に直|にする|で\b|で$|で、|でお|で教|で見|では|なら|でも|ではいくら|でいくら)|\((?:単位\s*:?\s*)?(?<unit>兆|億|千万|百万|万|千|)円\)|単位\s*[:は]\s*(?<unit>兆|億|千万|百万|万|千|)円", RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();
}
