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
        reader.ProveRows();
        Same("ハッシュ", hash, reader.Hash);
        Same("資料の数", content.Documents.Count, reader.Sources.Count);
        Same("項目の数", content.Documents.Where(IsPaper).Sum(document => document.Items.Count), reader.Items.Count);
        Same("文章の数", content.Documents.Where(IsPaper).Sum(document => document.Passages.Count), reader.Passages().Count);
        Same("除外の数", content.Documents.Sum(document => document.Omissions.Count), reader.Omissions().Count);
        Same("指摘の数", content.Findings.Count, reader.Findings.Count);

        // What the figures are of is read at once rather than one by one.
        Same("台帳の項目の数", content.Documents.Where(document => !IsPaper(document)).Sum(document => document.Items.Count), reader.Registers.Sum(register => reader.ItemsOf(register).Count));
        ProveFacts(content.Documents, reader);
        foreach (DocumentContent document in content.Documents)
        {
            ProvePlaces(document);
        }
    }

    private static bool IsPaper(DocumentContent document) => document.Source.Form == SourceForm.Paper;

    private static void ProveFacts(IReadOnlyList<DocumentContent> documents, SnapshotReader reader)
    {
        using IEnumerator<Fact> given = documents.SelectMany(document => document.Facts).GetEnumerator();
        int read = 0;
        reader.ForEachFact(fact =>
        {
            Same("数値の数", true, given.MoveNext());
            read++;
            Same("数値の項目", given.Current.Item.Id, fact.Item.Id);
            Same("数値", given.Current.Figure, fact.Figure);
            Same("数値の引用先", given.Current.Citation, fact.Citation);
        });
        Same("数値の数", documents.Sum(document => document.Facts.Count), read);
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
