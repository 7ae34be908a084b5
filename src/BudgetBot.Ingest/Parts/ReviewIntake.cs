using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.Review;
using BudgetBot.Reading.Sheets;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest.Parts;

/// <summary>Collects the sheets of the review, which are read together: one says who is in charge, another what was spent.</summary>
internal sealed class ReviewIntake
{
    private const string Publisher = "日本国政府（行政事業レビュー見える化サイト）";
    private const string Terms = "政府のオープンデータ。出典（行政事業レビュー見える化サイト RSシステム）を明記して利用する。";

    private readonly List<(SourcePart Part, ReviewSheetKind Kind, Source? Listed)> sheets = [];

    /// <summary>Takes a part that is a sheet of the review, and leaves others alone.</summary>
    /// <exception cref="SourceException">It is a broken table.</exception>
    public bool Takes(SourcePart part, Source? listed)
    {
        if (part.Extension != ".csv")
        {
            return false;
        }

        ReviewSheetKind? kind = ReviewColumns.Recognise(Rows(part).FirstOrDefault() ?? []);
        if (kind is { } known)
        {
            sheets.Add((part, known, listed));
        }

        return kind is not null;
    }

    /// <summary>Reads all that was taken.</summary>
    /// <param name="scope">The words that name the review in questions.</param>
    /// <exception cref="SourceException">A row cannot be read.</exception>
    public IEnumerable<DocumentContent> Read(IReadOnlyList<string> scope)
    {
        var parts = sheets.ToDictionary(sheet => sheet.Part.Document, StringComparer.Ordinal);
        foreach (ReviewReading reading in ReviewReader.Read(sheets.Select(sheet => new ReviewSheet(sheet.Part.Document, sheet.Kind, () => Rows(sheet.Part)))))
        {
            (SourcePart part, _, Source? listed) = parts[reading.Sheet.Document];
            var source = listed ?? new Source(part.Document, reading.Title, Publisher, $"事業年度 {reading.NewestYear}", new FiscalYear(reading.NewestYear), Terms, scope, string.Empty);
            ReadingPart read = reading.Part;
            yield return new DocumentContent(source with { Sha256 = part.Hash(), Form = SourceForm.Register }, reading.Lines, read.Items, read.Facts, read.Passages, read.Omissions)
            {
                Sheets = [reading.Place],
                Tables = 1,
            };
        }
    }

    private static IEnumerable<string[]> Rows(SourcePart part)
    {
        using TextReader text = TableText.Open(part.Document, part.Open);
        foreach (string[] row in CsvRows.Read(part.Document, text))
        {
            yield return row;
        }
    }
}
