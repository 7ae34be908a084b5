using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Questions.Slots;

/// <summary>A year that a question names.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Start">The offset.</param>
/// <param name="Length">The length.</param>
public readonly record struct YearMention(FiscalYear Year, int Start, int Length);

/// <summary>Finds years by era or by western number: 令和7年度, r7, 平成26年度, 昭和60年度, 2025年度, 令和元年. 7年度 without an era is 令和. A date (令和7年3月,
/// h1n1) is none.</summary>
public static partial class YearFinder
{
    private const int ShowaOffset = 1925;

    // 25年度 is no 令和25: so late a year of the era is the end of a western one.
    private const int LastOfReiwa = 19;
    private const int Century = 2000;

    /// <summary>All years that a normalised text names.</summary>
    public static IReadOnlyList<YearMention> Find(string text)
    {
        var found = new List<YearMention>();
        foreach (Match match in Years().Matches(text))
        {
            if (match.Groups["western"].Success)
            {
                found.Add(new YearMention(new FiscalYear(Number(match.Groups["western"].Value)), match.Index, match.Length));
            }
            else if (EraYear(match.Groups["n"].Value) is int year)
            {
                bool western = match.Groups["era"].Value.Length == 0 && year > LastOfReiwa;
                found.Add(new YearMention(western ? new FiscalYear(Century + year)
                    : OfEra(match.Groups["era"].Value, year), match.Index, match.Length));
            }
        }

        return found;
    }

    private static FiscalYear OfEra(string era, int year) => era switch
    {
        "昭和" => new FiscalYear(ShowaOffset + year),
        "平成" or "h" => FiscalYear.Heisei(year),
        _ => FiscalYear.Reiwa(year),
    };

    private static int? EraYear(string digits) => digits switch
    {
        "元" => 1,
        _ when char.IsAsciiDigit(digits[0]) => Number(digits),
        _ => Kanji(digits),
    };

    private static int? Kanji(string digits) =>
        Japanese.Numbers.NumberReader.TryReadKanji(digits, 0, out decimal value, out _) && value is > 0 and < 100 ? (int)value : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<era>令和|れいわ|平成|昭和|(?<![一-龠々])令|(?<![a-z0-9])[rh])\s*(?<n>元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:年度|年(?!\s*[0-9]|月)|(?=[^0-9.,年a-z]|$))|fy\s*(?<western>(?:19|20)[0-9]{2})(?![0-9])(?:年度)?|(?<![0-9,])(?<western>(?:19|20)[0-9]{2})\s*(?:\([rh]\s*[0-9]{1,2}\)\s*年度|年度|年(?!\s*[0-9]+\s*月)|(?=の?(?:予算|当初|補正)))|(?<![0-9,.一二三四五六七八九十第前か])(?<n>[1-9][0-9]?|[一二三四五六七八九十])\s*年度(?!目|分の|間)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
