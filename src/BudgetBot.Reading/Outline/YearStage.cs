using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>A fiscal year with its stage.</summary>
internal readonly record struct YearStage(FiscalYear Year, Stage Stage);

/// <summary>Reads 令和６年度補正予算額, R6, 令和７年度（2025年度）内示額 … out of folded text.</summary>
internal sealed partial class YearStageReader(ReadingWords words, FiscalYear newest)
{
    /// <summary>The first fiscal year of a text, or null.</summary>
    public static FiscalYear? Year(string flat) => Years(flat) is [var first, ..] ? first.Year : null;

    /// <summary>The year where a text is nothing but a fiscal year: 令和７年度（2025年度）.</summary>
    public static FiscalYear? WholeYear(string flat) => Years(flat) is [var only] && only.Start == 0 && only.End == flat.Length ? only.Year : null;

    /// <summary>All fiscal years of a text with their places.</summary>
    public static List<(FiscalYear Year, int Start, int End)> Years(string flat)
    {
        var found = new List<(FiscalYear Year, int Start, int End)>();
        foreach (Match match in EraYear().Matches(flat))
        {
            int number = match.Groups["n"].Value == "元" ? 1 : int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            FiscalYear year = match.Groups["era"].Value is "平成" or "H" ? FiscalYear.Heisei(number) : FiscalYear.Reiwa(number);
            found.Add((year, match.Index, match.Index + match.Length));
        }

        return found;
    }

    /// <summary>The stage that a text names for a year, or null.</summary>
    public Stage? StageOf(string flat, FiscalYear year)
    {
        string tight = flat.Replace(" ", string.Empty, StringComparison.Ordinal);
        foreach (StageWord word in words.Stages)
        {
            if (tight.Contains(word.Word, StringComparison.Ordinal))
            {
                return year < newest && word.Earlier is { } earlier ? earlier : word.Stage;
            }
        }

        return null;
    }

    /// <summary>Year and stage where a text names both, the stage after the year.</summary>
    public YearStage? Of(string flat) =>
        Years(flat) is [var first, ..] && StageOf(flat[first.End..], first.Year) is { } stage ? new YearStage(first.Year, stage) : null;

    /// <summary>Whether a text is nothing but a year and a stage: 令和６年度補正予算額.</summary>
    public YearStage? Whole(string flat)
    {
        if (Years(flat) is not [var first, ..] || flat[..first.Start].Trim().Length > 0)
        {
            return null;
        }

        string rest = flat[first.End..].Replace(" ", string.Empty, StringComparison.Ordinal).TrimEnd('額', ':', 'の');
        StageWord? word = words.Stages.FirstOrDefault(one => one.Word.TrimEnd('額') == rest);
        return word is null ? null : new YearStage(first.Year, first.Year < newest && word.Earlier is { } earlier ? earlier : word.Stage);
    }

    /// <summary>A name without the year and stage at its end (…の令和７年度予算案) or the year at its start.</summary>
    public string Strip(string name)
    {
        string flat = Row.Fold(name);
        foreach ((FiscalYear _, int start, int end) in Years(flat))
        {
            if (start > 0 && Whole(flat[start..]) is not null)
            {
                return name[..start].TrimEnd('の', ' ', '　', '、');
            }

            if (start == 0 && end < name.Length)
            {
                return name[end..].TrimStart('の', ' ', '　', '、');
            }
        }

        return name;
    }

    [GeneratedRegex(@"(?<era>令和|平成|(?<![A-Za-z])[RH]) ?(?<n>[0-9]{1,2}|元) ?年度?(?: ?\([0-9]{4}年度?\))?|(?<era>(?<![A-Za-z])[RH])(?<n>[0-9]{1,2})(?![0-9.年-])", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex EraYear();
}
