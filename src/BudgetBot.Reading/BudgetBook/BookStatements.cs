using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables.Placed;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>
/// The statements of a budget book beside its charts of 款, 項 and 目 (債務負担行為, 地方債): tables on the pages that the charts leave, with
/// amounts that their labels name. In a book of several accounts they belong to the account whose title stands last before them.
/// </summary>
internal static class BookStatements
{
    /// <summary>Reads them.</summary>
    /// <param name="pdf">The book.</param>
    /// <param name="book">What its charts gave.</param>
    /// <param name="root">The root item.</param>
    /// <param name="year">The year of the source, where the book names none for its budget.</param>
    /// <param name="words">The lexicon.</param>
    /// <returns>The claimed lines are those of the tables.</returns>
    public static ReadingPart Read(PdfDocument pdf, ReadingPart book, Item root, FiscalYear year, WordList words)
    {
        var part = new ReadingPart();
        BookCover? cover = BookCover.Find(pdf.Text);
        foreach ((Item parent, List<PdfPage> pages) in Runs(pdf, book, root, cover?.Publisher ?? string.Empty))
        {
            part.Add(PlacedTableReader.Measured(pdf.Text, parent, words, pages, cover?.Year ?? year));
        }

        return part;
    }

    /// <summary>The pages by account, in order.</summary>
    private static List<(Item Parent, List<PdfPage> Pages)> Runs(PdfDocument pdf, ReadingPart book, Item root, string publisher)
    {
        Dictionary<string, Item> accounts = book.Items.Where(item => item.Kind == ItemKind.Section && ReferenceEquals(item.Parent, root)).GroupBy(item => item.Printed).ToDictionary(same => same.Key, same => same.First());
        var runs = new List<(Item Parent, List<PdfPage> Pages)> { (root, []) };
        foreach (PdfPage page in pdf.Pages)
        {
            BookCover? cover = accounts.Count < 2 ? null : Enumerable.Range(page.FromLine, page.ToLine - page.FromLine + 1).Select(line => BookCover.Of(pdf.Text[line].Text)).FirstOrDefault(found => found is not null);
            if (cover is not null && accounts.TryGetValue(BookCover.AccountOf(cover.Account, publisher), out Item? account) && !ReferenceEquals(account, runs[^1].Parent))
            {
                runs.Add((account, []));
            }

            if (!book.Claimed.Contains(page.FromLine))
            {
                runs[^1].Pages.Add(page);
            }
        }

        return runs;
    }
}
