using BudgetBot.Answers;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;

namespace BudgetBot.SystemTests.Review;

/// <summary>The engine over the seeds and the whole review in one snapshot, built once for all tests.</summary>
public sealed class ReviewBot : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("budgetbot-review-");
    private readonly LoadedAnalyzer? dictionary;
    private readonly SnapshotPair? pair;

    /// <summary>Builds it where the sheets are at hand.</summary>
    public ReviewBot()
    {
        if (ReviewData.Archives.Count == 0)
        {
            return;
        }

        string root = RepositoryRoot.Find();
        dictionary = LoadedAnalyzer.Open(root, Console.WriteLine);
        var builder = new SnapshotBuilder { LexiconFolder = Path.Combine(root, SeedPaths.Lexicon), Dictionary = dictionary };
        Report = builder.Build(SourceSelection.Of([Path.Combine(root, SeedPaths.Seeds), .. ReviewData.Archives]), File);
        pair = SnapshotPair.Open(File, dictionary);
        Engine = new AnswerEngine(pair.Snapshot, pair.Index, dictionary.WithPunctuation);
    }

    /// <summary>The snapshot's file.</summary>
    public string File => Path.Combine(folder.FullName, "review.db");

    /// <summary>The engine.</summary>
    public AnswerEngine? Engine { get; }

    /// <summary>What became of the sources.</summary>
    public IngestReport? Report { get; }

    /// <summary>The open snapshot.</summary>
    public SnapshotReader Snapshot => pair!.Snapshot;

    /// <inheritdoc />
    public void Dispose()
    {
        pair?.Dispose();
        dictionary?.Dispose();
        folder.Delete(recursive: true);
    }
}
