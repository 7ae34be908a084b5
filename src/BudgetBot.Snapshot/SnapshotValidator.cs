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
        Same("ハッシュ", hash, reader.Hash);
        Same("資料の数", content.Documents.Count, reader.Sources.Count);
        Same("項目の数", content.Documents.Sum(document => document.Items.Count), reader.Items.Count);
        Same("文章の数", content.Documents.Sum(document => document.Passages.Count), reader.Passages().Count);
        Same("除外の数", content.Documents.Sum(document => document.Omissions.Count), reader.Omissions().Count);
        Same("指摘の数", content.Findings.Count, reader.Findings.Count);
        ProveFacts([.. content.Documents.SelectMany(document => document.Facts)], reader.Facts(new FactFilter()));
        foreach (DocumentContent document in content.Documents)
        {
            ProvePlaces(document);
        }
    }

    private static void ProveFacts(IReadOnlyList<Fact> given, IReadOnlyList<Fact> read)
    {
        Same("数値の数", given.Count, read.Count);
        for (int i = 0; i < given.Count; i++)
        {
            Same("数値の項目", given[i].Item.Id, read[i].Item.Id);
            Same("数値", given[i].Figure, read[i].Figure);
            Same("数値の引用先", given[i].Citation, read[i].Citation);
        }
    }

    private static void ProvePlaces(DocumentContent document)
    {
        IEnumerable<Citation> places = document.Facts.Select(fact => fact.Citation).Concat(document.Passages.Select(passage => passage.Citation));
        Citation? outside = places.FirstOrDefault(place => place.Document != document.Source.Document || place.Lines.To > document.Lines.Count);
        if (outside is not null)
        {
            throw new SnapshotException($"{document.Source.Document}: 引用先 {outside.Document}:{outside.Lines.From}-{outside.Lines.To} は文書にない場所です。この文書の読み取りに不具合があります。");
        }
    }

    private static void Same<T>(string what, T given, T read)
    {
        if (!EqualityComparer<T>.Default.Equals(given, read))
        {
            throw new SnapshotException($"スナップショットを書いて読み返すと内容が違いました（{what}: {given} → {read}）。ディスクの空きと状態を確かめて、作り直してください。");
        }
    }
}
