using BudgetBot.Facts;
using BudgetBot.Search.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BudgetBot.Search.Writing;

/// <summary>Writes an index: one thread, one segment, so that the same content gives the same bytes.</summary>
internal static class IndexBuild
{
    // All of it fits: nothing is written before the end, and there is nothing to merge.
    private const int BufferMegabytes = 512;

    /// <summary>Writes the index and its manifest into an empty folder.</summary>
    public static void Write(string folder, IndexContent content, SearchAnalyzer analyzer)
    {
        int count = Fill(folder, content, analyzer);
        IndexManifest.Of(folder, content.SnapshotHash, analyzer.Name, count).Write(folder);
    }

    private static int Fill(string folder, IndexContent content, SearchAnalyzer analyzer)
    {
        ILookup<long, Passage> texts = content.Documents.SelectMany(document => document.Passages).ToLookup(passage => passage.Item.Id);
        var documents = new IndexDocuments(analyzer, new ItemAliases(content.Words), texts);
        using var directory = new NIOFSDirectory(folder, NoLockFactory.GetNoLockFactory());
        using var writer = new IndexWriter(directory, Settings(analyzer));
        long passage = 1;
        foreach (IndexedDocument document in content.Documents)
        {
            foreach (Document made in documents.Of(document, passage))
            {
                writer.AddDocument(made);
            }

            passage += document.Passages.Count;
        }

        writer.ForceMerge(1);
        writer.Commit();
        return writer.NumDocs;
    }

    private static IndexWriterConfig Settings(SearchAnalyzer analyzer) => new(LuceneVersion.LUCENE_48, analyzer.ByField)
    {
        OpenMode = OpenMode.CREATE,
        Similarity = new BM25Similarity(),
        MergeScheduler = new SerialMergeScheduler(),
        MergePolicy = new LogDocMergePolicy(),
        RAMBufferSizeMB = BufferMegabytes,
        UseCompoundFile = false,
    };
}
