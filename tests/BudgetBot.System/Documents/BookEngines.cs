using System.Diagnostics.CodeAnalysis;
using BudgetBot.Answers;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.SystemTests.Documents;

/// <summary>Engines over snapshots with the real budget book, each built once.</summary>
public sealed class BookEngines : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("book-questions").FullName;
    private readonly LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find(), _ => { });
    private readonly List<SnapshotPair> opened = [];
    private AnswerEngine? book;
    private AnswerEngine? beside;

    /// <summary>Over the book alone.</summary>
    public AnswerEngine Book() => book ??= Over("book.db", SourceSelection.Of([File()]));

    /// <summary>Over the book and the seeds.</summary>
    public AnswerEngine BesideSeeds()
    {
        SourceSelection seeds = SourceSelection.Seeds(RepositoryRoot.Find());
        SourceSelection own = SourceSelection.Of([File()]);
        return beside ??= Over("beside.db",
            new SourceSelection([.. seeds.Files, .. own.Files], [.. seeds.Lists, .. own.Lists], FromSeeds: false));
    }

    public void Dispose()
    {
        opened.ForEach(one => one.Dispose());
        dictionary.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string File()
    {
        const string Sentence =
            "Questions over the real budget book are not tested here: shared/data/fuji/r6-budget.pdf beside the repository is missing.";
        string? file = BookList.FindBook(RepositoryRoot.Find());
        Assert.False(file is null && Environment.GetEnvironmentVariable("CI") == "true", Sentence);
        Assert.SkipWhen(file is null, Sentence);
        return file!;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The engines are kept for all tests, with what they read.")]
    private AnswerEngine Over(string name, SourceSelection selection)
    {
        string path = Path.Combine(folder, name);
        string lexicon = Path.Combine(RepositoryRoot.Find(), SeedPaths.Lexicon);
        Assert.Empty(new SnapshotBuilder { LexiconFolder = lexicon, Dictionary = dictionary }.Build(selection, path).Problems);
        opened.Add(SnapshotPair.Open(path, dictionary));
        return new AnswerEngine(opened[^1].Snapshot, opened[^1].Index, dictionary.WithPunctuation);
    }
}
