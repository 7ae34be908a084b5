using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>
/// Reads budget books: tables of 款, 項 and 目 with this year, last year and difference, the funds, 節 and explanations on the same
/// page or on the one that faces it. It goes by the heads of the tables, whatever page and place they stand at.
/// </summary>
internal sealed class BudgetBookReader
{
    private const int SameHeight = 3 * PdfWord.Point;
    private readonly BookState state = new();
    private readonly DetailReader details = new();
    private readonly List<BookRow> rows = [];
    private readonly List<(PdfPage Page, PageRow Line)> plain = [];
    private readonly HeadFinder heads;
    private readonly HeadingReader headings;
    private readonly MainTableReader main;
    private readonly PdfDocument pdf;
    private readonly string publisher;
    private List<BookRow> ofPageBefore = [];
    private BookUnit? unit;
    private int tables;
    private HashSet<PdfPage> Read { get; } = [];

    private BudgetBookReader(PdfDocument pdf, BookWords words)
    {
        this.pdf = pdf;
        heads = new HeadFinder(words);
        headings = new HeadingReader(words);
        main = new MainTableReader(words, headings, state);
        publisher = BookCover.Find(pdf.Text)?.Publisher ?? string.Empty;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="source">What is known of it.</param>
    /// <param name="root">Its root item.</param>
    /// <param name="words">The vocabulary (budget-book.tsv).</param>
    /// <returns>The claimed lines are those of the pages with such tables; nothing is claimed where the document is no budget book.</returns>
    /// <exception cref="LexiconException">A table of the vocabulary is missing or wrong.</exception>
    public static ReadingPart Take(PdfDocument pdf, Source source, Item root, WordList words)
    {
        var reader = new BudgetBookReader(pdf, new BookWords(words));
        foreach (PdfPage page in pdf.Pages)
        {
            reader.Page(page);
        }

        return reader.Finish(BookCover.Find(pdf.Text)?.Year ?? source.Year, root);
    }

    private void Page(PdfPage page)
    {
        List<PageRow> lines = PageRows.Of(page.Body);
        List<BookHead> found = heads.Find(page, lines);
        int first = found.Count > 0 ? found[0].Top : int.MaxValue;
        foreach (PageRow line in lines.Where(line => line.Bottom <= first))
        {
            Above(page, line, found.Count > 0);
        }

        var ofPage = new List<BookRow>();
        for (int i = 0; i < found.Count; i++)
        {
            Table(found[i], i + 1 < found.Count ? found[i + 1].Top : page.Height, ofPage);
        }

        tables += found.Count;
        rows.AddRange(ofPage);
        ofPageBefore = ofPage;
        if (found.Count > 0)
        {
            Read.Add(page);
        }
    }

    private void Above(PdfPage page, PageRow line, bool hasTable)
    {
        if (BookCover.Of(line.Text) is { } cover)
        {
            state.Account = BookCover.AccountOf(cover.Account, publisher);
        }
        else if (HeadingReader.Side(line) is { } side)
        {
            state.Side = side;
        }
        else if (hasTable)
        {
            state.Enter(headings.Headings(page, line));
        }
    }

    /// <summary>A unit that one page prints holds for the page that faces it and for those that follow.</summary>
    private void ShareUnit(BookHead head)
    {
        unit = head.Unit ?? unit;
        head.Inherit(unit);
        ofPageBefore.ForEach(row => row.Head.Inherit(unit));
    }

    private void Table(BookHead head, int bottom, List<BookRow> ofPage)
    {
        ShareUnit(head);
        if (head.IsMain)
        {
            if (state.Side.Length == 0)
            {
                state.Side = head.Labels.Any(label => label.Kind == LabelKind.Source) ? "歳出" : "歳入";
            }

            ofPage.AddRange(main.Read(head, bottom));
        }

        if (head.IsDetail)
        {
            details.Read(head, bottom, [.. (head.IsMain ? ofPage : ofPageBefore).Where(row => row.Level == BookLevel.Item)]);
        }
        else if (head.IsPlain)
        {
            plain.AddRange(PageRows.Of(head.Page.Body.Where(word => word.Top >= head.Bottom && word.Bottom <= bottom)).Select(line => (head.Page, line)));
        }
        else if (head.IsSources)
        {
            Funds(head, bottom);
        }
    }

    /// <summary>The funds of the rows on the page before, at the same heights.</summary>
    private void Funds(BookHead head, int bottom)
    {
        foreach (PageRow line in PageRows.Of(head.Page.Body.Where(word => word.Top >= head.Bottom && word.Bottom <= bottom)))
        {
            BookRow? row = ofPageBefore.Find(row => Math.Abs(row.Middle - line.Middle) <= SameHeight);
            foreach (PdfWord word in row is null ? [] : BookCell.Signed(line.Words))
            {
                if (head.ColumnAt(word.Right) is { } column && BookCell.Read(head.Page, word) is { } cell)
                {
                    row!.Cells.TryAdd(column.Label, cell);
                }
            }
        }
    }

    private ReadingPart Finish(FiscalYear year, Item root)
    {
        var proof = new BookProof(rows);
        var writer = new BookWriter(pdf.Text.Document, root, year, proof);
        foreach (BookRow row in rows)
        {
            writer.Write(row);
        }

        PlainTables.Compare(plain, proof, writer);
        writer.Sort();
        foreach (PdfPage page in rows.Count > 0 ? Read : [])
        {
            writer.Part.Claimed.UnionWith(Enumerable.Range(page.FromLine, page.ToLine - page.FromLine + 1));
        }

        writer.Part.Tables = rows.Count > 0 ? tables : 0;
        return writer.Part;
    }
}
