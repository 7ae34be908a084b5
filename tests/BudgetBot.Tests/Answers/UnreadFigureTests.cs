using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Ingest;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Answers;

/// <summary>
/// A table of a town with one amount that is no number (letters O for zeros): what is read is answered, what is not is said so and cited.
/// </summary>
public sealed class UnreadFigureTests : IClassFixture<UnreadFigureTests.Bot>
{
    private const string Unread = "4–4";
    private readonly Bot bot;

    public UnreadFigureTests(Bot bot) => this.bot = bot;

    [Theory]
    [InlineData("公園整備費の令和8年度予算は？")]
    [InlineData("青空町の公園整備費は？")]
    [InlineData("公園整備の予算")]
    public void Of_a_row_whose_amount_was_not_read_nobody_says_that_none_is_printed(string question)
    {
        (Answer answer, string text) = Ask(question);

        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains("確かに読み取れなかった", text, StringComparison.Ordinal);
        Assert.DoesNotContain("印刷されていません", text, StringComparison.Ordinal);
        Assert.Equal([Unread], answer.Citations.Select(Lines));
    }

    [Theory]
    [InlineData("青空町で一番大きい事業は？", "夜間救急運営費の1,200千円")]
    [InlineData("青空町の事業の合計は？", "2,000千円")]
    [InlineData("青空町の主要事業を全部足すといくら", "2,000千円")]
    [InlineData("青空町の事業の一覧", "図書館運営費　800千円")]
    [InlineData("青空町の事業はいくつ？", "3件")]
    [InlineData("青空町で1000千円以上の事業", "夜間救急運営費　1,200千円")]
    public void The_one_table_of_a_paper_without_divisions_is_its_list_of_projects_and_says_what_it_lacks(string question, string shown)
    {
        (Answer answer, string text) = Ask(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.Contains("金額を読み取れなかった行があり", text, StringComparison.Ordinal);
        Assert.Contains(Unread, answer.Citations.Select(Lines));
        Assert.DoesNotContain("額の記載なし", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_questions_in_one_message_keep_the_note_and_pass_the_gate()
    {
        (Answer answer, string text) = Ask("青空町の事業の合計はいくら？青空町の図書館運営費はいくら？");

        Assert.Contains("2,000千円", text, StringComparison.Ordinal);
        Assert.Contains("図書館運営費の令和8年度当初予算は800千円", text, StringComparison.Ordinal);
        Assert.Contains("金額を読み取れなかった行があり", text, StringComparison.Ordinal);
        Assert.Empty(FigureGate.Check(answer).Breaches);
    }

    private (Answer Answer, string Text) Ask(string question)
    {
        (Answer answer, _) = bot.Engine.Answer(question, Topic.None);
        Assert.Empty(FigureGate.Check(answer).Breaches);
        return (answer, AnswerPrint.Text(answer).Replace("**", string.Empty, StringComparison.Ordinal));
    }

    private static string Lines(BudgetBot.Facts.Citation citation) => $"{citation.Lines.From}–{citation.Lines.To}";

    /// <summary>A snapshot of the seeds and the table.</summary>
    public sealed class Bot : IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly SnapshotPair pair;

        public Bot()
        {
            string root = SampleSeeds.Make(folder);
            Directory.CreateDirectory(folder.File("tables"));
            folder.Write("tables/主要事業.csv", "令和8年度 青空町 主要事業一覧,\n事業名,令和8年度当初予算額（千円）\n夜間救急運営費,\"1,200\"\n公園整備費,\"3,4OO\"\n図書館運営費,800\n");
            folder.Write("tables/sources.json",
                """{ "sources": [ { "file": "主要事業.csv", "title": "青空町 主要事業一覧", "year": 2026, "scope": ["青空町"] } ] }""");
            Assert.Empty(SampleSeeds.Builder(root).Build(
                SourceSelection.Of([Path.Combine(Repository.Root, "seeds"), folder.File("tables")]), folder.File("out.db")).Problems);
            pair = SnapshotPair.Open(folder.File("out.db"), TestDictionary.Instance);
            Engine = new AnswerEngine(pair.Snapshot, pair.Index, TestDictionary.Instance.WithPunctuation);
        }

        /// <summary>Answers from that snapshot.</summary>
        public AnswerEngine Engine { get; }

        public void Dispose()
        {
            pair.Dispose();
            folder.Dispose();
        }
    }
}
