using System.Text.RegularExpressions;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>Reads the rows of a table of 款, 項 or 目 with this year's and last year's amounts.</summary>
internal sealed partial class MainTableReader(BookWords words, HeadingReader headings, BookState state)
{
    private const int MostLinesBetween = 3;

    /// <summary>The rows below a head, down to an edge.</summary>
    public List<BookRow> Read(BookHead head, int bottom)
    {
        var rows = new List<BookRow>();
        PageRow? above = null;
        var begun = new List<PdfWord>();
        foreach (PageRow line in PageRows.Of(head.Page.Body.Where(word => word.Top >= head.Bottom && word.Bottom <= bottom && word.Left < head.MainRight)))
        {
            if (headings.Headings(head.Page, line) is { Count: > 0 } found)
            {
                state.Enter(found);
                above = null;
                begun.Clear();
                continue;
            }

            if (HeadingReader.Side(line) is { } side)
            {
                state.Side = side;
                continue;
            }

            BookRow? row = Row(head, line, begun);
            if (row is not null)
            {
                rows.Add(row);
                begun.Clear();
                above = line;
            }
            else if (Begins(head, line) || (begun.Count > 0 && IsName(head, line)))
            {
                // Amounts that stand beside the middle of a name over several lines come later.
                begun.AddRange(line.Words);
            }
            else if (above is not null && rows.Count > 0 && Continues(head, rows[^1], above, line))
            {
                rows[^1].Name.AddRange(line.Words);
                above = line;
            }
        }

        return rows;
    }

    private static bool IsName(BookHead head, PageRow line) => line.Words.All(word => word.Right <= NameRight(head)) && !LoneNumber().IsMatch(TextNormalizer.NameKey(line.Tight));

    private static bool Begins(BookHead head, PageRow line) => line.Words.Count > 1 && IsName(head, line) && RowNumber().IsMatch(TextNormalizer.NameKey(line.Words[0].Text));

    private BookRow? Row(BookHead head, PageRow line, List<PdfWord> begun)
    {
        var cells = new Dictionary<HeadLabel, BookCell>();
        var name = new List<PdfWord>(begun);
        foreach (PdfWord word in BookCell.Signed(line.Words))
        {
            AmountColumn? column = head.ColumnAt(word.Right);
            if (column is not null && BookCell.Read(head.Page, word) is { } cell && word.Right > head.ColumnOf(LabelKind.This)!.From)
            {
                cells.TryAdd(column.Label, cell);
            }
            else if (word.Right <= NameRight(head))
            {
                name.Add(word);
            }
        }

        bool isRow = cells.Keys.Any(label => label.Kind is LabelKind.This or LabelKind.Last) && name.Count > 0;
        return isRow ? Make(head, line, name, cells) : null;
    }

    private BookRow Make(BookHead head, PageRow line, List<PdfWord> name, Dictionary<HeadLabel, BookCell> cells)
    {
        (string? number, List<PdfWord> rest) = Number(name);
        string printed = string.Concat(rest.Select(word => word.Text));
        BookLevel own = LevelOf(head, name[0]);
        bool total = number is null && words.IsTotal(printed);
        BookPlace place = state.Place;
        if (!total && own != BookLevel.Item)
        {
            place = state.Enter(own, new BookHeading(own, number ?? string.Empty, printed, head.Page, line, null));
        }

        var row = new BookRow { Place = place, Level = total ? own - 1 : own, Head = head, Middle = line.Middle, Left = name[0].Left, Number = number };
        row.Name.AddRange(rest);
        foreach ((HeadLabel label, BookCell cell) in cells)
        {
            row.Cells.Add(label, cell);
        }

        return row;
    }

    /// <summary>The rank of rows: the one that the head names; where it names several, that of the label above the row's beginning.</summary>
    private static BookLevel LevelOf(BookHead head, PdfWord first)
    {
        (LabelKind Kind, BookLevel Level)[] ranks = [(LabelKind.Chapter, BookLevel.Chapter), (LabelKind.Section, BookLevel.Section), (LabelKind.Item, BookLevel.Item)];
        var named = ranks.Select(rank => (Label: head.Of(rank.Kind), rank.Level)).Where(rank => rank.Label is not null).OrderBy(rank => rank.Label!.Left).ToList();
        BookLevel level = named[0].Level;
        for (int i = 1; i < named.Count; i++)
        {
            int edge = (named[i - 1].Label!.Centre + named[i].Label!.Centre) / 2;
            level = first.Left >= edge ? named[i].Level : level;
        }

        return level;
    }

    private static int NameRight(BookHead head) => head.Of(LabelKind.This)!.Left is var left && head.ColumnOf(LabelKind.This)!.From is var from ? Math.Max(left, from) : 0;

    private static bool Continues(BookHead head, BookRow row, PageRow above, PageRow line) =>
        line.Middle - above.Middle < MostLinesBetween * (line.Bottom - line.Top) && IsName(head, line) && line.Words[0].Left >= row.Left - PdfWord.Point;

    private static (string? Number, List<PdfWord> Others) Number(List<PdfWord> name)
    {
        Match match = RowNumber().Match(TextNormalizer.NameKey(name[0].Text));
        return match.Success && name.Count > 1 ? (match.Groups["n"].Value.TrimStart('0'), name[1..]) : (null, name);
    }

    [GeneratedRegex(@"^(?:第)?(?<n>[0-9]{1,3})[款項目]?[.]?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"^[\-(]?[0-9]{1,4}[\-)]?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex LoneNumber();
}
