using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Outline;

/// <summary>Counts and ratios that a short line states: 計５４事業（新規２事業、継続５２事業）, …の割合は99.5％（令和４年度、５年度は100％）.</summary>
internal sealed class CountReader
{
    private const int LongestText = 400;
    private readonly Paper paper;
    private readonly ReadingWords words;
    private readonly Regex number;

    /// <summary>A reader with the counters of the lexicon.</summary>
    public CountReader(Paper paper, ReadingWords words)
    {
        this.paper = paper;
        this.words = words;
        string units = string.Join('|', words.Counters.OrderByDescending(word => word.Length).Select(Regex.Escape));
        number = new Regex($@"(?<![0-9.,~-])(?<n>[0-9][0-9,]*(?:\.[0-9]+)?)(?<unit>%|{units})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Reads the counts and ratios of a list element or short text.</summary>
    public void Read(Joined joined, Item above, YearStage when, int from)
    {
        string flat = joined.Flat[from..];
        if (flat.Length > LongestText)
        {
            return;
        }

        Item? named = null;
        foreach (Match one in number.Matches(flat))
        {
            string with = (flat[..one.Index] + "N" + flat[(one.Index + one.Length)..]).Replace(" ", string.Empty, StringComparison.Ordinal);
            string kind = one.Groups["unit"].Value == "%" ? "rate" : "count";
            Match match = words.Counts.Where(pattern => pattern.Kind == kind).Select(pattern => pattern.Pattern.Match(with)).FirstOrDefault(hit => hit.Success) ?? Match.Empty;
            if (!match.Success)
            {
                continue;
            }

            LineSpan lines = joined.Lines(from + one.Index, one.Length);
            Item item = match.Groups["item"].Success ? paper.Item(ItemKind.Entry, lines.From, Printed(joined, from, match.Groups["item"].Value), null, above) : named ?? above;
            named = kind == "rate" ? item : null;
            IEnumerable<FiscalYear> of = match.Groups["years"].Success ? Years(match.Groups["years"].Value) : [when.Year];
            foreach (FiscalYear year in of)
            {
                Add(item, kind, one, joined.Text.Substring(from + one.Index, one.Length), lines, when with { Year = year }, joined.Page);
            }
        }
    }

    private static string Printed(Joined joined, int from, string item)
    {
        int at = joined.Flat.IndexOf(item, from, StringComparison.Ordinal);
        return at < 0 ? item : joined.Text.Substring(at, item.Length);
    }

    /// <summary>令和4年度、5年度: the era goes on.</summary>
    private static IEnumerable<FiscalYear> Years(string flat)
    {
        string era = "令和";
        foreach (string one in flat.Split('、', '・'))
        {
            string full = char.IsAsciiDigit(one[0]) ? era + one : one;
            if (YearStageReader.Year(full) is { } year)
            {
                era = full[..2];
                yield return year;
            }
        }
    }

    private void Add(Item item, string kind, Match one, string printed, LineSpan lines, YearStage when, int? page)
    {
        string unit = one.Groups["unit"].Value == "%" ? "％" : one.Groups["unit"].Value;
        decimal value = decimal.Parse(one.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        paper.Facts.Add(new FactDraft
        {
            Item = item,
            Kind = kind == "rate" ? FactKind.Rate : FactKind.Count,
            When = when,
            Figure = Figure.Other(value.ToString("#,0.#########", CultureInfo.InvariantCulture) + unit, unit, printed),
            Lines = lines,
            Page = page,
        });
    }
}
