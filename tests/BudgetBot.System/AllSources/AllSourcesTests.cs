using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Ingest;

namespace BudgetBot.SystemTests.AllSources;

/// <summary>
/// A budget officer's questions over papers, a register and a book at once: each source answers what it names, and no other thing stands in
/// for it.
/// </summary>
[Collection(nameof(AllSourcesBot))]
public sealed class AllSourcesTests(AllSourcesBot bot)
{
    private const string Refused = "拒否";
    private const string Asked = "確認";
    private const int Columns = 4;

    [Fact]
    public void Every_question_of_the_table_is_answered_by_the_source_that_names_it()
    {
        AnswerEngine engine = bot.Engine();
        string file = Path.Combine(RepositoryRoot.Find(), "tests", "BudgetBot.System", "AllSources", "all-sources-questions.tsv");
        string[][] rows = [.. File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];
        Assert.All(rows, row => Assert.Equal(Columns, row.Length));
        string[] wrong = [.. rows.Select(row => Failure(engine, row)).OfType<string>()];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Prepend($"{wrong.Length} of {rows.Length}")));
    }

    private static string? Failure(AnswerEngine engine, string[] row)
    {
        Topic topic = Topic.None;
        Answer? answer = null;
        foreach (string turn in row[0].Split(" / "))
        {
            (answer, topic) = engine.Answer(turn, topic);
        }

        string text = string.Join('\n', answer!.Lines.Select(line => string.Concat(line.Segments.Select(segment => segment.Plain))));
        string? first = answer.Lines.SelectMany(line => line.Segments)
            .FirstOrDefault(segment => segment is Segment.Amount or Segment.Ratio)?.Plain;
        Outcome outcome = row[1] switch { Refused => Outcome.NotFound, Asked => Outcome.Clarify, _ => Outcome.Answered };
        bool right = FigureGate.Check(answer).Passed && answer.Outcome == outcome
            && (outcome != Outcome.Answered || (first ?? "-") == row[1])
            && Words(row[2]).All(word => text.Contains(word, StringComparison.Ordinal))
            && !Words(row[3]).Any(word => text.Contains(word, StringComparison.Ordinal));
        return right ? null : $"{row[0]} → {row[1]} {row[2]}: {answer.Outcome} {text}";
    }

    private static string[] Words(string cell) => cell == "-" ? [] : cell.Split('|');
}
