using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>A date or period found in folded text.</summary>
/// <param name="Start">Its offset.</param>
/// <param name="Length">Its length.</param>
/// <param name="Text">The value as a person would write it: 令和7年5月1日～令和7年7月31日.</param>
/// <param name="Year">The fiscal year in which it begins.</param>
internal readonly record struct DateExpression(int Start, int Length, string Text, FiscalYear Year);

/// <summary>Finds 令和７年５月１日～７月３１日, R6.5.13～7.26, 5/19～6/30, R6～R11, 3月末 in folded text.</summary>
internal static partial class DateScanner
{
    private const int FirstMonth = 4;

    /// <summary>All dates and periods of a text; a month without a year is taken in the fiscal year or calendar year of the context.</summary>
    /// <param name="flat">Folded text.</param>
    /// <param name="fiscal">The fiscal year around it.</param>
    /// <param name="calendar">The calendar year that a heading names (R6年), or null.</param>
    public static List<DateExpression> Scan(string flat, FiscalYear fiscal, int? calendar)
    {
        var found = new List<DateExpression>();
        foreach (Match match in Period().Matches(flat))
        {
            if (Read(match, fiscal, calendar) is { } date)
            {
                found.Add(date);
            }
        }

        return found;
    }

    private static DateExpression? Read(Match match, FiscalYear fiscal, int? calendar)
    {
        if (match.Groups["fromera"].Success)
        {
            FiscalYear from = Era(match.Groups["fromera"].Value, match.Groups["fromyear"].Value);
            FiscalYear to = Era(match.Groups["toera"].Value, match.Groups["toyear"].Value);
            return new DateExpression(match.Index, match.Length, $"{from.Japanese}～{to.Japanese}", from);
        }

        int? year = null;
        string first = Day(match, "a", ref year, fiscal, calendar, out FiscalYear? begins);
        string last = match.Groups["bm"].Success ? Day(match, "b", ref year, fiscal, calendar, out FiscalYear? ends) : string.Empty;
        if (begins is null)
        {
            return null;
        }

        bool until = match.Groups["until"].Success;
        string text = until ? first + "まで" : last.Length > 0 ? $"{first}～{last}" : first;
        return new DateExpression(match.Index, match.Length, text, begins.Value);
    }

    private static string Day(Match match, string side, ref int? year, FiscalYear fiscal, int? calendar, out FiscalYear? begins)
    {
        begins = null;
        int month = Number(match.Groups[side + "m"].Value);
        int day = match.Groups[side + "d"].Success ? Number(match.Groups[side + "d"].Value) : 0;
        if (month is < 1 or > 12 || day > 31)
        {
            return string.Empty;
        }

        if (match.Groups[side + "y"].Success)
        {
            year = Era(match.Groups[side + "e"].Value, match.Groups[side + "y"].Value).Year;
        }

        int of = year ?? calendar ?? (month >= FirstMonth ? fiscal.Year : fiscal.Year + 1);
        year ??= of;
        begins = new FiscalYear(month >= FirstMonth ? of : of - 1);
        string era = new FiscalYear(of).Japanese.Replace("年度", "年", StringComparison.Ordinal);
        string tail = match.Groups[side + "p"].Value;
        return string.Create(CultureInfo.InvariantCulture, $"{era}{month}月{(day > 0 ? day + "日" : string.Empty)}{tail}");
    }

    private static FiscalYear Era(string era, string year)
    {
        int number = year == "元" ? 1 : Number(year);
        return era is "平成" or "H" ? FiscalYear.Heisei(number) : FiscalYear.Reiwa(number);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<fromera>[RH])(?<fromyear>[0-9]{1,2})~(?<toera>[RH])(?<toyear>[0-9]{1,2})(?![0-9.])"
        + @"|(?<![0-9/.~])(?<until>~)?(?:(?<ae>令和|平成|[RH]) ?(?<ay>[0-9]{1,2}|元)(?:年(?:\([0-9]{4}年\))?|\.))?(?<![0-9/])(?<am>[0-9]{1,2})(?:月(?:(?<ad>[0-9]{1,2})日)?|/(?<ad>[0-9]{1,2})|(?<=[RH][0-9]{1,2}\.[0-9]{1,2})\.(?<ad>[0-9]{1,2}))(?<ap>上旬|中旬|下旬|末)?"
        + @"(?: ?~ ?(?:(?<be>令和|平成|[RH]) ?(?<by>[0-9]{1,2}|元)(?:年(?:\([0-9]{4}年\))?|\.))?(?<bm>[0-9]{1,2})(?:月(?:(?<bd>[0-9]{1,2})日)?|/(?<bd>[0-9]{1,2})|\.(?<bd>[0-9]{1,2}))(?<bp>上旬|中旬|下旬|末)?)?(?![0-9/])")]
    private static partial Regex Period();
}
