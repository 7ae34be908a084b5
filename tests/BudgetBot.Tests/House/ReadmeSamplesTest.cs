using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Ingest;

namespace BudgetBot.Tests.House;

/// <summary>What README shows as an answer is what the program answers.</summary>
public sealed class ReadmeSamplesTest : IDisposable
{
    private const string Prompt = "> ";

    private static readonly MarkdownFile Readme = new("README.md");
    private readonly LoadedAnalyzer dictionary = LoadedAnalyzer.Open(Repository.Root);
    private readonly SnapshotPair pair;
    private readonly AnswerEngine engine;

    public ReadmeSamplesTest()
    {
        pair = SnapshotPair.Over(new FreshSnapshot { Root = Repository.Root, Dictionary = dictionary }.Open(), dictionary);
        engine = new AnswerEngine(pair.Snapshot, pair.Index, dictionary.WithPunctuation);
    }

    [Fact]
    public void Sample_questions_have_the_outcome_and_show_what_the_table_says() =>
        Assert.All(Readme.Table("Asking"), row =>
        {
            Answer answer = Ask(row[0]);
            Assert.Equal(row[1].Trim('`'), answer.Outcome.ToString(), ignoreCase: true);
            Assert.Contains(row[2], string.Join('\n', Lines(answer)), StringComparison.Ordinal);
            Assert.True(FigureGate.Check(answer).Passed, row[0]);
        });

    [Fact]
    public void The_opening_example_is_the_answer_line_by_line()
    {
        string[] shown = [.. Readme.FirstCodeBlock.Where(line => line.Length > 0 && line[0] != '[')];
        Assert.Equal(shown[1..], Lines(Ask(shown[0][Prompt.Length..])));
    }

    public void Dispose()
    {
        pair.Dispose();
        dictionary.Dispose();
    }

    private Answer Ask(string question) => engine.Answer(question, Topic.None).Answer;

    private static IEnumerable<string> Lines(Answer answer) =>
        answer.Lines.Select(line => string.Concat(line.Segments.Select(segment => segment.Plain)));
}
