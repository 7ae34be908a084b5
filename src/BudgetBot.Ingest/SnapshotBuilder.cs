using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.Pdf;
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
        var documents = new List<DocumentContent>();
        var reports = new List<DocumentReport>();
        foreach (SourceFile file in selection.Files)
        {
            Progress?.Report(new IngestProgress(reports.Count, steps, $"{file.Document} を読んでいます"));
            reports.Add(Take(file, words, documents));
        }

        Progress?.Report(new IngestProgress(reports.Count, steps, "数値を突き合わせています"));
        IReadOnlyList<DocumentContent> numbered = ItemNumbering.Number(documents);
        IReadOnlyList<Finding> findings = Auditor.Run(AuditInputs.Of(numbered), AuditVocabulary.From(words));
        if (documents.Count == 0 || (documents.Count < reports.Count && !SkipBadFiles))
        {
            return new IngestReport(output, null, reports, findings);
        }

        Progress?.Report(new IngestProgress(reports.Count + 1, steps, $"{Path.GetFileName(output)} を書いています"));
        string hash = SnapshotWriter.Write(output, new SnapshotContent(numbered, findings, words, Dictionary.Analyzer, inputs));
        Progress?.Report(new IngestProgress(steps, steps, "終わりました"));
        return new IngestReport(output, hash, reports, findings);
    }

    private static DocumentReport Take(SourceFile file, WordList words, List<DocumentContent> documents)
    {
        try
        {
            if (PdfLoader.IsPdf(file.FilePath))
            {
                documents.Add(PdfIntake.Read(file, words));
                return PdfIntake.ReportOf(documents[^1]);
            }

            SourceText text = SourceLoader.Load(file.FilePath);
            Source source = (file.Listed ?? SourceGuess.Of(text)) with { Sha256 = InputFingerprints.OfFile(file.FilePath) };
            ReadingPart part = DocumentReader.Read(text, source, words);
            documents.Add(new DocumentContent(source, [.. text.Lines.Select(line => line.Text)], part.Items, part.Facts, part.Passages, part.Omissions));
            return new DocumentReport(file.Document, text.Count, part.Items.Count, part.Facts.Count, part.Passages.Count, part.Omissions, null);
        }
        catch (Exception error) when (error is IngestException or SourceException)
        {
            return DocumentReport.Bad(file.Document, error.Message);
        }
    }
}
