using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>
/// Rows of numbers on the pages of a paper below a head that no reader understands. Their words stay text, but nothing says what their
/// amounts are, and whoever brings the paper has to be told.
/// </summary>
internal static class UnreadRows
{
    private const string Reason = "表の見出しを読み取れないため、何の金額かを確定できない";
    private const int FewestAmounts = 2;
    private const int FewestRows = 2;
    private const int MostBetween = 3;

    /// <summary>The rows, an omission for those of one table.</summary>
    /// <param name="pdf">The paper.</param>
    /// <param name="read">What all readers took out of it.</param>
    public static IEnumerable<Omission> Of(PdfDocument pdf, ReadingPart read)
    {
        HashSet<int> known = [.. read.Claimed, .. read.Facts.SelectMany(fact => Lines(fact.Citation.Lines)), .. read.Omissions.SelectMany(omission => Lines(omission.Lines))];
        return pdf.Pages.SelectMany(page => Tables([.. PageRows.Of(page.Body)], known)).Select(table =>
        {
            int[] lines = [.. table.SelectMany(row => row.Words).Select(word => word.Line)];
            return new Omission(pdf.Text.Document, new LineSpan(lines.Min(), lines.Max()), table[0].Text, Reason);
        });
    }

    private static IEnumerable<int> Lines(LineSpan lines) => Enumerable.Range(lines.From, lines.To - lines.From + 1);

    private static IEnumerable<PageRow[]> Tables(PageRow[] rows, HashSet<int> known)
    {
        int[] numbered = [.. Enumerable.Range(0, rows.Length).Where(at => IsRow(rows[at]) && !rows[at].Words.Any(word => known.Contains(word.Line)))];
        var open = new List<int>();
        foreach (int at in numbered.Append(int.MaxValue))
        {
            if (open.Count > 0 && at - open[^1] > MostBetween)
            {
                if (open.Count >= FewestRows)
                {
                    yield return rows[open[0]..(open[^1] + 1)];
                }

                open.Clear();
            }

            open.Add(at);
        }
    }

    // Amounts by the thousand have commas; years, page numbers and counts have none.
    private static bool IsRow(PageRow row)
    {
        PlacedCell[] cells = [.. row.Words.Select(word => PlacedCell.Read(word.Text)).OfType<PlacedCell>()];
        return cells.Length >= FewestAmounts && cells.Any(cell => cell.Kind == MoneyKind.Amount && cell.Printed.Contains(',', StringComparison.Ordinal));
    }
}
