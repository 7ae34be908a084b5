using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>Writes what stands beside a 目: its 節 with their parts, and the explanation with its amounts and text.</summary>
internal sealed class DetailWriter(BookWriter book, BookRow row, Item item, FiscalYear year)
{
    private const string Details = "節";
    private const int FewestLetters = 2;
    private BookUnit Unit => row.Unit!.Value;

    /// <summary>Writes both; each only where it makes up the amount of the 目.</summary>
    public void Write()
    {
        decimal whole = row.NumberOf(LabelKind.This);
        if (row.Details.Count > 0)
        {
            WriteDetails(whole);
        }

        if (row.Explanations.Count > 0)
        {
            WriteExplanation(whole);
        }
    }

    private void WriteDetails(decimal whole)
    {
        if (row.Details.Sum(node => node.Amount.Number) != whole)
        {
            OmitAll(row.Details.Select(node => (node.Amount.Page, (IReadOnlyList<PdfWord>)[.. node.Name, node.Amount.Word])), "節の合計が目の本年度予算額と一致しない");
            return;
        }

        Item box = book.Add(ItemKind.Breakdown, Details, row.Details[0].Name[0].Line, item);
        foreach (DetailNode node in row.Details)
        {
            Item of = Write(box, node, "第" + node.Number + Details);
            if (node.Parts.Count == 0 || node.Parts.Sum(part => part.Amount.Number) == node.Amount.Number)
            {
                node.Parts.ForEach(part => Write(of, part, null));
            }
            else
            {
                OmitAll(node.Parts.Select(part => (part.Amount.Page, (IReadOnlyList<PdfWord>)[.. part.Name, part.Amount.Word])), "細節の合計が節の金額と一致しない");
            }
        }
    }

    private Item Write(Item parent, DetailNode node, string? number)
    {
        Item of = book.Add(ItemKind.Entry, node.Printed, node.Name[0].Line, parent, number);
        book.Money(of, year, Stage.Initial, node.Amount, Unit, [], [], node.Name);
        return of;
    }

    private void WriteExplanation(decimal whole)
    {
        List<ExplanationNode> roots = ExplanationTree.Build(row.Explanations);
        bool proven = roots.Count > 0 && roots.Sum(node => node.Line.Amount!.Number) == whole;
        if (!proven && roots.Count > 0)
        {
            OmitAll(roots.Select(Place), "説明の金額の合計が目の本年度予算額と一致しない");
        }

        if (proven)
        {
            roots.ForEach(node => Write(item, node, isPart: false));
        }
        else
        {
            Describe(item, row.Explanations);
        }
    }

    private void Write(Item parent, ExplanationNode node, bool isPart)
    {
        if (node.Printed.Count(char.IsLetter) < FewestLetters)
        {
            book.Omit(node.Line.Page, Place(node).Words, "金額の名称がない");
            return;
        }

        Item of = book.Add(ItemKind.Entry, node.Printed, node.Line.Name[0].Line, parent, node.Line.Number);
        book.Money(of, year, Stage.Initial, node.Line.Amount!, Unit, [], isPart ? [Qualifiers.OfWhich] : [], node.Line.Name);
        Describe(of, node.Text);
        if (node.IsExceeded)
        {
            OmitAll(node.Below.Select(Place), "内訳の合計が上の金額を超える");
            return;
        }

        bool parts = isPart || !node.IsWhole;
        node.Below.ForEach(below => Write(of, below, parts));
    }

    private void Describe(Item of, IReadOnlyList<ExplanationLine> lines)
    {
        foreach (IGrouping<PdfPage, ExplanationLine> page in lines.GroupBy(line => line.Page))
        {
            PdfWord[] words = [.. page.SelectMany(line => line.Amount is null ? line.Name : [.. line.Name, line.Amount.Word])];
            string text = string.Join('\n', page.Select(line => PageRow.Join(line.Name)));
            book.Part.Passages.Add(new Passage(PassageRole.Description, of, text, book.Cite(page.Key, words)));
        }
    }

    private static (PdfPage Page, IReadOnlyList<PdfWord> Words) Place(ExplanationNode node) => (node.Line.Page, [.. node.Line.Name, node.Line.Amount!.Word]);

    private void OmitAll(IEnumerable<(PdfPage Page, IReadOnlyList<PdfWord> Words)> places, string reason)
    {
        foreach ((PdfPage page, IReadOnlyList<PdfWord> words) in places)
        {
            book.Omit(page, words, reason);
        }
    }
}
