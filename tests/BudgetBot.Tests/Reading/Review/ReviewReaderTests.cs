using System.Text;
using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Reading.Review;

/// <summary>The review's layout, from invented rows to answers.</summary>
public sealed class ReviewReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IngestReport report;
    private readonly SnapshotReader reader;
    private readonly SnapshotPair pair;
    private readonly AnswerEngine engine;

    public ReviewReaderTests()
    {
        string root = SampleSeeds.Make(folder);
        report = SampleSeeds.Builder(root).Build(SmallReview.Write(folder), folder.File("out.db"));
        Assert.Empty(report.Problems);
        pair = SnapshotPair.Open(folder.File("out.db"), TestDictionary.Instance);
        reader = pair.Snapshot;
        engine = new AnswerEngine(reader, pair.Index, TestDictionary.Instance.WithPunctuation);
    }

    public void Dispose()
    {
        pair.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_project_is_one_item_whichever_sheets_speak_of_it()
    {
        Assert.Equal(["71", "72", "73"], reader.Projects.Select(project => project.Number));
        Assert.Equal(["国土交通省", "海事局", "総務課"], reader.Projects[0].Path);
        IReadOnlyList<Passage> passages = reader.PassagesOf(reader.Projects[0]);
        Assert.Single(passages, passage => passage.Text == "事業の目的: 航路を保つ");
        Assert.Single(passages, passage => passage.Role == PassageRole.Rate && passage.Text == "補助対象: 都道府県、補助率: 1/2、補助上限等: なし");
    }

    [Fact]
    public void Amounts_have_year_stage_and_cell_and_a_request_is_of_the_next_year()
    {
        Fact[] facts = [.. reader.FactsOf(reader.Projects[0]).Where(fact => fact.Kind == FactKind.Money)];
        Fact request = facts.First(fact => fact.Stage == Stage.Request);
        Assert.Equal((35_000_000, 2024, "35000000.0"), (request.Figure.Yen!.Value, request.Year.Year, request.Figure.Printed));
        Assert.Equal(new CellPlace("money", "W2"), request.Citation.Place);
        Assert.Equal("money.csv", request.Citation.Document);
        Assert.DoesNotContain(facts, fact => fact is { Stage: Stage.Executed, Year.Year: 2024 });
    }

    [Fact]
    public void A_zero_with_a_remark_of_a_pool_is_shared()
    {
        Fact[] facts = [.. reader.FactsOf(reader.Projects[1])];
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(FigureState.Shared, fact.Figure.State));
    }

    [Fact]
    public void Totals_that_the_accounts_do_not_prove_are_findings_and_a_second_row_of_totals_is_left_out()
    {
        Finding finding = Assert.Single(report.Findings);
        Assert.Equal(("35,000,000円", "34,000,000円"), (finding.Printed, finding.Computed));
        Assert.Contains(report.Documents,
            document => document.Omissions.Any(omission => omission.Reason.Contains("合計行が重複", StringComparison.Ordinal)));
    }

    [Fact]
    public void Officials_are_nowhere_in_the_file() =>
        Assert.True(File.ReadAllBytes(folder.File("out.db")).AsSpan().IndexOf(Encoding.UTF8.GetBytes(SmallReview.Official)) < 0);

    [Fact]
    public void The_same_sheets_give_the_same_hash() =>
        Assert.Equal(report.Hash, SampleSeeds.Builder(folder.File("root")).Build(SmallReview.Write(folder), folder.File("again.db")).Hash);

    [Theory]
    [InlineData("離島航路の支援の令和5年度の執行額は", "30,000,000円")]
    [InlineData("離島航路の支援の執行率", "87.0％")]
    [InlineData("離島航路の令和6年度の翌年度要求額", "36,000,000円")]
    [InlineData("令和6年度の離島航路の支援の一般会計の当初予算", "34,000,000円")]
    [InlineData("離島航路の支援の令和6年度当初予算の内訳", "35,000,000円")]
    [InlineData("国交省の令和6年度当初予算の合計", "35,000,500円")]
    [InlineData("国土交通省で一番小さい事業", "500円")]
    [InlineData("国土交通省の事業数", "2事業")]
    [InlineData("離島航路の支援を所管する課", "国土交通省 海事局 総務課")]
    [InlineData("予算事業ID71の目的", "航路を保つ")]
    [InlineData("ドクターヘリの令和6年度の予算", "内数")]
    [InlineData("離島航路の支援の予算は前年度からいくら増えた", "518,000円")]
    public void Questions_are_answered_from_the_rows(string words, string holds)
    {
        Answer answer = engine.Answer(words, Topic.None).Answer;
        Assert.Equal(Outcome.Answered, answer.Outcome);
        GateVerdict verdict = FigureGate.Check(answer);
        Assert.True(verdict.Passed, string.Join('\n', verdict.Breaches));
        Assert.Contains(holds, string.Join(' ', answer.Lines.SelectMany(line => line.Segments)), StringComparison.Ordinal);
    }

    [Fact]
    public void Execution_that_is_not_reported_is_said_so_with_the_latest_year_that_is()
    {
        Answer answer = engine.Answer("離島航路の支援の令和6年度の執行額", Topic.None).Answer;
        string text = string.Join(' ', answer.Lines.SelectMany(line => line.Segments));
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains("まだ報告されていません", text, StringComparison.Ordinal);
        Assert.Contains("30,000,000円", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_goes_on_with_the_project_before_it()
    {
        (_, Topic topic) = engine.Answer("離島航路の支援の令和6年度当初予算", Topic.None);
        (Answer answer, _) = engine.Answer("令和5年度は？", topic);
        Assert.Contains("34,482,000円", string.Join(' ', answer.Lines.SelectMany(line => line.Segments)), StringComparison.Ordinal);
    }
}
