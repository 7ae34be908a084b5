using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Dates and periods of which a line says what takes place then: 募集期間：…, a heading above a date, a schedule.</summary>
internal sealed partial class DateReader(Paper paper, ReadingWords words)
{
    private const char Here = '¤';
    private const int LongestText = 400;

    /// <summary>The calendar year that a row of a schedule sets: （R6年）; null where the row is none.</summary>
    public static int? CalendarYear(string flat) => YearRow().Match(flat) is { Success: true } match
        ? FiscalYear.Reiwa(int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).Year
        : null;

    /// <summary>Whether a row begins with a full date: then it carries no other row on.</summary>
    public static bool BeginsWithDay(string flat) => FullDate().IsMatch(flat);

    /// <summary>Reads the dates of a list element or short text.</summary>
    /// <param name="joined">The text.</param>
    /// <param name="above">The heading that it stands under.</param>
    /// <param name="year">The fiscal year around it.</param>
    /// <param name="calendar">The calendar year of the schedule around it, or null.</param>
    /// <param name="from">Where the words begin, after a marker.</param>
    /// <param name="labelled">Whether only dates with a label on their own line count.</param>
    public void Read(Joined joined, Item above, FiscalYear year, int? calendar, int from, bool labelled = false)
    {
        string flat = joined.Flat[from..];
        if (flat.Length > LongestText)
        {
            return;
        }

        foreach (DateExpression date in DateScanner.Scan(flat, year, calendar))
        {
            string with = string.Concat(flat.AsSpan(0, date.Start), Here.ToString(), flat.AsSpan(date.Start + date.Length)).Trim();
            Match match = words.Dates.Select(pattern => pattern.Match(with)).FirstOrDefault(one => one.Success) ?? Match.Empty;
            if (!match.Success || (labelled && !match.Groups["item"].Success))
            {
                continue;
            }

            LineSpan lines = joined.Lines(from + date.Start, date.Length);
            Group named = match.Groups["item"];
            bool signed = date.Start == 0 && BeginsWithDay(flat);
            Item item = named.Success && !signed ? paper.Item(ItemKind.Entry, lines.From, Printed(joined.Text[from..], date, match, named), null, above) : above;
            paper.Facts.Add(new FactDraft
            {
                Item = item,
                Kind = FactKind.Date,
                When = new YearStage(date.Year, Stage.Other),
                Figure = Figure.Other(date.Text, string.Empty, joined.Text.Substring(from + date.Start, date.Length)),
                Lines = lines,
                Page = joined.Page,
            });
        }
    }

    /// <summary>The words as printed: before the date the offsets are those of the text, after it they are shifted.</summary>
    private static string Printed(string text, DateExpression date, Match match, Group named)
    {
        _ = match;
        int lead = text.Length - text.TrimStart().Length;
        int shift = named.Index > date.Start - lead ? date.Length - 1 : 0;
        return text.Substring(named.Index + lead + shift, named.Length).Trim();
    }

    [GeneratedRegex(@"^(?:令和|平成) ?[0-9]{1,2}年(?:\([0-9]{4}年\))?[0-9]{1,2}月[0-9]{1,2}日(?: |$)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"^\((?:令和|R) ?(?<n>[0-9]{1,2})年\)$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex YearRow();
}
