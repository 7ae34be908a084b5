using BudgetBot.Facts;
using BudgetBot.Ingest.Parts;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>
/// What the snapshot at hand holds as it would be read now: documents that are read from the same (<see cref="ReadingFingerprint"/>), by
/// the same code with the same lexicon and dictionary. They need not be read again.
/// </summary>
internal sealed class EarlierReadings : IDisposable
{
    private readonly SnapshotReader? snapshot;
    private readonly Dictionary<string, Source> sources;

    private EarlierReadings(SnapshotReader? snapshot)
    {
        this.snapshot = snapshot;
        sources = snapshot?.Sources.ToDictionary(source => source.Document, StringComparer.Ordinal) ?? [];
    }

    /// <summary>
    /// What a snapshot holds of documents; nothing where there is none, it is damaged, or it was made from other words or by other code.
    /// </summary>
    public static EarlierReadings Of(string path, SnapshotInputs inputs, IReadOnlyList<Candidate> candidates)
    {
        try
        {
            SnapshotManifest? built = File.Exists(path) ? SnapshotManifest.Peek(path) : null;
            bool useful = built is not null && built.Inputs.ChangesTo(inputs with { Sources = built.Inputs.Sources }).Count == 0
                && candidates.Any(found => built.Readings.GetValueOrDefault(found.Document) == found.ReadFrom);
            return new EarlierReadings(useful ? SnapshotReader.Open(path) : null);
        }
        catch (SnapshotException)
        {
            return new EarlierReadings(null);
        }
    }

    /// <summary>Whether a document can be taken from the snapshot.</summary>
    public bool Holds(Candidate found) =>
        found.Problem is null && sources.TryGetValue(found.Document, out Source? source) && snapshot!.ReadFrom(source) == found.ReadFrom;

    /// <summary>A document that the snapshot holds, as it was read.</summary>
    public DocumentContent Take(Candidate found)
    {
        Source source = sources[found.Document];
        SourceBody body = snapshot!.BodyOf(source);
        IReadOnlyList<SourceLine> lines = body.Count == 0 ? [] : body.Lines(new LineSpan(1, body.Count));

        // The items come first: figures and texts then find theirs at hand.
        IReadOnlyList<Item> items = snapshot.ItemsOf(source);
        return new DocumentContent(
            source, [.. lines.Select(line => line.Text)], items, snapshot.FactsOf(source), snapshot.Passages(source.Document),
            snapshot.Omissions(source.Document))
        {
            Pages = body.Pages,
            Boxes = body.Pages.Count == 0 ? [] : [.. lines.Select(line => line.Box)],
            Sheets = body.Sheets,
            Tables = snapshot.ReportOf(source).Tables,
            Original = PdfIntake.IsPdf(found.Part) ? found.Part.Open : null,
        };
    }

    /// <summary>
    /// The report of an ingest that would write the snapshot as it is: all documents are unchanged and in the same order, nothing else was
    /// given, and the copies of the sources are there. Null where something has to be written.
    /// </summary>
    public IngestReport? WhollyUnchanged(IReadOnlyList<Candidate> candidates, SnapshotInputs inputs) =>
        snapshot is not null && snapshot.Inputs == inputs && candidates.All(Holds)
        && snapshot.Sources.Select(source => source.Document)
            .SequenceEqual(candidates.Select(found => found.Document), StringComparer.Ordinal)
        && candidates.All(found => !PdfIntake.IsPdf(found.Part) || snapshot.CopyOf(sources[found.Document]) is not null)
            ? new IngestReport(snapshot.FilePath, snapshot.Hash, [.. snapshot.Sources.Select(ReportOf)], snapshot.Findings)
            {
                IsUnchanged = true,
            }
            : null;

    /// <summary>Builds the index of an unchanged snapshot anew where it cannot be used.</summary>
    /// <exception cref="SnapshotException">It cannot be written.</exception>
    public void EnsureIndex(LoadedAnalyzer dictionary) => IndexStore.Ensure(snapshot!, dictionary, null);

    /// <inheritdoc />
    public void Dispose() => snapshot?.Dispose();

    private DocumentReport ReportOf(Source source)
    {
        SourceReport report = snapshot!.ReportOf(source);
        return new DocumentReport(source.Document, report.Lines, snapshot.CountItems(source.Document), report.Facts, report.Passages,
            snapshot.Omissions(source.Document), null)
        {
            Pages = report.Pages,
            Tables = report.Tables,
            ProvenSums = report.ProvenSums,
            IsUnchanged = true,
        };
    }
}
