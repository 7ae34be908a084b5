using BudgetBot.Facts;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>
/// Papers that the snapshot at hand holds as they would be read now: the same bytes, read by the same code with the same lexicon and
/// dictionary, described the same. Such a paper need not be read again. Tables and registers are always read: what they are can depend on
/// files beside them.
/// </summary>
internal sealed class EarlierReadings : IDisposable
{
    private readonly SnapshotReader? snapshot;

    private EarlierReadings(SnapshotReader? snapshot) => this.snapshot = snapshot;

    /// <summary>What a snapshot holds; nothing where there is none, it cannot be used, or it was made from other words or by other code.</summary>
    public static EarlierReadings Of(string path, SnapshotInputs inputs)
    {
        try
        {
            SnapshotInputs? built = File.Exists(path) ? SnapshotManifest.Peek(path).Inputs : null;
            bool same = built is not null && built.ChangesTo(inputs with { Sources = built.Sources }).Count == 0;
            return new EarlierReadings(same ? SnapshotReader.Open(path) : null);
        }
        catch (SnapshotException)
        {
            return new EarlierReadings(null);
        }
    }

    /// <summary>The paper of a name as it was read, or null where it must be read.</summary>
    /// <param name="document">The name that citations use.</param>
    /// <param name="sha256">The hash of its bytes now.</param>
    /// <param name="listed">What a source list says of it now, or null.</param>
    public DocumentContent? Find(string document, string sha256, Source? listed)
    {
        Source? source = snapshot?.Papers.FirstOrDefault(known => known.Document == document && known.Sha256 == sha256);
        if (source is null)
        {
            return null;
        }

        SourceBody body = snapshot!.BodyOf(source);
        IReadOnlyList<BudgetBot.Snapshot.SourceLine> rows = body.Count == 0 ? [] : body.Lines(new LineSpan(1, body.Count));
        string[] lines = [.. rows.Select(line => line.Text)];
        Source now = (listed ?? SourceGuess.Of(new SourceText(document, [.. lines.Select(line => (line, (Place?)null))]))) with { Sha256 = sha256 };
        return IsSame(source, now)
            ? new DocumentContent(
                now,
                lines,
                [.. snapshot.Items.Where(item => item.Document == document)],
                snapshot.Facts(new FactFilter { Document = document }),
                snapshot.Passages(document),
                [.. snapshot.Omissions().Where(omission => omission.Document == document)])
            {
                Pages = body.Pages,
                Boxes = body.Pages.Count == 0 ? [] : [.. rows.Select(line => line.Box)],
                Sheets = body.Sheets,
                Tables = snapshot.ReportOf(source).Tables,
            }
            : null;
    }

    /// <inheritdoc />
    public void Dispose() => snapshot?.Dispose();

    private static bool IsSame(Source one, Source other) => one with { Scope = other.Scope } == other && one.Scope.SequenceEqual(other.Scope, StringComparer.Ordinal);
}
