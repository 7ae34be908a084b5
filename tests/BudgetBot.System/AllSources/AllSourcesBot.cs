using BudgetBot.Answers;
using BudgetBot.Ingest;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using BudgetBot.SystemTests.Documents;
using BudgetBot.SystemTests.Review;

namespace BudgetBot.SystemTests.AllSources;

/// <summary>The engine over the seeds, the whole review and a real budget book in one snapshot, built once for all tests.</summary>
public sealed class AllSourcesBot : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("budgetbot-all-");
    private LoadedAnalyzer? dictionary;
    private SnapshotPair? pair;
    private AnswerEngine? engine;

    /// <summary>The snapshot, once the engine is there.</summary>
    public SnapshotReader Snapshot => pair!.Snapshot;

    /// <summary>The search index, once the engine is there.</summary>
    public SearchIndex Index => pair!.Index;

    /// <summary>The engine; skips the test where the review or the book is missing.</summary>
    public AnswerEngine Engine() => engine ??= Build();

    /// <inheritdoc />
    public void Dispose()
    {
        pair?.Dispose();
        dictionary?.Dispose();
        folder.Delete(recursive: true);
    }

    private AnswerEngine Build()
    {
        ReviewData.Need();
        string root = RepositoryRoot.Find();
        string? book = BookList.FindBook(root);
        Assert.SkipWhen(book is null,
            "Questions over all sources are not tested here: shared/data/fuji/r6-budget.pdf beside the repository is missing.");
        dictionary = LoadedAnalyzer.Open(root, Console.WriteLine);
        string file = Path.Combine(folder.FullName, "all.db");
        var builder = new SnapshotBuilder { LexiconFolder = Path.Combine(root, SeedPaths.Lexicon), Dictionary = dictionary };
        Assert.Empty(
            builder.Build(SourceSelection.Of([Path.Combine(root, SeedPaths.Seeds), .. ReviewData.Archives, book!]), file).Problems);
        pair = SnapshotPair.Open(file, dictionary);
        return new AnswerEngine(pair.Snapshot, pair.Index, dictionary.WithPunctuation);
    }
}
