using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables;

/// <summary>A year that stands in a text, and where.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Start">Its offset.</param>
/// <param name="Length">Its length, with a western year in brackets behind it.</param>
internal readonly record struct YearMatch(FiscalYear Year, int Start, int Length);

/// <summary>Finds fiscal years and dates in 和暦 or 西暦: 令和７年度（2025年度）, R6年度, 令和5年10月, 令和12年3月卒.</summary>
internal static partial class YearWords
{
    private const int FirstMonth = 4;

    /// <summary>The first fiscal year (…年度) of a text.</summary>
    public static YearMatch? FiscalYear(string text)
    {
        Match match = FiscalYearPattern().Match(TextShape.Fold(text));
        return match.Success ? new YearMatch(Read(match), match.Index, match.Length) : null;
    }

    /// <summary>The fiscal year in which the first date of a text lies; a year without 度 and month counts as that fiscal year.</summary>
    public static FiscalYear? OfDate(string text)
    {
        Match match = DatePattern().Match(TextShape.Fold(text));
        if (!match.Success)
        {
            return null;
        }

        FiscalYear year = Read(match);
        bool beforeApril = match.Groups["month"].Success
            && int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) < FirstMonth;
        return beforeApril ? year.Previous : year;
    }

    private static FiscalYear Read(Match match)
    {
        string digits = match.Groups["year"].Value;
        int year = digits == "元" ? 1 : int.Parse(digits, CultureInfo.InvariantCulture);
        return match.Groups["era"].Value switch
        {
            "令和" or "R" or "r" => Facts.FiscalYear.Reiwa(year),
            "平成" or "H" or "h" => Facts.FiscalYear.Heisei(year),
            _ => new FiscalYear(year),
        };
    }

    [GeneratedRegex(@"(?:(?<era>令和|平成|R|H)\s*(?<year>[0-9]{1,2}|元)|(?<year>(?:19|20)[0-9][0-9]))\s*年度(?:\((?:19|20)[0-9][0-9]年度\))?", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex FiscalYearPattern();

    [GeneratedRegex(@"(?:(?<era>令和|平成|R|H)\s*(?<year>[0-9]{1,2}|元)|(?<year>(?:19|20)[0-9][0-9]))\s*(?:年度|[年.](?:\((?:19|20)[0-9][0-9]年\))?\s*(?:(?<month>[0-9]{1,2})(?:月|\.|$))?)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex DatePattern();
}
