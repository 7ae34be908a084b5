using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>Proves that a written snapshot says what it was given, with the reader that will serve it.</summary>
internal static class SnapshotValidator
{
    /// <summary>Reads everything back.</summary>
    /// <exception cref="SnapshotException">Something differs; the snapshot may not be used.</exception>
    public static void Prove(string path, SnapshotContent content, string hash)
    {
        using SnapshotReader reader = SnapshotReader.Open(path);
        Same("the hash", hash, reader.Hash);
        Same("the sources", content.Documents.Count, reader.Sources.Count);
        Same("the items", content.Documents.Sum(document => document.Items.Count), reader.Items.Count);
        Same("the passages", content.Documents.Sum(document => document.Passages.Count), reader.Passages().Count);
        Same("the omissions", content.Documents.Sum(document => document.Omissions.Count), reader.Omissions().Count);
        Same("the findings", content.Findings.Count, reader.Findings.Count);
        ProveFacts([.. content.Documents.SelectMany(document => document.Facts)], reader.Facts(new FactFilter()));
        foreach (DocumentContent document in content.Documents)
        {
            ProvePlaces(document);
        }
    }

    private static void ProveFacts(IReadOnlyList<Fact> given, IReadOnlyList<Fact> read)
    {
        Same("the facts", given.Count, read.Count);
        for (int i = 0; i < given.Count; i++)
        {
            Same("the item of a fact", given[i].Item.Id, read[i].Item.Id);
            Same("the figure of a fact", given[i].Figure, read[i].Figure);
            Same("the citation of a fact", given[i].Citation, read[i].Citation);
        }
    }

    private static void ProvePlaces(DocumentContent document)
    {
        IEnumerable<Citation> places = document.Facts.Select(fact => fact.Citation).Concat(document.Passages.Select(passage => passage.Citation));
        Citation? outside = places.FirstOrDefault(place => place.Document != document.Source.Document || place.Lines.To > document.Lines.Count);
        if (outside is not null)
        {
            throw new SnapshotException($"{document.Source.Document}: a citation leads to {outside.Document}:{outside.Lines.From}-{outside.Lines.To}, which the document does not have; the reader of this document has a defect.");
        }
    }

    private static void Same<T>(string what, T given, T read)
    {
        if (!EqualityComparer<T>.Default.Equals(given, read))
        {
            throw new SnapshotException($"The snapshot was not written as it was given ({what}: {given}, read back {read}); free some disk space or check the disk, and build it again.");
        }
    }
}
