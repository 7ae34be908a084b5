using BudgetBot.Facts;
using BudgetBot.Reading;
using BudgetBot.Reading.Review;
using BudgetBot.Reading.Sheets;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest.Parts;

/// <summary>Reads the sheets of the review, all of them together: one says who is in charge, another what was spent.</summary>
internal static class ReviewIntake
{
    private const string Publisher = "日本国政府（行政事業レビュー見える化サイト）";
    private const string Terms = "政府のオープンデータ。出典（行政事業レビュー見える化サイト RSシステム）を明記して利用する。";

    /// <summary>Which sheet of the review a part is by its head; null where it is none.</summary>
    /// <exception cref="SourceException">It is a broken table.</exception>
    public static ReviewSheetKind? KindOf(SourcePart part) => part.Extension == ".csv" ? ReviewColumns.Recognise(Rows(part).FirstOrDefault() ?? []) : null;

    /// <summary>Reads sheets.</summary>
    /// <param name="sheets">All sheets of the review, in the order of reading.</param>
    /// <param name="scope">The words that name the review in questions.</param>
    /// <param name="begin">Is told of each sheet before it is read.</param>
    /// <returns>What each says, in the same order; a sheet is read when it is asked for.</returns>
    /// <exception cref="SourceException">A row cannot be read.</exception>
    public static IEnumerable<DocumentContent> Read(IReadOnlyList<Candidate> sheets, IReadOnlyList<string> scope, Action<Candidate> begin)
    {
        IEnumerable<string[]> Begun(Candidate sheet)
        {
            begin(sheet);
            return Rows(sheet.Part);
        }

        var parts = sheets.ToDictionary(sheet => sheet.Document, StringComparer.Ordinal);
        foreach (ReviewReading reading in ReviewReader.Read(sheets.Select(sheet => new ReviewSheet(sheet.Document, sheet.Sheet!.Value, () => Begun(sheet)))))
        {
            Candidate sheet = parts[reading.Sheet.Document];
            var source = sheet.Listed ?? new Source(sheet.Document, reading.Title, Publisher, $"事業年度 {reading.NewestYear}", new FiscalYear(reading.NewestYear), Terms, scope, string.Empty);
            ReadingPart read = reading.Part;
            yield return new DocumentContent(source with { Sha256 = sheet.Sha256, Form = SourceForm.Register }, reading.Lines, read.Items, read.Facts, read.Passages, read.Omissions)
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
