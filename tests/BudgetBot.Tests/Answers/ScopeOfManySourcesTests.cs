using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Ingest;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Ingest;
using BudgetBot.Tests.Reading.Forms;
using BudgetBot.Tests.Reading.Pdf;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Answers;

/// <summary>
/// The seeds beside a city's book, another prefecture's plan and a table: words of a source narrow a question to it, and without them all
/// that answer are listed.
/// </summary>
public sealed class ScopeOfManySourcesTests : IClassFixture<ScopeOfManySourcesTests.Bot>
{
    private const string National = "000_60395da026dc80b5.txt";
    private const string Prefecture = "004_93ffc900a14662dd.txt";
    private readonly Bot bot;

    public ScopeOfManySourcesTests(Bot bot) => this.bot = bot;

    [Theory]
    [InlineData("熊本県の総事業費は？", Prefecture, "2,160,580千円")]
    [InlineData("三河県の総事業費は？", "plan-r8.txt", "218,400千円")]
    [InlineData("三河県の医学生修学資金貸与事業の予算額は？", "plan-r8.txt", "52,000千円")]
    [InlineData("熊本県の医師修学資金貸与事業は？", Prefecture, "52,530千円")]
    [InlineData("厚労省の救急医療体制の推進はいくら？", National, "836百万円")]
    [InlineData("青空市の庁舎建設基金積立金はいくら？", "book.pdf", "8,000千円")]
    [InlineData("高松市の夜間急病診療所運営費は？", "takamatsu-wide.csv", "160百万円")]
    public void A_word_of_a_source_narrows_the_question_to_it(string question, string document, string amount)
    {
        (Answer answer, _) = bot.Engine.Answer(question, Topic.None);
        string text = AnswerPrint.Text(answer);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(amount, text, StringComparison.Ordinal);
        Assert.All(answer.Citations, citation => Assert.Equal(document, citation.Document));
    }

    [Fact]
    public void Without_such_a_word_every_source_that_answers_is_listed_with_its_own_figure()
    {
        (Answer answer, _) = bot.Engine.Answer("地域医療介護総合確保基金はいくら？", Topic.None);
        string text = AnswerPrint.Text(answer);
        Assert.Contains("90,866百万円", text, StringComparison.Ordinal);
        Assert.Contains("1,433億円", text, StringComparison.Ordinal);
        Assert.Contains("1,370億円", text, StringComparison.Ordinal);
        Assert.Equal([National, Prefecture, "plan-r8.txt"],
            answer.Citations.Select(citation => citation.Document).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A snapshot of all of them.</summary>
    public sealed class Bot : IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly SnapshotPair pair;

        public Bot()
        {
            string root = SampleSeeds.Make(folder);
            File.WriteAllBytes(folder.File("book.pdf"), InventedBook.Facing().Bytes());
            string plan = MarkedPaper.All.Single(paper => paper.Name == "plan-r8.txt").WriteTo(folder.Path);
            Directory.CreateDirectory(folder.File("tables"));
            File.Copy(Path.Combine(Repository.Root, "tests", "fixtures", "sheets", "takamatsu-wide.csv"),
                folder.File("tables/takamatsu-wide.csv"));
            folder.Write("tables/sources.json",
                """{ "sources": [ { "file": "takamatsu-wide.csv", "title": "高松市 救急医療予算", "year": 2025, "scope": ["高松市", "高松"] } ] }""");
            string[] paths = [Path.Combine(Repository.Root, "seeds"), folder.File("book.pdf"), plan, folder.File("tables")];
            Assert.Empty(SampleSeeds.Builder(root).Build(SourceSelection.Of(paths), folder.File("out.db")).Problems);
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
