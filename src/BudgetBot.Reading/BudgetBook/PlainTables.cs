using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>
/// Holds the table of 款 and 項 that the council votes on (第１表) against the detailed ones: it prints the same amounts again. A row
/// that is not found there with its amount is left out, with the reason.
/// </summary>
internal static class PlainTables
{
    /// <summary>Compares the lines of such tables.</summary>
    public static void Compare(IReadOnlyList<(PdfPage Page, PageRow Line)> lines, BookProof proof, BookWriter writer)
    {
        HashSet<(string Name, decimal Amount)> known = [.. proof.Sums.Select(sum => (NameOf(sum), sum.NumberOf(LabelKind.This)))];
        HashSet<decimal> totals = [.. proof.Sums.Where(sum => sum.Level == BookLevel.Side).Select(sum => sum.NumberOf(LabelKind.This))];
        foreach ((PdfPage page, PageRow line) in lines)
        {
            BookCell? cell = BookCell.Read(page, line.Words[^1]);
            string name = TextNormalizer.NameKey(string.Concat(line.Words.SkipLast(1).Select(word => word.Text))).TrimStart([.. "0123456789"]);
            if (cell is not null && name.Length > 0 && !known.Contains((name, cell.Number)) && !totals.Contains(cell.Number) && !HasAmount(known, name, cell.Number))
            {
                writer.Omit(page, line.Words, "明細の款・項の金額と一致しない");
            }
        }
    }

    /// <summary>A name over two lines: the amount stands beside one of them.</summary>
    private static bool HasAmount(HashSet<(string Name, decimal Amount)> known, string name, decimal amount) =>
        known.Any(sum => sum.Amount == amount && (sum.Name.StartsWith(name, StringComparison.Ordinal) || sum.Name.EndsWith(name, StringComparison.Ordinal)));

    private static string NameOf(BookRow sum) => TextNormalizer.NameKey((sum.Level == BookLevel.Chapter ? sum.Place.Chapter?.Name : sum.Place.Section?.Name) ?? string.Empty);
}
