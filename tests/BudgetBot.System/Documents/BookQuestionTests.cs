using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Ingest;

namespace BudgetBot.SystemTests.Documents;

/// <summary>A finance officer's questions over the chart of accounts of a real budget book, beside the seeds and without them.</summary>
public sealed class BookQuestionTests(BookEngines engines) : IClassFixture<BookEngines>
{
    private const string Refused = "－";

    public static TheoryData<string, string, string> Questions =>
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Find(), "tests", "BudgetBot.System", "Documents", "fuji-r6-questions.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')).Select(cells => new TheoryDataRow<string, string, string>(cells[0], cells[1], cells[2])),
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_over_the_book_alone_is_answered_as_the_book_prints_it(string question, string first, string words) => Check(engines.Book(), question, first, words);

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_same_question_beside_papers_that_are_no_book_has_the_same_answer(string question, string first, string words) => Check(engines.BesideSeeds(), question, first, words);

    /// <summary>Of 第２表 the rows behind a cell with a sentence are not read: a list of the others is not the whole table.</summary>
    [Fact]
    public void A_list_of_a_table_that_was_read_in_part_says_so()
    {
        (Answer answer, _) = engines.Book().Answer("債務負担行為の一覧", Topic.None);
        Assert.Contains(answer.Lines, line => string.Concat(line.Segments.Select(segment => segment.Plain)).Contains("すべてとは限りません", StringComparison.Ordinal));
    }

    private static void Check(AnswerEngine engine, string question, string first, string words)
    {
        Topic topic = Topic.None;
        Answer? answer = null;
        foreach (string turn in question.Split(" / "))
        {
            (answer, topic) = engine.Answer(turn, topic);
        }

        Assert.Empty(FigureGate.Check(answer!).Breaches);
        string text = string.Join('\n', answer!.Lines.Select(line => string.Concat(line.Segments.Select(segment => segment.Plain))));
        if (first == Refused)
        {
            Assert.True(answer.Outcome == Outcome.NotFound, text);
            return;
        }

        Segment? figure = answer.Lines.SelectMany(line => line.Segments).FirstOrDefault(segment => segment is Segment.Amount or Segment.Ratio);
        Assert.True(figure is not null && figure.Plain == first, $"{first} is not the first figure of: {text}");
        Assert.All(words.Split('|', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, text, StringComparison.Ordinal));
    }
}
