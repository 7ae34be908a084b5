using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.BudgetBook;
using BudgetBot.Reading.Pdf;
using BudgetBot.Snapshot;

namespace BudgetBot.SystemTests.Documents;

/// <summary>A real budget book of 612 pages against a list that a person took off its page images.</summary>
public sealed class RealBookTests
{
    private const int Thousand = 1000;
    private static readonly Lazy<(ReadingPart Part, PdfDocument Pdf)?> Book = new(Load);
    private static readonly string Root = RepositoryRoot.Find();

    [Fact]
    public void Every_item_of_the_expenditure_has_its_three_amounts_on_its_page()
    {
        ReadingPart part = Part();
        ILookup<string, Fact> facts = part.Facts.Where(fact => fact.Base.Count == 0).ToLookup(fact => string.Join('/', [.. fact.Item.Path, fact.Item.Printed]));
        var wrong = new List<string>();
        foreach (ListedRow row in BookList.Read(Root))
        {
            Fact[] own = [.. facts[$"一般会計/歳出/{row.Chapter}/{row.Section}/{row.Item}"]];
            wrong.AddRange(Wrong(row, own, 2024, Stage.Initial, row.This));
            wrong.AddRange(Wrong(row, own, 2023, Stage.Initial, row.Last));
            wrong.AddRange(Wrong(row, own, 2024, Stage.Difference, row.Difference));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_audit_proves_every_sum_from_the_items_to_the_total()
    {
        ReadingPart part = Part();
        PdfDocument pdf = Book.Value!.Value.Pdf;
        var source = new Source(pdf.Text.Document, string.Empty, string.Empty, string.Empty, new FiscalYear(2024), string.Empty, [], string.Empty);
        AuditInput input = AuditInputs.Of(ItemNumbering.Number([new DocumentContent(source, [.. pdf.Text.Lines.Select(line => line.Text)], part.Items, part.Facts, part.Passages, part.Omissions)]));
        AuditWords words = AuditVocabulary.From(Words());
        Assert.Empty(Auditor.Run(input, words));
        string[] proven = [.. Auditor.Totals(input, words).Where(total => total.Whole.Stage == Stage.Initial)
            .Select(total => $"{total.Whole.Year.Year}/{string.Join('/', total.Whole.Item.Path)}/{total.Whole.Item.Printed}")];
        IEnumerable<string> wanted = BookList.Read(Root).SelectMany(row => new[]
        {
            "一般会計/歳出", $"一般会計/歳出/{row.Chapter}", $"一般会計/歳出/{row.Chapter}/{row.Section}",
        }).Distinct().SelectMany(place => new[] { "2024/" + place, "2023/" + place });
        Assert.Empty(wanted.Except(proven));
    }

    [Fact]
    public void Details_and_explanations_make_up_their_items()
    {
        ReadingPart part = Part();
        Assert.DoesNotContain(part.Omissions, omission => omission.Reason.Contains("節の合計", StringComparison.Ordinal) || omission.Reason.Contains("説明の金額", StringComparison.Ordinal));
        Assert.True(part.Items.Count(item => item.Number?.EndsWith('節') == true) > 1000);
    }

    [Fact]
    public void The_amounts_of_its_statements_stand_on_their_pages()
    {
        ReadingPart part = Part();
        IReadOnlyList<StatementRow> rows = StatementRow.Read(Root);
        Assert.True(rows.Count >= 80);
        StatementRow[] missed = [.. rows.Where(row => !part.Facts.Exists(row.Is))];
        Assert.True(missed.Length == 0, string.Join('\n', missed.Select(row => row.ToString())));
    }

    [Fact]
    public void What_its_statements_print_in_words_or_nothing_proves_is_left_out_with_the_reason()
    {
        ReadingPart part = Part();
        Assert.Contains(part.Omissions, omission => omission.Text.Contains("限度額に同じ", StringComparison.Ordinal));
        Assert.DoesNotContain(part.Facts, fact => fact.Item.Path.Any(above => above.Contains("ふるさと納税制度特産品配布等業務", StringComparison.Ordinal)));
        Assert.DoesNotContain(part.Facts, fact => fact.Citation.Page is 10 or 11);
    }

    [Fact]
    public void Its_title_tells_year_and_city()
    {
        Part();
        BookCover? cover = BookCover.Find(Book.Value!.Value.Pdf.Text);
        Assert.Equal((new FiscalYear(2024), "富士市", "一般会計"), (cover!.Year, cover.Publisher, cover.Account));
    }

    private static IEnumerable<string> Wrong(ListedRow row, Fact[] own, int year, Stage stage, long thousands)
    {
        Fact? fact = Array.Find(own, fact => fact.Year.Year == year && fact.Stage == stage);
        bool right = fact?.Figure.Yen == thousands * Thousand && fact.Citation.Place is PagePlace place && place.Page == row.Page && place.Printed == row.Printed;
        return right ? [] : [$"{row.Page}ページ {row.Item} {year} {stage}: {thousands} ≠ {fact?.Figure.Printed ?? "nothing"} {fact?.Citation.Place?.Fragment}"];
    }

    private static ReadingPart Part()
    {
        if (Book.Value is { } book)
        {
            return book.Part;
        }

        const string Sentence = "The real budget book is not tested here: shared/data/fuji/r6-budget.pdf beside the repository is missing.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Sentence);
        Assert.Skip(Sentence);
        return new ReadingPart();
    }

    private static WordList Words() => WordList.Load(Path.Combine(Root, "seeds", "lexicon"));

    private static (ReadingPart Part, PdfDocument Pdf)? Load()
    {
        if (BookList.FindBook(Root) is not { } file)
        {
            return null;
        }

        PdfDocument pdf = PdfLoader.Load(file);
        var source = new Source(pdf.Text.Document, "予算書", "富士市", string.Empty, new FiscalYear(2024), string.Empty, ["富士市"], string.Empty);
        return (DocumentReader.Read(pdf, source, Words()), pdf);
    }
}
