using BudgetBot.Facts;
using BudgetBot.Ingest.Parts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>Takes documents: from the snapshot at hand where they are unchanged, else through their reader. A bad one becomes a record with its reason.</summary>
/// <param name="words">The vocabulary.</param>
/// <param name="earlier">What the snapshot at hand holds.</param>
/// <param name="documents">Where they go.</param>
/// <param name="say">Is told of each document before it is taken, and whether it is unchanged.</param>
internal sealed class DocumentIntake(WordList words, EarlierReadings earlier, GatheredDocuments documents, Action<Candidate, bool> say)
{
    /// <summary>Takes the documents of an ingest in their order.</summary>
    public IReadOnlyList<DocumentReport> Take(IReadOnlyList<Candidate> candidates) =>
        [.. candidates.Where(found => found.Sheet is null).SelectMany(Take), .. TakeReview([.. candidates.Where(found => found.Sheet is not null)])];

    /// <summary>The sentence for a file that the system does not open.</summary>
    public static string CannotOpen(string document, Exception error) => $"{document}: 開けません（{error.Message}）。アクセス権と、他のプログラムが使っていないかを確かめてください。";

    private IReadOnlyList<DocumentReport> Take(Candidate found) => found.Problem is not null ? [DocumentReport.Bad(found.Document, found.Problem)] : Guarded(() => found.Document, () =>
    {
        bool known = earlier.Holds(found);
        say(found, known);
        return [documents.Add((known ? earlier.Take(found) : Read(found)) with { ReadFrom = found.ReadFrom }) with { IsUnchanged = known }];
    });

    // The sheets have one fingerprint together: the snapshot holds all of them, or all are read.
    private IReadOnlyList<DocumentReport> TakeReview(IReadOnlyList<Candidate> sheets)
    {
        bool known = sheets.All(earlier.Holds);
        string now = string.Empty;
        void Begin(Candidate sheet)
        {
            now = sheet.Document;
            say(sheet, known);
        }

        IEnumerable<DocumentContent> Taken() => known ? sheets.Select(sheet =>
        {
            Begin(sheet);
            return earlier.Take(sheet);
        }) : ReviewIntake.Read(sheets, Scope(), Begin);
        return Guarded(() => now, () => [.. documents.AddTogether(Taken().Zip(sheets, (content, sheet) => content with { ReadFrom = sheet.ReadFrom })).Select(report => report with { IsUnchanged = known })]);
    }

    private string[] Scope() => [.. words.Table("register").Rows.Where(row => row.Fields[0] == "scope").SelectMany(row => row.Words(2))];

    private DocumentContent Read(Candidate found)
    {
        if (SheetIntake.IsSheet(found.Part))
        {
            return SheetIntake.Read(found, words);
        }

        if (PdfIntake.IsPdf(found.Part))
        {
            return PdfIntake.Read(found, words);
        }

        SourceText text = found.IsFile ? SourceLoader.Load(found.File.FilePath) : SourceLoader.Decode(found.Document, found.Part.Bytes());
        Source source = (found.Listed ?? SourceGuess.Of(text)) with { Sha256 = found.Sha256 };
        ReadingPart read = DocumentReader.Read(text, source, words);
        return new DocumentContent(source, [.. text.Lines.Select(line => line.Text)], read.Items, read.Facts, read.Passages, read.Omissions) { Tables = TableCount.Of(read) };
    }

    private static IReadOnlyList<DocumentReport> Guarded(Func<string> document, Func<IReadOnlyList<DocumentReport>> take)
    {
        try
        {
            return take();
        }
        catch (SourceException error)
        {
            return [DocumentReport.Bad(error.File ?? document(), error.Message)];
        }
        catch (IngestException error)
        {
            return [DocumentReport.Bad(document(), error.Message)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [DocumentReport.Bad(document(), CannotOpen(document(), error))];
        }
        catch (OutOfMemoryException)
        {
            return [DocumentReport.Bad(document(), $"{document()}: この計算機のメモリでは読みきれません。資料を分けるか、メモリの多い計算機で実行してください。")];
        }
    }
}
