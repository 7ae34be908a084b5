using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Ingest.Parts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.Sheets;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>Drives sources through reading and audit into a snapshot.</summary>
public sealed class SnapshotBuilder
{
    /// <summary>The lexicon's folder.</summary>
    public required string LexiconFolder { get; init; }

    /// <summary>The analyser's dictionary.</summary>
    public required LoadedAnalyzer Dictionary { get; init; }

    /// <summary>
    /// Whether the snapshot is written without the files that cannot be read. Otherwise one bad file leaves the old snapshot as it
    /// is: an answer from half of the sources looks like an answer from all of them.
    /// </summary>
    public bool SkipBadFiles { get; init; }

    /// <summary>Is told each step.</summary>
    public IProgress<IngestProgress>? Progress { get; init; }

    /// <summary>Reads every file, also after a bad one, and writes the snapshot.</summary>
    /// <param name="selection">The files.</param>
    /// <param name="output">The snapshot's file.</param>
    /// <returns>What was taken in and what was not; bad files are in it and no exception.</returns>
    /// <exception cref="LexiconException">The lexicon cannot be used.</exception>
    /// <exception cref="SnapshotException">The snapshot cannot be written.</exception>
    public IngestReport Build(SourceSelection selection, string output)
    {
        WordList words = WordList.Load(LexiconFolder);
        SnapshotInputs inputs = InputFingerprints.Of(selection, LexiconFolder, Dictionary);
        int steps = selection.Files.Count + 2;
        var documents = new GatheredDocuments();
        var reports = new List<DocumentReport>();
        var review = new ReviewIntake();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using EarlierReadings earlier = EarlierReadings.Of(output, inputs);
        for (int i = 0; i < selection.Files.Count; i++)
        {
            SourceFile file = selection.Files[i];
            Progress?.Report(new IngestProgress(i, steps, $"{file.Document} を読んでいます"));
            reports.AddRange(PartsOf(file, out IReadOnlyList<SourcePart> parts));
            foreach (SourcePart part in parts.Where(part => !part.Document.EndsWith(ColumnMapping.Suffix, StringComparison.OrdinalIgnoreCase)))
            {
                if (parts.Count > 1)
                {
                    Progress?.Report(new IngestProgress(i, steps, $"{file.Document} の {part.Document} を読んでいます"));
                }

                DocumentReport? report = !names.Add(part.Document)
                    ? DocumentReport.Bad(part.Document, $"{(part.Document == file.Document ? string.Empty : file.Document + "/")}{part.Document}: 同じ名前の資料がほかにあり、引用で区別できません。どちらかの名前を変えてください。")
                    : Take(part, MappingOf(part, parts, file), file, words, documents, review, earlier);
                reports.AddRange(report is null ? [] : [report]);
            }
        }

        reports.AddRange(ReadReview(review, words, documents));

        Progress?.Report(new IngestProgress(selection.Files.Count, steps, "数値を突き合わせています"));
        IReadOnlyList<DocumentContent> numbered = ItemNumbering.Number(documents.All);
        AuditInput papers = AuditInputs.Of(numbered);
        AuditWords auditWords = AuditVocabulary.From(words);
        Dictionary<string, int> proven = Auditor.Totals(papers, auditWords).CountBy(total => total.Whole.Item.Document).ToDictionary(StringComparer.Ordinal);
        reports = [.. reports.Select(report => report with { ProvenSums = proven.GetValueOrDefault(report.Document) })];
        IReadOnlyList<Finding> findings = [.. Auditor.Run(papers, auditWords), .. RegisterAuditor.Run(AuditInputs.OfRegisters(numbered))];
        if (documents.All.Count == 0 || (reports.Exists(report => report.Problem is not null) && !SkipBadFiles))
        {
            return new IngestReport(output, null, reports, findings);
        }

        Progress?.Report(new IngestProgress(selection.Files.Count + 1, steps, $"{Path.GetFileName(output)} を書いています"));
        string hash = SnapshotWriter.Write(output, new SnapshotContent(numbered, findings, words, Dictionary.Analyzer, inputs) { ProvenSums = proven });
        Progress?.Report(new IngestProgress(steps, steps, "終わりました"));
        return new IngestReport(output, hash, reports, findings);
    }

    // Parts is empty where the file as a whole cannot be used; the report says why.
    private static IEnumerable<DocumentReport> PartsOf(SourceFile file, out IReadOnlyList<SourcePart> parts)
    {
        try
        {
            parts = [];
            if (file.Problem is not null)
            {
                return [DocumentReport.Bad(file.Document, file.Problem)];
            }

            FormCheck.CheckFile(file);
            parts = Path.GetExtension(file.FilePath).Equals(".zip", StringComparison.OrdinalIgnoreCase)
                ? ZipParts.Of(file.FilePath)
                : [new SourcePart(file.Document, () => File.OpenRead(file.FilePath))];
            return [];
        }
        catch (SourceException error)
        {
            parts = [];
            return [DocumentReport.Bad(file.Document, error.Message)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            parts = [];
            return [DocumentReport.Bad(file.Document, CannotOpen(file.Document, error))];
        }
    }

    // A mapping stands beside its file, in the folder or in the archive.
    private static SourcePart? MappingOf(SourcePart part, IReadOnlyList<SourcePart> parts, SourceFile file) =>
        parts.FirstOrDefault(other => other.Document == part.Document + ColumnMapping.Suffix)
        ?? (part.Document == file.Document && File.Exists(file.FilePath + ColumnMapping.Suffix) ? new SourcePart(file.Document + ColumnMapping.Suffix, () => File.OpenRead(file.FilePath + ColumnMapping.Suffix)) : null);

    private static DocumentReport? Take(SourcePart part, SourcePart? mapping, SourceFile file, WordList words, GatheredDocuments documents, ReviewIntake review, EarlierReadings earlier)
    {
        Source? listed = part.Document == file.Document ? file.Listed : file.Listed is { } archive ? archive with { Document = part.Document } : null;
        try
        {
            FormCheck.Check(part);
            if (review.Takes(part, listed))
            {
                return null;
            }

            if (SheetIntake.IsSheet(part))
            {
                return documents.Add(SheetIntake.Read(part, mapping, listed, words));
            }

            string sha256 = part.Hash();
            if (earlier.Find(part.Document, sha256, listed) is { } known)
            {
                return documents.Add(known with { Original = PdfIntake.IsPdf(part) ? part.Open : null }) with { IsUnchanged = true };
            }

            if (PdfIntake.IsPdf(part))
            {
                return documents.Add(PdfIntake.Read(part, file with { Listed = listed }, sha256, words));
            }

            SourceText text = part.Document == file.Document ? SourceLoader.Load(file.FilePath) : SourceLoader.Decode(part.Document, part.Bytes());
            Source source = (listed ?? SourceGuess.Of(text)) with { Sha256 = sha256 };
            ReadingPart read = DocumentReader.Read(text, source, words);
            return documents.Add(new DocumentContent(source, [.. text.Lines.Select(line => line.Text)], read.Items, read.Facts, read.Passages, read.Omissions) { Tables = TableCount.Of(read) });
        }
        catch (Exception error) when (error is IngestException or SourceException)
        {
            return DocumentReport.Bad(part.Document, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return DocumentReport.Bad(part.Document, CannotOpen(part.Document, error));
        }
        catch (OutOfMemoryException)
        {
            return DocumentReport.Bad(part.Document, $"{part.Document}: この計算機のメモリでは読みきれません。資料を分けるか、メモリの多い計算機で実行してください。");
        }
    }

    private static string CannotOpen(string document, Exception error) => $"{document}: 開けません（{error.Message}）。アクセス権と、他のプログラムが使っていないかを確かめてください。";

    private static IEnumerable<DocumentReport> ReadReview(ReviewIntake review, WordList words, GatheredDocuments documents)
    {
        string[] scope = [.. words.Table("register").Rows.Where(row => row.Fields[0] == "scope").SelectMany(row => row.Words(2))];
        try
        {
            return documents.AddTogether(review.Read(scope));
        }
        catch (SourceException error)
        {
            return [DocumentReport.Bad(error.File ?? string.Empty, error.Message)];
        }
    }
}
