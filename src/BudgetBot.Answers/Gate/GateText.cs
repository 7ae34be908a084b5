using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Numbers;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers;

/// <summary>
/// Checks that words hold no figure of their own. Digits may stand in words only as
/// (1) a printed name of the evidence (8020運動・口腔保健推進事業), a title or file name of a source;
/// (2) a year or date: 令和7年度, 2025年, R7, 12月27日;
/// (3) a place that the evidence cites: 1378行, 12ページ; or the number of an item of the evidence: No.12, ID 2039;
/// (4) the number of a list at the beginning of a line.
/// Money, ratios and counts in kanji (三億円, 二割, 五件) are figures too. Circled numbers (①) are marks, not figures.
/// </summary>
internal sealed partial class GateText(GateEvidence evidence)
{
    private static readonly SearchValues<char> KanjiDigits = SearchValues.Create("〇一二三四五六七八九十百千");

    // A name that holds money, or nothing but a number, was read wrongly and excuses nothing.
    private readonly Lazy<List<string>> namesWithFigures = new(() => [.. evidence.Names()
        .Where(name => (name.Any(char.IsDigit) || KanjiFigure().IsMatch(name)) && name.Any(char.IsLetter)
            && MoneyScanner.Scan(name).Count == 0)
        .OrderByDescending(name => name.Length)]);

    /// <summary>What is wrong with plain words, or null.</summary>
    /// <param name="words">The words.</param>
    /// <param name="opensLine">Whether they begin a line.</param>
    public string? Breach(string words, bool opensLine)
    {
        // Most words hold no figure, or only a year: names are looked for last.
        string folded = GateFolding.Width(words);
        return !HoldsFigure(folded) || !HoldsFigure(Rest(folded, opensLine)) || !HoldsFigure(Rest(WithoutNames(folded), opensLine))
            ? null
            : $"The words 「{words}」 hold a figure of their own.";
    }

    /// <summary>What is wrong with a button, or null: it may hold numbers, but no money that no source prints.</summary>
    public string? Breach(NextStep step) =>
        GateFolding.Width(step.Title + "\n" + step.Says) is var folded && HoldsMoney(folded) && HoldsMoney(WithoutNames(folded))
            ? $"The button 「{step.Title}」 holds an amount."
            : null;

    private string Rest(string words, bool opensLine)
    {
        string rest = opensLine ? ListNumber().Replace(words, " ", 1) : words;
        rest = Year().Replace(rest, " ");
        return Place().Replace(rest, match => IsCited(match) ? " " : match.Value);
    }

    private static bool HoldsFigure(string words) => HoldsDigit(words) || HoldsKanjiFigure(words) || HoldsMoney(words);

    private static bool HoldsMoney(string words) => MoneyScanner.Scan(words).Count > 0;

    private static bool HoldsDigit(string words)
    {
        foreach (char c in words)
        {
            if (IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    // What a kanji figure cannot do without is looked for first.
    private static bool HoldsKanjiFigure(string words) => words.AsSpan().ContainsAny(KanjiDigits) && KanjiFigure().IsMatch(words);

    private static bool IsDigit(char c) => char.IsDigit(c)
        || (char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber && !CharacterFolding.IsEnclosedMarker(c));

    private string WithoutNames(string words)
    {
        string rest = words;
        foreach (string name in namesWithFigures.Value)
        {
            foreach ((int start, int length) in GateFolding.Places(rest, name).Reverse())
            {
                rest = string.Concat(rest.AsSpan(0, start), new string('・', length), rest.AsSpan(start + length));
            }
        }

        return rest;
    }

    private bool IsCited(Match place)
    {
        if (place.Groups["number"].Success)
        {
            string number = GateFolding.Width(place.Groups["number"].Value);
            return evidence.Items().Any(item => item.Number is { } own && GateFolding.Width(own).Trim('(', ')', ' ') == number);
        }

        IEnumerable<int> named = place.Groups["place"].Captures.Select(capture =>
            int.TryParse(GateFolding.Width(capture.Value), NumberStyles.None, CultureInfo.InvariantCulture, out int line) ? line : 0);
        bool lines = place.Groups["unit"].Value == "行";
        return named.All(at => evidence.Citations().Any(citation =>
            lines ? citation.Lines.From <= at && at <= citation.Lines.To : citation.Page == at || IsPrinted(citation, at)));
    }

    private static bool IsPrinted(Citation citation, int page) => citation.Place is PagePlace { Printed: { } printed }
        && int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number == page;

    [GeneratedRegex(@"^\s*[(]?\d{1,2}[.):](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ListNumber();

    [GeneratedRegex(
        @"(?:(?:令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHS])\s*(?:\d{1,2}|元)(?![\d,.]|\s*[兆億万千百十]*円)(?:年度?)?|(?:19|20)\d\d年度?|(?<!\d)\d{1,2}年度)(?!間)(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}月(?:\d{1,2}日)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\d,.])(?<place>\d{1,9})(?:\s*[-~〜、]\s*(?<place>\d{1,9}))*\s*(?<unit>行|ページ|頁)|(?:No\.?|番号|ID)\s*(?<number>\d{1,6}(?:-\d{1,3})*)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex("[〇一二三四五六七八九十百千]+(?:割|倍|件|事業|パーセント|[%％])", RegexOptions.CultureInvariant)]
    private static partial Regex KanjiFigure();
}
