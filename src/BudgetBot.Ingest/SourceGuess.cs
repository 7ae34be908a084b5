using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.BudgetBook;
using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest;

/// <summary>What a document says of itself, for files that no source list knows.</summary>
internal static partial class SourceGuess
{
    /// <summary>Titles, dates and years stand on the first pages.</summary>
    private const int LinesToLookAt = 300;

    private const int LongestTitle = 80;

    /// <summary>A title may stand on several lines.</summary>
    private const int TitleLines = 3;

    /// <summary>The source by its first lines: title, date, and the fiscal year of the title or, failing that, the one named most often there or anywhere.</summary>
    /// <exception cref="IngestException">No fiscal year is named.</exception>
    public static Source Of(SourceText text)
    {
        string[] lines = [.. text.Lines.Take(LinesToLookAt).Select(line => TextNormalizer.Normalize(line.Text)).Where(line => line.Length > 0)];
        string date = lines.Select(line => OwnDateForm().Match(line)).FirstOrDefault(match => match.Success)?.Groups["date"].Value ?? string.Empty;
        if (BookCover.Find(text) is { } cover)
        {
            // The years of 債務負担行為 are later than the book's own. Dates in it are those of its tables, but for the day on which it was submitted.
            string[] scope = cover.Publisher.Length > 0 ? [cover.Publisher] : [];
            string submitted = lines.Select(line => SubmittedForm().Match(line)).FirstOrDefault(match => match.Success)?.Groups["date"].Value ?? cover.Year.Japanese;
            return new Source(text.Document, cover.Title, cover.Publisher, submitted, cover.Year, string.Empty, scope, string.Empty);
        }

        FiscalYear year = YearNamedIn(lines) ?? YearNamedIn(text.Lines.Select(line => TextNormalizer.Normalize(line.Text)))
            ?? throw new IngestException($"{text.Document}:1: 年度（令和7年度 など）が見つかりません。同じフォルダーの sources.json に year を書いてください。");
        string title = lines[0].Length > LongestTitle ? lines[0][..LongestTitle] : lines[0];
        (string publisher, string[] names) = PublisherOf(lines, title);
        return new Source(text.Document, title, publisher, date, year, string.Empty, names, string.Empty);
    }

    // Behind the date of a paper stands whose it is: 令和7年2月17日 熊本県健康福祉部.
    private static (string Publisher, string[] Scope) PublisherOf(string[] lines, string title)
    {
        Match dated = lines.Select(line => PublisherForm().Match(line)).FirstOrDefault(match => match.Success) ?? Match.Empty;
        Match body = dated.Success ? dated : BodyForm().Match(title);
        return body.Success ? (body.Groups["publisher"].Value, [body.Groups["body"].Value]) : (string.Empty, []);
    }

    // Plans name the years of their goals, papers the years before theirs: a year in the title counts first, then the one that is named most often.
    private static FiscalYear? YearNamedIn(IEnumerable<string> lines)
    {
        FiscalYear[][] years = [.. lines.Select(line => YearForm().Matches(line).Select(YearOf).ToArray())];
        FiscalYear[] title = years.Take(TitleLines).FirstOrDefault(line => line.Length > 0) ?? [];
        FiscalYear[] all = [.. years.SelectMany(line => line)];
        return title.Length > 0 ? title.Max()
            : all.Length > 0 ? all.CountBy(year => year).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key
            : null;
    }

    private static FiscalYear YearOf(Match match)
    {
        string digits = match.Groups["year"].Value;
        int year = digits == "元" ? 1 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["era"].Value switch
        {
            "令和" or "R" => FiscalYear.Reiwa(year),
            "平成" or "H" => FiscalYear.Heisei(year),
            _ => new FiscalYear(year),
        };
    }

    [GeneratedRegex(@"(?<era>令和|平成)\s?(?<year>元|[0-9]{1,2})\s?年度|\b(?<era>R|H)(?<year>[0-9]{1,2})年度|(?<![0-9])(?<year>20[0-9][0-9])\s?年度")]
    private static partial Regex YearForm();

    [GeneratedRegex(@"[0-9]\s?日\s(?<publisher>(?<body>[^\s0-9、。]{1,6}?[都道府県市区町村])[^\s0-9、。]{0,20})$")]
    private static partial Regex PublisherForm();

    [GeneratedRegex(@"^(?<publisher>(?<body>[^\s0-9、。]{1,6}?[都道府県市区町村]))(?=地域医療|計画|当初予算|予算|の)")]
    private static partial Regex BodyForm();

    private const string Day = @"(?<date>(?:令和|平成)\s?(?:元|[0-9]{1,2})\s?年(?:\([0-9]{4}年\))?\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日)";

    // The date of a paper stands by itself, with the day of the week, what happened on it, and whose the paper is; a date in a sentence or of figures (現在) is another's.
    [GeneratedRegex(@"^(?:[^\s。、]{1,12}[\s:])?[(（]?" + Day + @"(?!\s?(?:現在|時点|以降|以後|まで|から|より|施行|適用|開始))[)）]?(?:\s?\([月火水木金土日][^)]{0,6}\))?\s?(?:付け?|提出|公表|発表|作成|策定|決定|改訂|改定)?(?:\s[^0-9。、]{1,30})?$")]
    private static partial Regex OwnDateForm();

    [GeneratedRegex(Day + @"\s?提出")]
    private static partial Regex SubmittedForm();
}
