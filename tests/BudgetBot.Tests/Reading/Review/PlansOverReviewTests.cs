using BudgetBot.Answers;
using BudgetBot.Answers.Execution;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Questions;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Tests.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Reading.Review;

/// <summary>Plans over the projects of a register: ministries and offices as groups, stages of their own, changes against a named
/// year.</summary>
public sealed class PlansOverReviewTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SnapshotPair pair;
    private readonly AnswerEngine engine;
    private readonly PlanReader reader;
    private readonly Executor executor;

    public PlansOverReviewTests()
    {
        string root = SampleSeeds.Make(folder);
        Assert.Empty(SampleSeeds.Builder(root).Build(SmallReview.Write(folder), folder.File("out.db")).Problems);
        pair = SnapshotPair.Open(folder.File("out.db"), TestDictionary.Instance);
        engine = new AnswerEngine(pair.Snapshot, pair.Index, TestDictionary.Instance.WithPunctuation);
        var names = new QuestionReader(pair.Snapshot, TestDictionary.Instance.Analyzer.ReadingOf);
        reader = new PlanReader(pair.Snapshot, names, new ConceptTable(pair.Snapshot.Words), TestDictionary.Instance.WithPunctuation);
        executor = new Executor(pair.Snapshot, names.OwnerOf);
    }

    public void Dispose()
    {
        pair.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("国交省の令和6年度当初予算の合計のうち灯台の改修は何％",
        "Tell(Ratio(Value(\"灯台の改修\", amount), Value(Body(\"国土交通省\"), amount 2024 initial), percent))")]
    [InlineData("国土交通省の事業で令和6年度当初予算が1万円以下のものは何件",
        "Tell(Count(Where(Members(Body(\"国土交通省\"), project), amount 2024 initial <= 10000 yen)))")]
    [InlineData("離島航路の支援の令和5年度、当初予算と執行額の差は",
        "Tell(Diff(Value(\"離島航路の支援\", amount 2023 initial), Value(\"離島航路の支援\", amount 2023 executed)))")]
    [InlineData("離島航路の支援の令和5年度から令和6年度への当初予算の増加額",
        "Tell(Value(\"離島航路の支援\", change 2024 initial against 2023))")]
    public void A_question_over_the_register_is_read_as_a_plan(string question, string plan) =>
        Assert.Contains(plan, reader.Read(question).Plans.Select(one => one.ToString()));

    [Fact]
    public void The_figure_of_a_ministry_is_the_sum_of_its_projects() =>
        Assert.Equal(35_000_500, Told(new Scalar.Value(Body("国土交通省"), Initial(MeasureKind.Amount))));

    // 500 円 of 2024 came new: the change is that between the sums.
    [Fact]
    public void The_change_of_a_ministry_is_that_between_the_sums_whatever_projects_came() =>
        Assert.Equal(35_000_500 - 34_482_000, Told(new Scalar.Value(Body("国土交通省"), Initial(MeasureKind.Change))));

    [Fact]
    public void A_bureau_within_its_ministry_has_its_own_projects_alone() =>
        Assert.Equal(35_000_000, Told(new Scalar.Sum(
            new Rows.Members(new Rows.Within(Body("海事局"), Body("国土交通省")), Level.Project), Initial(MeasureKind.Amount))));

    [Fact]
    public void A_pool_is_no_amount_that_adds_up() =>
        Assert.IsType<Result.Refused>(executor.Run(new Plan.Tell(new Scalar.Value(Body("厚生労働省"), Initial(MeasureKind.Amount)))));

    [Fact]
    public void A_change_against_a_year_that_is_not_printed_is_refused()
    {
        Measure against = Initial(MeasureKind.Change) with { Against = new FiscalYear(2021) };
        Rows ferry = new Rows.Named("離島航路の支援", [[pair.Snapshot.Projects[0]]]);
        Assert.IsType<Result.Refused>(executor.Run(new Plan.Tell(new Scalar.Value(ferry, against))));
    }

    [Fact]
    public void A_conversation_goes_on_from_plan_to_plan()
    {
        (Answer first, Topic topic) = engine.Answer("国土交通省の事業で令和6年度当初予算が一番大きいのは？", Topic.None);
        Assert.Contains("離島航路の支援", Text(first), StringComparison.Ordinal);
        (Answer second, topic) = engine.Answer("2番目は？", topic);
        Assert.Contains("500円", Text(second), StringComparison.Ordinal);
        (Answer third, _) = engine.Answer("その2つの差は？", topic);
        Assert.Contains("34,999,500円", Text(third), StringComparison.Ordinal);
    }

    private decimal Told(Scalar scalar) => Assert.IsType<Result.Told>(executor.Run(new Plan.Tell(scalar))).Value.Number;

    private Rows.Body Body(string title) => new(title, title, pair.Snapshot.Projects[0].Document);

    private static Measure Initial(MeasureKind kind) => new(kind, new Frame(new FiscalYear(2024), Stage.Initial));

    private static string Text(Answer answer) => string.Join(' ', answer.Lines.SelectMany(line => line.Segments));
}
