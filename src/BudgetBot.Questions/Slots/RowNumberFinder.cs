using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetBot.Questions.Slots;

/// <summary>A row that a question names by its number in a table: No.45, 45番, 45番目の事業.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">The offset.</param>
/// <param name="Length">The length.</param>
public readonly record struct RowMention(int Number, int Start, int Length);

/// <summary>Finds row numbers.</summary>
public static partial class RowNumberFinder
{
    private const int LongestRange = 60;
    private static readonly char[] Joints = ['、', ',', 'と', ' '];

    /// <summary>All rows that a normalised, lower-case text names by number.</summary>
    public static IReadOnlyList<RowMention> Find(string text)
    {
        var found = new List<RowMention>();
        foreach (Match match in Rows().Matches(text))
        {
            // No.19と43: the numbers that follow are rows too.
            int start = match.Index;
            foreach (Capture number in match.Groups["n"].Captures)
            {
                found.Add(new RowMention(int.Parse(number.Value, CultureInfo.InvariantCulture), start, number.Index + number.Length - start));
                start = number.Index + number.Length;
            }
        }

        return WithRanges(text, found);
    }

    // No.24からNo.27まで, No.1から4まで: the rows between are meant too.
    private static List<RowMention> WithRanges(string text, List<RowMention> named)
    {
        var rows = new List<RowMention>();
        foreach (RowMention row in named)
        {
            RowMention before = rows.Count > 0 ? rows[^1] : default;
            int end = before.Start + before.Length;
            bool range = rows.Count > 0 && row.Number - before.Number is > 1 and <= LongestRange && Range().IsMatch(text[end..(row.Start + row.Length)]);
            for (int number = before.Number + 1; range && number < row.Number; number++)
            {
                rows.Add(new RowMention(number, end, row.Start - end));
            }

            rows.Add(row);
        }

        return rows;
    }

    [GeneratedRegex(@"^\s*(?:から|より|~|〜|-|‐|–|ー|乃至|ないし)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    /// <summary>The name before a number in brackets, which says the same row once more: がん診療基盤整備（No.3）. Empty where there is none.</summary>
    public static (int Start, int Length) NamedBefore(string text, RowMention row)
    {
        int open = row.Start - 1;
        if (open < 1 || text[open] != '(')
        {
            return (row.Start, 0);
        }

        int joint = text.LastIndexOfAny(Joints, open - 1);
        return (joint + 1, open - joint);
    }

    [GeneratedRegex(@"(?:(?:事業)?(?:(?<![a-z])no|ナンバー|事業番号)\.?\s*:?\s*(?<n>[0-9]{1,4})(?![0-9])(?:番)?(?:\s*(?:と|、|,|・|や|及び|および|から|より|~|〜|-)\s*(?<n>[0-9]{1,3})(?![0-9.,]|\s*[億万千百円%年月件つ個位割倍]))*)|(?:(?<=^|[、, ]|[一-龠]の)(?<n>[0-9]{1,3})(?:と(?<n>[0-9]{1,3}))+(?=の合|の差|を足|を合|の予算|では|はど|で))|(?:(?<![0-9.,])(?<n>[0-9]{1,4})\s*番(?!目?に|目?は|煎じ|目$)(?:目)?(?:の事業)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Rows();
}
