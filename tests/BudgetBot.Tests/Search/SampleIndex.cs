using BudgetBot.Japanese.Lexicon;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Search;

/// <summary>The index of the small document that was read by hand.</summary>
internal static class SampleIndex
{
    public const string Hash = "0123abc";

    /// <summary>Writes it beside a snapshot's file.</summary>
    /// <returns>The index's folder.</returns>
    public static string Write(string snapshot, string hash = Hash)
    {
        var folder = new SearchIndexFolder(snapshot);
        folder.Write(new IndexContent(hash, Documents(SampleContent.Make()), Words), TestDictionary.Instance.Search);
        return folder.Of(hash);
    }

    private static WordList Words => SampleContent.Make().Words;

    private static IndexedDocument[] Documents(SnapshotContent content) => [.. content.Documents.Select(document =>
        new IndexedDocument(document.Source, document.Items, document.Passages, document.Facts.Select(fact => fact.Item.Id).ToHashSet()))];
}
