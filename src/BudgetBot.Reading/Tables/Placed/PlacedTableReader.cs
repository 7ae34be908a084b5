using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading.Outline;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables.Placed.Facing;
using BudgetBot.Reading.Tables.Placed.Measures;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>
/// Reads the tables of a PDF paper by the places of their words: cells that go over several lines, tables that go on over pages. What
/// the places do not decide is left out with its reason, and lines that are taken are not read by their wording again.
/// </summary>
public static class PlacedTableReader
{
    /// <summary>Reads the tables.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="root">The document's root item; not among the items of the result.</param>
    /// <param name="list">The lexicon with its tables-*.tsv and reading-*.tsv.</param>
    /// <returns>Items, facts, passages and omissions; the claimed lines are those of the tables.</returns>
    public static ReadingPart Read(PdfDocument pdf, Item root, WordList list) => Read(pdf.Text, root, list, pdf.Pages, null);

    /// <summary>
    /// Reads the tables of some pages of a paper whose year is known, where their amounts are those that labels name apart from the stages of
    /// a budget year; other tables are left alone.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="root">What the tables belong to; not among the items of the result.</param>
    /// <param name="list">The lexicon.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="year">The fiscal year of the paper.</param>
    internal static ReadingPart Measured(SourceText text, Item root, WordList list, IReadOnlyList<PdfPage> pages, FiscalYear year) => Read(text, root, list, pages, year);

    private static ReadingPart Read(SourceText text, Item root, WordList list, IReadOnlyList<PdfPage> pages, FiscalYear? year)
    {
        var part = new TablePart(text, root, new TableWords(list));
        var words = new ReadingWords(list);
        var finder = new TableFinder(part.Words, new MeasureHeads(new MeasureWords(list)), year);
        foreach (PlacedTable table in finder.Find(pages).Where(table => year is null || table.IsMeasured))
        {
            Read(part, table, words);
            part.Part.Claimed.UnionWith(table.Furniture);
            part.Part.Claimed.UnionWith(table.Segments.SelectMany(segment => segment.Lines).SelectMany(line => line.Row.Words).Select(word => word.Line));
        }

        foreach (UnmatchedPage page in finder.Unmatched)
        {
            int[] lines = [.. page.Lines.SelectMany(row => row.Words).Select(word => word.Line)];
            part.Omit(new LineSpan(lines.Min(), lines.Max()), page.Reason);
            part.Part.Claimed.UnionWith(lines);
        }

        part.Sort();
        return part.Part;
    }

    private static void Read(TablePart part, PlacedTable table, ReadingWords words)
    {
        if (!IsKnown(table))
        {
            OmitAll(part, table, "表の単位か年度が示されていないため、金額を確定できない");
            return;
        }

        if (table.Columns.Count(column => column.Role == ColumnRole.Name) > 1)
        {
            OmitAll(part, table, "名称の列がいくつもあり、どの名称の金額かを証明できない");
            return;
        }

        foreach (PlacedLine line in table.IsMeasured && table.IsNumbered() ? table.Segments.SelectMany(segment => segment.Lines).Where(line => line.HasNumber) : [])
        {
            line.BeginRow();
        }

        var names = new NameReader(words);
        List<PlacedEntry> entries = [.. new RowCutter(table, part.Words, words).Rows().Select(row => PlacedEntry.Read(row, table.Found.Head.NameColumn, part.Words, names, table.IsMeasured))];
        Doubt(entries);
        Rank(entries);
        var sums = new PlacedSums(table, entries);
        if (sums.Fault() is { } fault)
        {
            OmitAll(part, table, fault);
            return;
        }

        new PlacedWriter(part, table, entries, sums, words).Write();
    }

    private static bool IsKnown(PlacedTable table) => Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].IsMoney)
        .All(column => table.UnitOf(column) is not null && table.YearOf(column) is not null);

    private static void OmitAll(TablePart part, PlacedTable table, string reason)
    {
        foreach (PlacedSegment segment in table.Segments)
        {
            int from = segment.Lines[0].Row.Words.Min(word => word.Line);
            int to = segment.Lines[^1].Row.Words.Max(word => word.Line);
            part.Omit(new LineSpan(Math.Min(from, to), Math.Max(from, to)), reason);
        }
    }

    /// <summary>Amounts without a name may be parts of the row above or below: a name's cell that goes over them.</summary>
    private static void Doubt(List<PlacedEntry> entries)
    {
        foreach (int at in Enumerable.Range(0, entries.Count).Where(at => entries[at].Row.IsCertain && entries[at].Printed.Length == 0).ToList())
        {
            foreach (PlacedEntry beside in entries.Skip(at - 1).Take(at == 0 ? 2 : 3).Where(entry => entry.Row.Line.Head == entries[at].Row.Line.Head))
            {
                beside.Row.IsCertain = false;
            }
        }
    }

    /// <summary>Ranks the rows by the numbers before their names: a number of a known kind closes what is below it, a new kind goes below.</summary>
    private static void Rank(List<PlacedEntry> entries)
    {
        var open = new List<PlacedEntry>();
        foreach (PlacedEntry entry in entries.Where(entry => entry.Number is not null && entry.IsNamed))
        {
            int same = open.FindIndex(above => above.Number!.Style == entry.Number!.Style);
            if (same >= 0)
            {
                open.RemoveRange(same, open.Count - same);
            }

            entry.Above = open.Count > 0 ? open[^1] : null;
            open.Add(entry);
        }
    }
}
