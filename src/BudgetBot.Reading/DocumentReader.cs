using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.BudgetBook;
using BudgetBot.Reading.Outline;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables;
using BudgetBot.Reading.Tables.Placed;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading;

/// <summary>
/// Reads one document into facts and passages. Readers go from the most certain construct to the least: tables first, then the
/// outline of headings and amount lines, then prose; each leaves alone what an earlier one has claimed.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a text document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What is known of the source.</param>
    /// <param name="words">The vocabulary; reading uses its reading-*.tsv tables.</param>
    /// <returns>The root item is the first of the items.</returns>
    /// <exception cref="LexiconException">A table of the vocabulary is missing or wrong.</exception>
    /// <exception cref="SourceException">A line takes too long to read.</exception>
    public static ReadingPart Read(SourceText text, Source source, WordList words) => InTime(text, () => Paper(text, source, RootOf(text, source), new ReadingPart(), words));

    private static ReadingPart Paper(SourceText text, Source source, Item root, ReadingPart placed, WordList words)
    {
        var all = new ReadingPart();
        all.Items.Add(root);
        all.Add(placed);
        ReadingPart tables = TableReader.Read(placed.Claimed.Count == 0 ? text : text.Without(placed.Claimed), source, root, words);
        ReadingPart outline = OutlineReader.Read(text, source, root, new HashSet<int>([.. placed.Claimed, .. tables.Claimed]), words);
        all.Add(TableHeadings.Join(tables, outline.Items));
        all.Add(outline);
        return all;
    }

    /// <summary>Reads a PDF: budget books and tables by the places of their words, everything else by its lines, as text.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="source">What is known of the source.</param>
    /// <param name="words">The vocabulary; reading uses its reading-*.tsv tables and budget-book.tsv.</param>
    /// <returns>The root item is the first of the items.</returns>
    /// <exception cref="LexiconException">A table of the vocabulary is missing or wrong.</exception>
    /// <exception cref="SourceException">A line takes too long to read.</exception>
    public static ReadingPart Read(PdfDocument pdf, Source source, WordList words) => InTime(pdf.Text, () => Pdf(pdf, source, words));

    private static ReadingPart Pdf(PdfDocument pdf, Source source, WordList words)
    {
        Item root = RootOf(pdf.Text, source);
        ReadingPart book = BudgetBookReader.Take(pdf, source, root, words);
        if (book.Claimed.Count == 0)
        {
            ReadingPart plain = Paper(pdf.Text, source, root, PlacedTableReader.Read(pdf, root, words), words);
            plain.Omissions.AddRange([.. UnreadRows.Of(pdf, plain)]);
            plain.Omissions.AddRange(pdf.Omissions);
            return plain;
        }

        var all = new ReadingPart();
        all.Items.Add(root);
        all.Add(book);
        all.Add(BookStatements.Read(pdf, book, root, source.Year, words));
        all.Add(UnreadTables.Of(pdf, all.Claimed));
        all.Add(OutlineReader.Read(pdf.Text, source, root, all.Claimed, words));
        all.Omissions.AddRange(pdf.Omissions);
        return all;
    }

    private static ReadingPart InTime(SourceText text, Func<ReadingPart> read)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException error)
        {
            throw new SourceException(text.Document, 0, "読み取りに時間がかかりすぎる行があるため、やめました。改行のあるテキストに直してください。", error);
        }
    }

    private static Item RootOf(SourceText text, Source source) => new()
    {
        Kind = ItemKind.Document,
        Document = text.Document,
        Line = 1,
        Printed = source.Title,
        Name = TextNormalizer.NameKey(source.Title),
        Parent = null,
    };
}
