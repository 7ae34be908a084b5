using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Questions;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using Vocabulary = BudgetBot.Questions.Slots.Vocabulary;

namespace BudgetBot.Tests.Answers;

/// <summary>The engine over the snapshot of the real sources, put together as the program does, opened once for all tests.</summary>
internal sealed class RealBot
{
    private static readonly Lazy<RealBot> Opened = new(() => new RealBot());

    private RealBot()
    {
        string root = RepositoryRoot.Find();
        LoadedAnalyzer dictionary = LoadedAnalyzer.Open(root, Console.WriteLine);
        SnapshotReader fresh = new FreshSnapshot { Root = root, Dictionary = dictionary, Log = Console.WriteLine }.Open();
        var pair = SnapshotPair.Over(fresh, dictionary, Console.WriteLine);
        (Snapshot, Index) = (pair.Snapshot, pair.Index);
        Engine = new AnswerEngine(Snapshot, Index, dictionary.WithPunctuation);
        Reader = new QuestionReader(Snapshot, dictionary.Analyzer.ReadingOf);
        Analyzer = dictionary.Analyzer;
        Vocabulary = new Vocabulary(Snapshot.Words);
    }

    public static RealBot Open => Opened.Value;

    public SnapshotReader Snapshot { get; }

    public SearchIndex Index { get; }

    public AnswerEngine Engine { get; }

    public QuestionReader Reader { get; }

    public Vocabulary Vocabulary { get; }

    public JapaneseAnalyzer Analyzer { get; }

    public string ReadingOf(string text) => Analyzer.ReadingOf(text);

    /// <summary>The answer to the last of some turns of one conversation.</summary>
    public Answer Ask(params IEnumerable<string> turns)
    {
        Answer? answer = null;
        Topic topic = Topic.None;
        foreach (string turn in turns)
        {
            (answer, topic) = Engine.Answer(turn, topic);
        }

        return answer ?? throw new ArgumentException("No turn.", nameof(turns));
    }

    /// <summary>The item of a printed name that has a figure in a year and stage.</summary>
    public Item ItemNamed(string printed, Stage stage) =>
        Snapshot.Items.First(item => item.Printed == printed && Snapshot.FactsOf(item).Any(fact => fact.Stage == stage));
}
