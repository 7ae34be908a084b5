using System.Text.RegularExpressions;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Outline;

/// <summary>
/// Brings the lines of a text into rows: blank lines become gaps, page numbers go, a line that prints two list elements side by side
/// becomes two rows, and a running title that the extraction doubled on its line is marked as the title of its page.
/// </summary>
internal static partial class RowReader
{
    /// <summary>So many blank lines between rows end a page, where a paper has running titles.</summary>
    public const int PageGap = 3;

    private const int NearTitle = 3;

    /// <summary>The rows of the lines that no other reader has claimed.</summary>
    public static List<Row> Read(SourceText text, IReadOnlySet<int> claimed)
    {
        var rows = new List<Row>();
        int last = 0;
        foreach (SourceLine line in text.Lines)
        {
            if (line.IsBlank)
            {
                continue;
            }

            int gap = line.Number - last - 1;
            last = line.Number;
            if (!claimed.Contains(line.Number))
            {
                rows.Add(new Row(line.Number, line.Text.Trim(), gap, null));
            }
        }

        return Split(NumberPages(rows));
    }

    /// <summary>The title, where a row prints one title twice; else null.</summary>
    public static string? Doubled(Row row)
    {
        int half = row.Text.Length / 2;
        return row.Text.Length >= 8 && row.Text.Length % 2 == 0 && row.Text[..half] == row.Text[half..] ? row.Text[..half].Trim() : null;
    }

    /// <summary>Takes a row out; the row below keeps its distance from the row above.</summary>
    public static void TakeOut(List<Row> rows, int at)
    {
        if (at + 1 < rows.Count)
        {
            rows[at + 1] = rows[at + 1] with { Gap = Across(rows[at].Gap, rows[at + 1].Gap) };
        }

        rows.RemoveAt(at);
    }

    /// <summary>The distance over a row that was taken out; what was no page's end does not become one.</summary>
    private static int Across(int above, int below) =>
        Math.Max(above, below) >= PageGap ? Math.Max(above, below) : Math.Min(above + below + 1, PageGap - 1);

    [GeneratedRegex(@"^(?:- *(?<n>[0-9]{1,3}) *-|(?<n>[0-9]{1,3}))$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"^[0-9]{1,2} +[^0-9]", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<=\S) +(?=[・○〇①-⑳](?!デ)\S)|(?<=\S) +(?=[0-9]{1,2}\.(?![0-9]))", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Beside();

    private static List<Row> NumberPages(List<Row> rows)
    {
        var kept = new List<Row>(rows.Count);
        int pageFrom = 0;
        int? page = null;
        int lastPage = 0;
        int? above = null;
        bool[] doubled = [.. rows.Select(row => Doubled(row) is not null)];
        bool titled = Array.IndexOf(doubled, true) >= 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Gap >= PageGap)
            {
                Stamp(kept, ref pageFrom, ref page);
            }

            if (IsPageNumber(rows, i, lastPage, titled ? doubled : null, out int number))
            {
                page = number;
                lastPage = number;
                above = rows[i].Gap;
            }
            else
            {
                kept.Add(above is { } gap ? rows[i] with { Gap = Across(gap, rows[i].Gap) } : rows[i]);
                above = null;
            }
        }

        Stamp(kept, ref pageFrom, ref page);
        return kept;
    }

    private static void Stamp(List<Row> kept, ref int from, ref int? page)
    {
        for (; from < kept.Count; from++)
        {
            kept[from] = kept[from] with { Page = page };
        }

        page = null;
    }

    /// <summary>A lone number is a page number between dashes, or near a running title or a page's end; directly above a text it numbers an item, unless the text has a number of its own.</summary>
    private static bool IsPageNumber(List<Row> rows, int at, int lastPage, bool[]? doubled, out int number)
    {
        Match match = LoneNumber().Match(rows[at].Flat);
        number = match.Success ? int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (!match.Success || rows[at].Flat[0] == '-')
        {
            return match.Success;
        }

        if (at + 1 < rows.Count && rows[at + 1].Gap == 0)
        {
            return false;
        }

        if (at + 1 < rows.Count && rows[at + 1].Gap >= PageGap && Numbered().IsMatch(rows[at + 1].Flat))
        {
            return true;
        }

        if (doubled is null)
        {
            return false;
        }

        if (lastPage > 0 && number == lastPage + 1)
        {
            return true;
        }

        int from = Math.Max(0, at - NearTitle);
        int to = Math.Min(rows.Count - 1, at + NearTitle);
        return Array.IndexOf(doubled, true, from, to - from + 1) >= 0 || at + 1 == rows.Count || rows[at + 1].Gap >= PageGap;
    }

    private static List<Row> Split(List<Row> rows)
    {
        var all = new List<Row>(rows.Count);
        foreach (Row row in rows)
        {
            int from = 0;
            int gap = row.Gap;
            foreach (Match cut in Beside().Matches(row.Flat))
            {
                if (!IsSplit(row.Flat, from, cut.Index + cut.Length))
                {
                    continue;
                }

                all.Add(row.WithText(row.Text[from..cut.Index], gap));
                from = cut.Index + cut.Length;
                gap = 0;
            }

            all.Add(from == 0 ? row : row.WithText(row.Text[from..], gap));
        }

        return all;
    }

    /// <summary>Two elements stand side by side when the second has the marker of the first, or a chapter number follows a closed text.</summary>
    private static bool IsSplit(string flat, int from, int second) =>
        !Row.IsOpen(flat[from..second])
        && (char.IsAsciiDigit(flat[second])
            ? char.IsAsciiDigit(flat[from]) || flat[from..second].TrimEnd().EndsWith(')')
            : flat[from] == flat[second] || (flat[from] is >= '①' and <= '⑳' && flat[second] is >= '①' and <= '⑳'));
}
