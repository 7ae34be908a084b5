using System.Globalization;
using System.Text;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Search;
using BudgetBot.Search.Analysis;
using BudgetBot.Snapshot;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Snapshot;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BudgetBot.Tests.Search;

/// <summary>
/// All fields and terms of a small index, as they were when the number of the format was last raised. An index that other code has written
/// is told by that number alone: where this fails, raise SearchAnalyzer.Format, and let the test write the file of the new number.
/// </summary>
public sealed class IndexFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LoadedAnalyzer plain = LoadedAnalyzer.OpenPlain(Repository.Root);

    public void Dispose()
    {
        plain.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Other_fields_or_terms_have_another_number()
    {
        string kept = Path.Combine(Repository.Root, "tests", "golden", "search", $"index-{SearchAnalyzer.Format}.tsv");
        string made = Print(Write());
        if (!File.Exists(kept))
        {
            File.WriteAllText(kept, made);
            Assert.Fail($"{kept} was missing and is written: keep it, and remove the one before it.");
        }

        Assert.Equal(File.ReadAllText(kept), made);
        Assert.Equal([kept], System.IO.Directory.GetFiles(Path.GetDirectoryName(kept)!));
    }

    // The same texts as those of a paper and of a register.
    private string Write()
    {
        SnapshotContent content = SampleContent.Make();
        DocumentContent paper = content.Documents[0];
        HashSet<long> figures = [.. paper.Facts.Select(fact => fact.Item.Id)];
        IndexedDocument[] documents =
        [
            .. new[] { SourceForm.Paper, SourceForm.Register }
                .Select(form => new IndexedDocument(paper.Source with { Form = form }, paper.Items, paper.Passages, figures)),
        ];
        var index = new SearchIndexFolder(folder.File("a.db"));
        index.Write(new IndexContent("a", documents, content.Words), plain.Search);
        return index.Of("a");
    }

    private static string Print(string place)
    {
        using var directory = new NIOFSDirectory(place, NoLockFactory.GetNoLockFactory());
        using DirectoryReader reader = DirectoryReader.Open(directory);
        AtomicReader segment = reader.Leaves[0].AtomicReader;
        var text = new StringBuilder();
        foreach (FieldInfo field in segment.FieldInfos.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            string norms = field.HasNorms ? "norms" : "no norms";
            text.Append(CultureInfo.InvariantCulture, $"{field.Name}\t{field.IndexOptions}\t{norms}\t{field.DocValuesType}\n");
            Numbers(segment, field.Name, text);
            Terms(segment, field.Name, text);
        }

        return text.ToString();
    }

    private static void Numbers(AtomicReader segment, string field, StringBuilder text)
    {
        if (segment.GetNumericDocValues(field) is { } numbers)
        {
            text.Append('\t').AppendJoin(' ', Enumerable.Range(0, segment.MaxDoc).Select(numbers.Get)).Append('\n');
        }
    }

    private static void Terms(AtomicReader segment, string field, StringBuilder text)
    {
        if (segment.GetTerms(field)?.GetEnumerator() is not { } terms)
        {
            return;
        }

        while (terms.MoveNext())
        {
            text.Append('\t').Append(terms.Term.Utf8ToString()).Append('\t').AppendJoin(' ', Places(terms)).Append('\n');
        }
    }

    private static IEnumerable<string> Places(TermsEnum terms)
    {
        if (terms.DocsAndPositions(null, null) is { } docs)
        {
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return $"{docs.DocID}@{string.Join(',', Enumerable.Range(0, docs.Freq).Select(_ => docs.NextPosition()))}";
            }

            yield break;
        }

        DocsEnum bare = terms.Docs(null, null);
        while (bare.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            yield return bare.DocID.ToString(CultureInfo.InvariantCulture);
        }
    }
}
