using BudgetBot.Facts;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>
/// The documents of an ingest, which are held until the snapshot is written: numbers and sums are compared across all of them. What all may
/// hold together is bounded; a document that goes beyond is not taken, not even in part.
/// </summary>
internal sealed class GatheredDocuments
{
    /// <summary>Lines, items, figures, texts and omissions of all documents: some 2 GB of memory. The national review of one year has 600,000.</summary>
    public const int MostEntries = 1_500_000;

    /// <summary>Characters of all lines.</summary>
    public const long MostCharacters = 100_000_000;

    private readonly List<DocumentContent> documents = [];
    private long entries;
    private long characters;

    /// <summary>The documents in the order in which they came.</summary>
    public IReadOnlyList<DocumentContent> All => documents;

    /// <summary>Takes a document.</summary>
    /// <returns>The record of its reading.</returns>
    /// <exception cref="SourceException">It goes beyond what all may hold; it is not taken.</exception>
    public DocumentReport Add(DocumentContent document) => AddTogether([document])[0];

    /// <summary>Takes documents that say one thing together: all of them, or none.</summary>
    /// <returns>The records of their reading.</returns>
    /// <exception cref="SourceException">One of them cannot be read, or they go beyond what all may hold; none is taken.</exception>
    public IReadOnlyList<DocumentReport> AddTogether(IEnumerable<DocumentContent> added)
    {
        var taken = new List<DocumentContent>();
        (long Entries, long Characters) sum = (entries, characters);
        foreach (DocumentContent document in added)
        {
            sum.Entries += EntriesOf(document);
            sum.Characters += document.Lines.Sum(line => (long)line.Length);
            if (sum.Entries > MostEntries || sum.Characters > MostCharacters)
            {
                throw new SourceException(
                    document.Source.Document, 0, $"前の資料と合わせると、一度に読める量（行・項目・数値・文章などを合わせて{MostEntries}件、{MostCharacters}文字）を超えます。資料を分け、スナップショットを別に作ってください。");
            }

            taken.Add(document);
        }

        documents.AddRange(taken);
        (entries, characters) = sum;
        return [.. taken.Select(ReportOf)];
    }

    private static long EntriesOf(DocumentContent document) =>
        (long)document.Lines.Count + document.Items.Count + document.Facts.Count + document.Passages.Count + document.Omissions.Count;

    private static DocumentReport ReportOf(DocumentContent document) => new(
        document.Source.Document, document.Lines.Count, document.Items.Count, document.Facts.Count, document.Passages.Count, document.Omissions, null)
    {
        Pages = document.Pages.Count,
        Tables = document.Tables,
    };
}
