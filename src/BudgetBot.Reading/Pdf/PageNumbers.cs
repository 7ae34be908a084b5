using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Pdf;

/// <summary>
/// Finds the numbers printed on the pages: lone numbers in the first or last lines that count up with the pages. A number that fits
/// no such run (a year, a sum) is none.
/// </summary>
internal static partial class PageNumbers
{
    private const int EdgeRows = 2;
    private const int Near = 6;
    private const int FewestOfRun = 3;

    /// <summary>Writes the printed number of each page that has one.</summary>
    public static void Find(IReadOnlyList<PdfPage> pages)
    {
        List<(int Number, PageRow Row)>[] seen = [.. pages.Select(page => Candidates(page).ToList())];
        int fewest = Math.Min(FewestOfRun, pages.Count);
        for (int i = 0; i < pages.Count; i++)
        {
            int at = i;
            var best = seen[i].Select(one => (one.Number, one.Row, Support: Support(seen, at, one.Number)))
                .OrderByDescending(one => one.Support).ThenBy(one => one.Number).FirstOrDefault();
            if (best.Row is not null && best.Support >= fewest)
            {
                pages[i].Printed = best.Number.ToString(CultureInfo.InvariantCulture);
                pages[i].NumberWords = best.Row.Words;
            }
        }
    }

    /// <summary>How many pages near by print the number that they would have in the same count.</summary>
    private static int Support(List<(int Number, PageRow Row)>[] seen, int at, int number)
    {
        int support = 0;
        for (int i = Math.Max(0, at - Near); i <= Math.Min(seen.Length - 1, at + Near); i++)
        {
            int page = i;
            support += seen[i].Exists(one => one.Number == number + page - at) ? 1 : 0;
        }

        return support;
    }

    private static IEnumerable<(int Number, PageRow Row)> Candidates(PdfPage page)
    {
        List<PageRow> rows = PageRows.Of(page.Words);
        foreach (PageRow row in rows.Take(EdgeRows).Concat(rows.Skip(EdgeRows).TakeLast(EdgeRows)))
        {
            Match match = Lone().Match(TextNormalizer.NameKey(row.Tight));
            if (match.Success)
            {
                yield return (int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), row);
            }
        }
    }

    [GeneratedRegex(@"^[\-(\[~]*(?:p\.?)?(?<n>[0-9]{1,4})(?:ページ|頁)?[\-)\]~]*$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Lone();
}
