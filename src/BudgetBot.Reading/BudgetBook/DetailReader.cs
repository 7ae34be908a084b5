using System.Text.RegularExpressions;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>
/// Reads the columns 節 (区分, 金額) and 説明, on the page of the 目 or on the one that faces it. A line belongs to the 目 whose amounts
/// stand at its height or above; where none does, the 目 of the page before goes on.
/// </summary>
internal sealed partial class DetailReader
{
    private const int Slack = 4 * PdfWord.Point;
    private const int RestIndent = 5;
    private readonly List<PdfWord> begun = [];
    private BookRow? open;

    /// <summary>The 目 whose lines are being read; null before the first.</summary>
    public BookRow? Open => open;

    /// <summary>Reads the lines below a head.</summary>
    /// <param name="head">The head with 節 and 説明.</param>
    /// <param name="bottom">The lower edge.</param>
    /// <param name="items">The 目 at whose heights the lines stand, from top to bottom.</param>
    public void Read(BookHead head, int bottom, IReadOnlyList<BookRow> items)
    {
        AmountColumn amounts = head.ColumnOf(LabelKind.Amount)!;
        int left = head.IsMain ? head.MainRight : 0;
        PdfWord[] body = [.. head.Page.Body.Where(word => word.Top >= head.Bottom && word.Bottom <= bottom && word.Left >= left)];
        int edge = Edge(head, amounts, body);
        PdfWord[] details = [.. body.Where(word => word.Left < edge && word.Right <= edge + Slack)];
        PdfWord[] explained = [.. body.Where(word => word.Left >= edge)];
        BookRow? before = open;
        foreach (PageRow line in PageRows.Of(details))
        {
            At(before, items, line.Middle);
            Detail(head, line, edge);
        }

        PageRow? above = null;
        foreach (PageRow line in PageRows.Of(explained))
        {
            At(before, items, line.Middle);
            Explain(head, line, above, edge);
            above = line;
        }

        At(before, items, bottom);
    }

    /// <summary>Where the column of amounts ends: where its numbers end, else below its unit, else with its label.</summary>
    private static int Edge(BookHead head, AmountColumn amounts, PdfWord[] body)
    {
        HeadLabel label = amounts.Label;
        int[] ends = [.. body.Where(word => word.Right >= label.Left && word.Left <= label.Right && BookCell.Read(head.Page, word) is not null).Select(word => word.Right)];
        return ends.Length > 0 ? ends.GroupBy(end => end / PdfWord.Point).MaxBy(group => group.Count())!.Max()
            : amounts.To < head.Of(LabelKind.Explanation)!.Left ? amounts.To
            : label.Right;
    }

    private void At(BookRow? before, IReadOnlyList<BookRow> items, int middle) =>
        open = items.LastOrDefault(item => item.Middle <= middle + Slack) ?? before;

    private void Detail(BookHead head, PageRow line, int edge)
    {
        if (open is null)
        {
            return;
        }

        BookCell? amount = line.Words[^1].Right >= edge - Slack ? BookCell.Read(head.Page, line.Words[^1]) : null;
        List<PdfWord> name = [.. amount is null ? line.Words : line.Words.SkipLast(1)];
        if (name.Count == 0)
        {
            return;
        }

        bool numbered = name.Count > 1 && Number().IsMatch(TextNormalizer.NameKey(name[0].Text));
        if (amount is null && (numbered || begun.Count > 0))
        {
            // The amount stands beside a later line of the name.
            Begin(numbered ? name : [.. begun, .. name]);
        }
        else if (amount is null)
        {
            (open.Details.LastOrDefault()?.Parts.LastOrDefault() ?? open.Details.LastOrDefault())?.Name.AddRange(name);
        }
        else if (numbered || begun.Count > 0)
        {
            List<PdfWord> whole = numbered ? name : [.. begun, .. name];
            open.Details.Add(new DetailNode(TextNormalizer.NameKey(whole[0].Text), whole[1..], amount, []));
            begun.Clear();
        }
        else if (open.Details.Count > 0)
        {
            open.Details[^1].Parts.Add(new DetailNode(null, name, amount, []));
        }
    }

    private void Begin(List<PdfWord> name)
    {
        begun.Clear();
        begun.AddRange(name);
    }

    private void Explain(BookHead head, PageRow line, PageRow? above, int edge)
    {
        if (open is null)
        {
            return;
        }

        int half = (edge + Math.Min(head.ColumnOf(LabelKind.Explanation)!.To, head.Page.Width)) / 2;
        BookCell? amount = line.Words.Count > 1 && line.Words[^1].Right > half ? BookCell.Read(head.Page, line.Words[^1]) : null;
        List<PdfWord> name = [.. amount is null ? line.Words : line.Words.SkipLast(1)];
        bool wrapped = above is not null && line.Middle - above.Middle < line.Bottom - line.Top - (line.Bottom - line.Top) / 16;
        wrapped = wrapped || (amount is null && above is not null && IsRest(head, line, above));
        if (amount is null && wrapped && open.Explanations.Count > 0)
        {
            open.Explanations[^1].Name.AddRange(name);
            return;
        }

        string? number = name.Count > 1 && Number().IsMatch(TextNormalizer.NameKey(name[0].Text)) ? TextNormalizer.NameKey(name[0].Text) : null;
        open.Explanations.Add(new ExplanationLine(head.Page, line.Words[0].Left - edge, number, number is null ? name : name[1..], amount));
    }

    /// <summary>The rest of a name that stands at the right end of its cell, close below a line that begins further left: 負担金.</summary>
    private static bool IsRest(BookHead head, PageRow line, PageRow above) =>
        line.Middle - above.Middle < 3 * (line.Bottom - line.Top) / 2 && above.Words.Count > 1 && BookCell.Read(head.Page, above.Words[^1]) is not null
        && line.Words[0].Left > above.Words[0].Left + RestIndent * line.Words[0].Height && line.Words[0].Left < above.Words[^1].Left
        && line.Words.All(word => word.Text.All(letter => char.IsLetter(letter) || letter is '・' or 'ー'));

    [GeneratedRegex(@"^(?:[0-9]{1,3}|[(][0-9]{1,3}[)]|[0-9]{1,3}[.])$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Number();
}
