using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Ingest.Parts;
using BudgetBot.Japanese.Lexicon;
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

    /// <summary>
    /// Reads every file that has changed, also after a bad one, and writes the snapshot. Where nothing at all has changed, the snapshot
    /// stays the file that it is.
    /// </summary>
    /// <param name="selection">The files.</param>
    /// <param name="output">The snapshot's file.</param>
    /// <returns>What was taken in and what was not; bad files are in it and no exception.</returns>
    /// <exception cref="LexiconException">The lexicon cannot be used.</exception>
    /// <exception cref="SnapshotException">The snapshot cannot be written.</exception>
    public IngestReport Build(SourceSelection selection, string output)
    {
        WordList words = WordList.Load(LexiconFolder);
        SnapshotInputs inputs = InputFingerprints.Of(selection, LexiconFolder, Dictionary);
        Progress?.Report(new IngestProgress(0, selection.Files.Count + 2, "前回の読み取りと比べています"));
        IReadOnlyList<Candidate> candidates = SourceSurvey.Of(selection);
        int steps = candidates.Count + 2;
        var documents = new GatheredDocuments();
        IReadOnlyList<DocumentReport> reports;
        using (EarlierReadings earlier = EarlierReadings.Of(output, inputs, candidates))
        {
            if (earlier.WhollyUnchanged(candidates, inputs) is { } same)
            {
                IndexStore.RemoveLeftovers(output);
                earlier.EnsureIndex(Dictionary);
                Progress?.Report(new IngestProgress(steps, steps, "前回から変わったものはありません"));
                return same;
            }

            int done = 0;
            reports = new DocumentIntake(words, earlier, documents, (found, known) =>
                Progress?.Report(new IngestProgress(done++, steps, known ? $"{found.Label} は前回と同じです" : $"{found.Label} を読んでいます")))
                    .Take(candidates);
        }

        Progress?.Report(new IngestProgress(steps - 2, steps, "数値を突き合わせています"));
        IReadOnlyList<DocumentContent> numbered = ItemNumbering.Number(documents.All);
        AuditInput papers = AuditInputs.Of(numbered);
        AuditWords auditWords = AuditVocabulary.From(words);
        Dictionary<string, int> proven = Auditor.Totals(papers, auditWords).CountBy(total => total.Whole.Item.Document)
            .ToDictionary(StringComparer.Ordinal);
        reports = [.. reports.Select(report => report with { ProvenSums = proven.GetValueOrDefault(report.Document) })];
        IReadOnlyList<Finding> findings = [.. Auditor.Run(papers, auditWords), .. RegisterAuditor.Run(AuditInputs.OfRegisters(numbered))];
        if (documents.All.Count == 0 || (reports.Any(report => report.Problem is not null) && !SkipBadFiles))
        {
            return new IngestReport(output, null, reports, findings);
        }

        Progress?.Report(new IngestProgress(steps - 1, steps, $"{Path.GetFileName(output)} を書いています"));
        var content = new SnapshotContent(numbered, findings, words, Dictionary.Analyzer, inputs) { ProvenSums = proven };
        string hash = SnapshotWriter.Write(output, content, made => IndexStore.Write(output, made, content, Dictionary));
        Progress?.Report(new IngestProgress(steps, steps, "終わりました"));
        return new IngestReport(output, hash, reports, findings);
    }
}
